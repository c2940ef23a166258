import type { UnlinkedArticle } from "../feed/archive/parse-archive.ts";
import { formatArticle } from "../formatter/format-article.ts";
import type { Article } from "../news/article.ts";
import type { EditionCode } from "../news/edition.ts";
import { judge, type Verdict } from "../news/judgement/verdict.ts";
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
		const repeated = again.map(({ article, before }) =>
			previewRow(
				article,
				judge(article, { ...context, known: before, sameStory: false, wasThere: false }),
				context.now,
			),
		);
		rows.push(...[...judged, ...repeated].sort((a, b) => a.publishedAt.localeCompare(b.publishedAt)));
	}
	return rows;
}

/** The first document of each address, and the later ones with what was known when they came. */
function versions(articles: readonly Article[]) {
	const latest = new Map<Article["id"], Article>();
	const first: Article[] = [];
	const again: { readonly article: Article; readonly before: Article }[] = [];
	for (const article of articles.toSorted((a, b) => a.publishedAt - b.publishedAt)) {
		const before = latest.get(article.id);
		if (before === undefined) first.push(article);
		else again.push({ article, before });
		latest.set(article.id, article);
	}
	// sortOut expects the newest first, as feeds list them.
	return { first: first.reverse(), again };
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
