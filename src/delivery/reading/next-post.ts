import { HOUR_MS } from "../../kit/durations.ts";
import type { LoggedArticle } from "../../news/logged-article.ts";
import type { Position } from "../../news/position.ts";
import { isNotice, type LogEntry, type LoggedNotice, type StreamCode, streamOf, streamsOf } from "../../news/stream.ts";
import type { StreamLog } from "./log-tail.ts";
import { advance, readUpTo, type Subscriber } from "./subscriber.ts";

/** What a destination gets next. `position` is its position once that is done. */
export type NextPost =
	| { readonly kind: "article"; readonly article: LoggedArticle; readonly position: Position }
	| { readonly kind: "notice"; readonly notice: LoggedNotice; readonly position: Position }
	/** A stale backlog, to be told in one message: the newest `articles` of `total`. */
	| {
			readonly kind: "catch-up";
			readonly articles: readonly LoggedArticle[];
			readonly total: number;
			readonly position: Position;
	  }
	/** Nothing to post; `position` has moved past withdrawn articles when it is not the old one, and there may be more behind them. */
	| { readonly kind: "nothing"; readonly position: Position };

/** More than this many waiting, and the oldest for over an hour, is a backlog and no burst. */
const BACKLOG_ARTICLES = 5;
const BACKLOG_AGE_MS = HOUR_MS;

/** Of a longer backlog only the newest entries are looked at; a message has room for a few of them anyway. */
const MAX_ENTRIES_READ = 500;
const NEWEST_ENTRIES = 50;

/** The log, and which of its entries behind `after` can be posted, by their seqs in order. */
export interface PostLog extends StreamLog {
	postable(stream: StreamCode, after: number): Promise<readonly number[]>;
}

export interface NextPostContext {
	readonly log: PostLog;
	/** Milliseconds since the Unix epoch. */
	readonly now: number;
	/** Articles that Telegram refused everywhere, and what this destination has just refused. */
	readonly isWithdrawn: (entry: LogEntry) => boolean;
}

export async function nextPost(subscriber: Subscriber, context: NextPostContext): Promise<NextPost> {
	const unread = await readUnread(subscriber, context);
	const isPosted = (entry: LogEntry) => (isNotice(entry) || !entry.silent) && !context.isWithdrawn(entry);
	const postable = unread.map(({ entries }) => entries.filter(isPosted));
	// Within a stream the log's order is the only one: whoever skips an entry loses it.
	const firsts = postable.flatMap(([first]) => (first === undefined ? [] : [first]));
	const [oldest] = firsts.sort((a, b) => a.admittedAt - b.admittedAt);
	if (oldest === undefined) return { kind: "nothing", position: readAll(subscriber.position, unread) };
	const position = advance(subscriber.position, streamOf(oldest), oldest.seq);
	if (isNotice(oldest)) return { kind: "notice", notice: oldest, position };
	const waiting = articlesOf(postable.flat());
	if (waiting.length + countBeyond(unread) > BACKLOG_ARTICLES && oldest.admittedAt < context.now - BACKLOG_AGE_MS)
		return catchUp(subscriber, unread, waiting, context);
	return { kind: "article", article: oldest, position };
}

/** Of articles only: a notice is read by itself, before or after. */
async function catchUp(
	subscriber: Subscriber,
	unread: readonly Unread[],
	waiting: readonly LoggedArticle[],
	{ log }: NextPostContext,
): Promise<NextPost> {
	const articles = [...waiting];
	let position = subscriber.position;
	for (const { stream, beyond, entries } of unread) {
		if (stream === "notices") continue;
		articles.push(...(await newestOf(stream, beyond, log)));
		position = advance(position, stream, beyond.at(-1) ?? entries.at(-1)?.seq ?? 0);
	}
	const total = waiting.length + countBeyond(unread);
	return { kind: "catch-up", articles: articles.filter(({ silent }) => !silent), total, position };
}

async function newestOf(stream: StreamCode, postable: readonly number[], log: PostLog): Promise<LoggedArticle[]> {
	const last = postable.at(-1);
	if (last === undefined) return [];
	const first = postable.at(-NEWEST_ENTRIES) ?? postable[0] ?? last;
	const after = Math.max(first - 1, last - MAX_ENTRIES_READ);
	return articlesOf(await log.read(stream, after, last - after));
}

interface Unread {
	readonly stream: StreamCode;
	/** The first of what can be posted, with silent entries in between. */
	readonly entries: readonly LogEntry[];
	/** What can be posted and was not read, by its seqs. */
	readonly beyond: readonly number[];
}

function countBeyond(unread: readonly Unread[]): number {
	return unread.reduce((count, { stream, beyond }) => count + (stream === "notices" ? 0 : beyond.length), 0);
}

async function readUnread(subscriber: Subscriber, { log }: NextPostContext): Promise<Unread[]> {
	const unread: Unread[] = [];
	for (const stream of streamsOf(subscriber.subscription)) {
		const postable = await log.postable(stream, readUpTo(subscriber, stream));
		const [first] = postable;
		if (first === undefined) continue;
		const entries = await log.read(stream, first - 1, MAX_ENTRIES_READ);
		const last = entries.at(-1)?.seq ?? 0;
		unread.push({ stream, entries, beyond: postable.filter((seq) => seq > last) });
	}
	return unread;
}

function articlesOf(entries: readonly LogEntry[]): LoggedArticle[] {
	return entries.filter((entry) => !isNotice(entry));
}

function readAll(position: Position, unread: readonly Unread[]): Position {
	return unread.reduce((moved, { stream, entries }) => {
		const last = entries.at(-1);
		return last === undefined ? moved : advance(moved, stream, last.seq);
	}, position);
}
