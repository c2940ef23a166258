import type { Article, ArticleId } from "../news/article.ts";
import type { EditionCode } from "../news/edition.ts";
import type { LoggedArticle } from "../news/logged-article.ts";
import type { ArticleRecord } from "./article-record.ts";
import type { Collection } from "./collection.ts";

export type LogKey = `${EditionCode}/${number}`;
export type StoryRecordKey = `${EditionCode}/${string}`;

/** An article on its way into the log. */
export interface Admission {
	readonly article: Article;
	/** Recorded and searchable, never posted. */
	readonly silent: boolean;
	/** By which the same story is recognised under another URL. */
	readonly storyKeys: readonly string[];
}

/**
 * The article log of every edition: numbered from 1 without gaps.
 *
 * Append writes (1) the articles and their story keys, (2) the log entries, (3) the head. Step 3 is the commit: an article
 * counts as known only when the log entry at its seq, at or below the head, names it. What was cut off before that is
 * appended again, under the same seqs. One writer per edition.
 */
export interface ArticleLog {
	/** The last committed seq; 0 for an empty log. */
	head(edition: EditionCode): number;
	append(edition: EditionCode, admissions: readonly Admission[], context: AppendContext): Promise<LoggedArticle[]>;
	/** Remembers other URLs of articles that are in the log. */
	appendAliases(aliases: readonly { readonly id: ArticleId; readonly aliasOf: ArticleId }[]): Promise<void>;
	/** Replaces the record of a committed article by its next revision. */
	revise(article: LoggedArticle): Promise<void>;
	/** Committed articles by id, or by another URL's id; `undefined` for the unknown. In the order of the ids. */
	find(ids: readonly ArticleId[]): Promise<(LoggedArticle | undefined)[]>;
	/** The committed article that told one of these stories first, if any. */
	findStory(edition: EditionCode, storyKeys: readonly string[]): Promise<LoggedArticle | undefined>;
	/** Entries `after + 1` and on, oldest first; at most `limit`. */
	read(edition: EditionCode, after: number, limit: number): Promise<LoggedArticle[]>;
}

export interface AppendContext {
	readonly source: string;
	/** Milliseconds since the Unix epoch. */
	readonly now: number;
}

export interface ArticleLogCollections {
	readonly articles: Collection<ArticleId, ArticleRecord>;
	readonly log: Collection<LogKey, ArticleId>;
	readonly heads: Collection<EditionCode, number>;
	readonly stories: Collection<StoryRecordKey, ArticleId>;
}

const ROWS_PER_WRITE = 100;

export async function openArticleLog({ articles, log, heads, stories }: ArticleLogCollections): Promise<ArticleLog> {
	const committed = new Map<EditionCode, number>();
	for await (const [edition, seq] of heads.entries()) committed.set(edition, seq);
	const head = (edition: EditionCode) => committed.get(edition) ?? 0;

	async function appendBatch(edition: EditionCode, batch: readonly Admission[], context: AppendContext) {
		const first = head(edition) + 1;
		const logged = batch.map((admission, index) => toLogged(admission, first + index, context));
		await articles.setMany(logged.map((article) => [article.id, article]));
		await writeStories(edition, batch);
		await log.setMany(logged.map((article) => [`${edition}/${article.seq}`, article.id]));
		const last = first + logged.length - 1;
		await heads.set(edition, last);
		committed.set(edition, last);
		return logged;
	}

	async function writeStories(edition: EditionCode, batch: readonly Admission[]) {
		const entries = batch.flatMap(({ article, storyKeys }) =>
			storyKeys.map((key): [StoryRecordKey, ArticleId] => [`${edition}/${key}`, article.id]),
		);
		for (const part of chunks(entries, ROWS_PER_WRITE)) await stories.setMany(part);
	}

	async function resolveAliases(ids: readonly ArticleId[]): Promise<(LoggedArticle | undefined)[]> {
		const records = await articles.getMany(ids);
		const targets = records.map((record) => (record !== undefined && "aliasOf" in record ? record.aliasOf : undefined));
		const found = await articles.getMany(targets.filter((target) => target !== undefined));
		return records.map((record, index) => {
			const resolved = targets[index] === undefined ? record : found.shift();
			return resolved !== undefined && "seq" in resolved ? resolved : undefined;
		});
	}

	/** An append that was cut off leaves records beyond the head, whose seqs the next append gives to others. */
	async function onlyCommitted(records: readonly (LoggedArticle | undefined)[]) {
		const present = records.filter((record) => record !== undefined);
		const candidates = present.filter((record) => record.seq <= head(record.edition));
		const entries = await log.getMany(candidates.map(({ edition, seq }): LogKey => `${edition}/${seq}`));
		const known = new Set(candidates.filter((record, index) => entries[index] === record.id));
		return records.map((record) => (record !== undefined && known.has(record) ? record : undefined));
	}

	return {
		head,
		async append(edition, admissions, context) {
			const appended: LoggedArticle[] = [];
			for (const batch of chunks(admissions, ROWS_PER_WRITE)) appended.push(...(await appendBatch(edition, batch, context)));
			return appended;
		},
		async appendAliases(aliases) {
			for (const part of chunks(aliases, ROWS_PER_WRITE))
				await articles.setMany(part.map(({ id, aliasOf }) => [id, { aliasOf }]));
		},
		revise: (article) => articles.set(article.id, article),
		find: async (ids) => onlyCommitted(await resolveAliases(ids)),
		async findStory(edition, storyKeys) {
			const ids = await stories.getMany(storyKeys.map((key): StoryRecordKey => `${edition}/${key}`));
			const candidates = await resolveAliases(ids.filter((id) => id !== undefined));
			return (await onlyCommitted(candidates)).find((article) => article !== undefined);
		},
		async read(edition, after, limit) {
			const last = Math.min(head(edition), after + limit);
			const keys: LogKey[] = [];
			for (let seq = after + 1; seq <= last; seq++) keys.push(`${edition}/${seq}`);
			const ids = await log.getMany(keys);
			const records = await articles.getMany(ids.filter((id) => id !== undefined));
			// Entries older than the records' time to live are gone from both collections.
			return records.filter((record) => record !== undefined && "seq" in record);
		},
	};
}

function toLogged({ article, silent }: Admission, seq: number, { source, now }: AppendContext): LoggedArticle {
	return { ...article, seq, revision: 0, silent, source, admittedAt: now };
}

function chunks<T>(items: readonly T[], size: number): T[][] {
	const parts: T[][] = [];
	for (let start = 0; start < items.length; start += size) parts.push(items.slice(start, start + size));
	return parts;
}
