import type { UnlinkedArticle } from "../feed/archive/parse-archive.ts";
import { formatArticle } from "../formatter/format-article.ts";
import type { Article } from "../news/article.ts";
import type { EditionCode } from "../news/edition.ts";
import { nextRevision } from "../news/judgement/next-revision.ts";
import { judge, type Verdict } from "../news/judgement/verdict.ts";
import type { LoggedArticle } from "../news/logged-article.ts";
import type { TextMessage } from "../news/message.ts";
import { sortOut } from "../poller/sort-out.ts";

/** What would become of one article, as `npm run preview` shows it. */
export interface PreviewRow {
	readonly id: string | null;
	readonly url: string | null;
	readonly edition: EditionCode;
	readonly section: string | null;
	readonly title: string;
	readonly lede: string | null;
	/** ISO 8601, in UTC. */
	readonly publishedAt: string;
	readonly image: string | null;
	readonly kind: Article["kind"];
	readonly verdict: Verdict | "bad-link" | "no-title";
	readonly message: Pick<TextMessage, "text" | "entities">;
}

export interface PreviewContext {
	/** Milliseconds since the Unix epoch. */
	readonly now: number;
	readonly maxAgeMs: number;
}

/** Judges articles as a bot would that has seen nothing yet but these, oldest first, each edition by itself. */
export async function previewRows(articles: readonly Article[], context: PreviewContext): Promise<PreviewRow[]> {
	const known = { find: async (ids: readonly unknown[]) => ids.map(() => undefined), findStories: async () => [] };
	const rows: PreviewRow[] = [];
	for (const ofEdition of Map.groupBy(articles, ({ edition }) => edition).values()) {
		const { first, again } = versions(ofEdition);
		const decisions = await sortOut(first, { ...context, known, source: "preview", wasThere: () => false });
		const judged = decisions.map(({ article, verdict }) => previewRow(article, verdict, context.now));
		const repeated = judgeAgain(first, again, context).map(({ article, verdict }) =>
			previewRow(article, verdict, context.now),
		);
		rows.push(...[...judged, ...repeated].sort((a, b) => a.publishedAt.localeCompare(b.publishedAt)));
	}
	return rows;
}

/** The first document of each address, and the later ones, oldest first. */
function versions(articles: readonly Article[]) {
	const seen = new Set<Article["id"]>();
	const first: Article[] = [];
	const again: Article[] = [];
	for (const article of articles.toSorted((a, b) => a.publishedAt - b.publishedAt)) {
		(seen.has(article.id) ? again : first).push(article);
		seen.add(article.id);
	}
	// sortOut expects the newest first, as feeds list them.
	return { first: first.reverse(), again };
}

/** Each later document by the record that the earlier ones have left. When one was seen nobody knows, so none comes too soon. */
function judgeAgain(first: readonly Article[], again: readonly Article[], context: PreviewContext) {
	const place = { seq: 1, revision: 0, silent: false, source: "preview", admittedAt: context.now };
	const records = new Map(
		first.map((article): [Article["id"], LoggedArticle] => [article.id, { ...article, ...place }]),
	);
	return again.map((article) => {
		const known = records.get(article.id);
		const verdict = judge(article, { ...context, known, sameStory: false, wasThere: false });
		if (known !== undefined && verdict === "revised") records.set(article.id, nextRevision(known, article));
		return { article, verdict };
	});
}

/** One row, with the message as it would be posted at `now`; for an article without an address as well. */
export function previewRow(
	article: Article | UnlinkedArticle,
	verdict: PreviewRow["verdict"],
	now: number,
): PreviewRow {
	const { text, entities } = formatArticle(article, now);
	return {
		id: article.url === undefined ? null : article.id,
		url: article.url ?? null,
		edition: article.edition,
		section: article.section ?? null,
		title: article.title,
		lede: article.lede ?? null,
		publishedAt: new Date(article.publishedAt).toISOString(),
		image: article.image ?? null,
		kind: article.kind,
		verdict,
		message: { text, entities },
	};
}
