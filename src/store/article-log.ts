import type { Article, ArticleId } from "../news/article.ts";
import type { EditionCode } from "../news/edition.ts";
import type { LoggedArticle } from "../news/logged-article.ts";
import {
	type EntryId,
	isNotice,
	type LogEntry,
	type LoggedNotice,
	type NoticeDetails,
	noticeId,
	type StreamCode,
} from "../news/stream.ts";
import type { Collection, DamagedRecordError } from "./collection.ts";
import type { EntryRecord } from "./records/article-record.ts";

export type LogKey = `${StreamCode}/${number}`;
export type StoryRecordKey = `${EditionCode}/${string}`;

/** An article on its way into the log. */
export interface Admission {
	readonly article: Article;
	/** Recorded and searchable, never posted. */
	readonly silent: boolean;
	/** By which the same story is recognised under another URL. */
	readonly storyKeys: readonly string[];
	/** Where it comes from, if not from the context's source. */
	readonly source?: string;
}

export interface AppendContext {
	readonly source: string;
	/** Milliseconds since the Unix epoch. */
	readonly now: number;
	/** Nobody could see the articles for a while. */
	readonly isAfterGap?: boolean;
}

export interface ArticleLogCollections {
	/** Notices among them. */
	readonly articles: Collection<EntryId, EntryRecord>;
	/** The same records. What is written here replaces an entry that others may have read, and they are told. */
	readonly revisions: Pick<Collection<EntryId, EntryRecord>, "set">;
	readonly log: Collection<LogKey, EntryId>;
	readonly heads: Collection<StreamCode, number>;
	readonly stories: Collection<StoryRecordKey, ArticleId>;
}

const ROWS_PER_WRITE = 100;

type OnDamaged = (error: DamagedRecordError) => void;
type OnGrown = (stream: StreamCode) => void;

export interface ArticleLogListeners {
	/** Hears once of each damaged record that `read` goes past. */
	readonly onDamaged?: OnDamaged;
	/** Hears of each append to a stream, when `head` tells of it already. */
	readonly onGrown?: OnGrown;
}

/**
 * The log of every edition's articles, and that of the notices: each numbered from 1 without gaps.
 *
 * Append writes (1) the articles and their story keys, (2) the log entries, (3) the head. Step 3 is the commit: an article
 * counts as known only when the log entry at its seq, at or below the head, names it. What was cut off before that is
 * appended again, under the same seqs. One writer per stream.
 */
export class ArticleLog {
	readonly #articles: ArticleLogCollections["articles"];
	readonly #revisions: ArticleLogCollections["revisions"];
	readonly #log: ArticleLogCollections["log"];
	readonly #heads: ArticleLogCollections["heads"];
	readonly #stories: ArticleLogCollections["stories"];
	readonly #committed = new Map<StreamCode, number>();
	readonly #onDamaged: OnDamaged;
	readonly #onGrown: OnGrown;
	/** Keys of damaged records that were named. */
	readonly #damaged = new Set<string>();

	private constructor(collections: ArticleLogCollections, { onDamaged, onGrown }: ArticleLogListeners) {
		this.#onDamaged = onDamaged ?? (() => undefined);
		this.#onGrown = onGrown ?? (() => undefined);
		this.#articles = collections.articles;
		this.#revisions = collections.revisions;
		this.#log = collections.log;
		this.#heads = collections.heads;
		this.#stories = collections.stories;
	}

	static async open(collections: ArticleLogCollections, listeners: ArticleLogListeners = {}): Promise<ArticleLog> {
		const log = new ArticleLog(collections, listeners);
		await log.refresh();
		return log;
	}

	/** Reads again how far each stream goes, where another process appends. Resolves to those that have grown. */
	async refresh(): Promise<StreamCode[]> {
		const grown: StreamCode[] = [];
		for await (const [stream, seq] of this.#heads.entries()) if (this.#reach(stream, seq)) grown.push(stream);
		return grown;
	}

	/** The last committed seq; 0 for an empty log. */
	head(stream: StreamCode): number {
		return this.#committed.get(stream) ?? 0;
	}

	/** Appends in the order given, oldest first, and returns the articles with their seqs. */
	async append(
		edition: EditionCode,
		admissions: readonly Admission[],
		context: AppendContext,
	): Promise<LoggedArticle[]> {
		const appended: LoggedArticle[] = [];
		for (const batch of chunks(admissions)) appended.push(...(await this.#appendBatch(edition, batch, context)));
		return appended;
	}

	/** What the operator has to say, at the end of the stream of notices. */
	async appendNotice(text: string, now: number, details: NoticeDetails = {}): Promise<LoggedNotice> {
		const seq = this.head("notices") + 1;
		const notice: LoggedNotice = { ...details, kind: "notice", id: noticeId(seq), text, seq, admittedAt: now };
		await this.#articles.set(notice.id, notice);
		await this.#log.set(`notices/${seq}`, notice.id);
		await this.#commit("notices", seq);
		return notice;
	}

	/** Remembers other URLs of articles that are in the log. */
	async appendAliases(aliases: readonly { readonly id: ArticleId; readonly aliasOf: ArticleId }[]): Promise<void> {
		for (const part of chunks(aliases)) await this.#articles.setMany(part.map(({ id, aliasOf }) => [id, { aliasOf }]));
	}

	/** Replaces the record of a committed entry by its next revision. */
	async revise(entry: LogEntry): Promise<void> {
		await this.#revisions.set(entry.id, entry);
	}

	/** Committed articles by id, or by another URL's id; `undefined` for the unknown. In the order of the ids. */
	async find(ids: readonly ArticleId[]): Promise<(LoggedArticle | undefined)[]> {
		return this.#onlyCommitted(await this.#resolveAliases(ids));
	}

	/** The committed article with that number in its edition's log; `undefined` when there is none, or none any more. */
	async at(edition: EditionCode, seq: number): Promise<LoggedArticle | undefined> {
		if (seq < 1 || seq > this.head(edition)) return undefined;
		const [entry] = await this.#readRange(edition, seq, seq);
		return entry === undefined || isNotice(entry) ? undefined : entry;
	}

	/** For each of these keys the committed article that told the story; `undefined` where none did. In the order of the keys. */
	async findStories(edition: EditionCode, storyKeys: readonly string[]): Promise<(LoggedArticle | undefined)[]> {
		const ids = await this.#stories.getMany(storyKeys.map((key): StoryRecordKey => `${edition}/${key}`));
		const told = await this.#onlyCommitted(await this.#resolveAliases(ids.filter((id) => id !== undefined)));
		return ids.map((id) => (id === undefined ? undefined : told.shift()));
	}

	/**
	 * The entries behind `after`, oldest first; at most `limit`. None only when there is none up to the head. A damaged one is passed over
	 * like one whose time is over: nobody can read it, and others follow.
	 */
	async read(edition: EditionCode, after: number, limit: number): Promise<LoggedArticle[]>;
	async read(stream: StreamCode, after: number, limit: number): Promise<LogEntry[]>;
	async read(stream: StreamCode, after: number, limit: number): Promise<LogEntry[]> {
		const head = this.head(stream);
		// Entries older than their time to live are gone: whoever stands among them must not take the gap for the end.
		for (let start = after; start < head; start += limit) {
			const entries = await this.#readRange(stream, start + 1, Math.min(head, start + limit));
			if (entries.length > 0) return entries;
		}
		return [];
	}

	async #readRange(stream: StreamCode, first: number, last: number): Promise<LogEntry[]> {
		const keys: LogKey[] = [];
		for (let seq = first; seq <= last; seq++) keys.push(`${stream}/${seq}`);
		const name = (error: DamagedRecordError) => this.#name(error);
		const ids = await this.#log.getMany(keys, name);
		const records = await this.#articles.getMany(
			ids.filter((id) => id !== undefined),
			name,
		);
		return records.filter((record) => record !== undefined && "seq" in record);
	}

	#name(error: DamagedRecordError): void {
		const record = `${error.collection} ${error.key}`;
		if (!this.#damaged.has(record)) this.#onDamaged(error);
		this.#damaged.add(record);
	}

	async #appendBatch(edition: EditionCode, batch: readonly Admission[], context: AppendContext) {
		const first = this.head(edition) + 1;
		const logged = batch.map(
			({ article, silent, source = context.source }, index): LoggedArticle => ({
				...article,
				seq: first + index,
				revision: 0,
				silent,
				source,
				admittedAt: context.now,
				...(context.isAfterGap === true ? { afterGap: true } : {}),
			}),
		);
		await this.#articles.setMany(logged.map((article) => [article.id, article]));
		await this.#writeStories(edition, batch);
		await this.#log.setMany(logged.map((article) => [`${edition}/${article.seq}`, article.id]));
		const last = first + logged.length - 1;
		await this.#commit(edition, last);
		return logged;
	}

	async #commit(stream: StreamCode, seq: number): Promise<void> {
		await this.#heads.set(stream, seq);
		this.#reach(stream, seq);
		this.#onGrown(stream);
	}

	/** A head that was read while it moved on is behind by now: it never goes back. */
	#reach(stream: StreamCode, seq: number): boolean {
		const isFurther = seq > this.head(stream);
		if (isFurther) this.#committed.set(stream, seq);
		return isFurther;
	}

	async #writeStories(edition: EditionCode, batch: readonly Admission[]): Promise<void> {
		const entries = batch.flatMap(({ article, storyKeys }) =>
			storyKeys.map((key): [StoryRecordKey, ArticleId] => [`${edition}/${key}`, article.id]),
		);
		for (const part of chunks(entries)) await this.#stories.setMany(part);
	}

	async #resolveAliases(ids: readonly ArticleId[]): Promise<(LoggedArticle | undefined)[]> {
		const records = await this.#articles.getMany(ids);
		const targets = records.map((record) => (record !== undefined && "aliasOf" in record ? record.aliasOf : undefined));
		const found = await this.#articles.getMany(targets.filter((target) => target !== undefined));
		return records.map((record, index) => {
			const resolved = targets[index] === undefined ? record : found.shift();
			return resolved !== undefined && "seq" in resolved && !isNotice(resolved) ? resolved : undefined;
		});
	}

	/** An append that was cut off leaves records beyond the head, whose seqs the next append gives to others. */
	async #onlyCommitted(records: readonly (LoggedArticle | undefined)[]): Promise<(LoggedArticle | undefined)[]> {
		const present = records.filter((record) => record !== undefined);
		const candidates = present.filter((record) => record.seq <= this.head(record.edition));
		const entries = await this.#log.getMany(candidates.map(({ edition, seq }): LogKey => `${edition}/${seq}`));
		const known = new Set(candidates.filter((record, index) => entries[index] === record.id));
		return records.map((record) => (record !== undefined && known.has(record) ? record : undefined));
	}
}

function chunks<T>(items: readonly T[]): T[][] {
	const parts: T[][] = [];
	for (let start = 0; start < items.length; start += ROWS_PER_WRITE)
		parts.push(items.slice(start, start + ROWS_PER_WRITE));
	return parts;
}
