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
	/** Nothing to post; `position` has moved past entries that are never posted, when it is not the old one. */
	| { readonly kind: "nothing"; readonly position: Position };

/** More than this many waiting, and the oldest for over an hour, is a backlog and no burst. */
const BACKLOG_ARTICLES = 5;
const BACKLOG_AGE_MS = HOUR_MS;

/** Of a longer backlog only the newest entries are looked at; a message has room for a few of them anyway. */
const MAX_ENTRIES_READ = 500;
const NEWEST_ENTRIES = 50;

export interface NextPostContext {
	readonly log: StreamLog;
	/** Milliseconds since the Unix epoch. */
	readonly now: number;
	/** Articles that Telegram refused everywhere. */
	readonly isWithdrawn: (article: LoggedArticle) => boolean;
}

export async function nextPost(subscriber: Subscriber, context: NextPostContext): Promise<NextPost> {
	const unread = await readUnread(subscriber, context);
	const isPosted = (entry: LogEntry) => isNotice(entry) || (!entry.silent && !context.isWithdrawn(entry));
	const postable = unread.map(({ entries }) => entries.filter(isPosted));
	// Within a stream the log's order is the only one: whoever skips an entry loses it.
	const firsts = postable.flatMap(([first]) => (first === undefined ? [] : [first]));
	const [oldest] = firsts.sort((a, b) => a.admittedAt - b.admittedAt);
	if (oldest === undefined) return { kind: "nothing", position: readAll(subscriber.position, unread) };
	const position = advance(subscriber.position, streamOf(oldest), oldest.seq);
	if (isNotice(oldest)) return { kind: "notice", notice: oldest, position };
	const waiting = articlesOf(postable.flat());
	if (waiting.length > BACKLOG_ARTICLES && oldest.admittedAt < context.now - BACKLOG_AGE_MS)
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
	let total = waiting.length;
	let position = subscriber.position;
	for (const { stream, entries } of unread) {
		if (stream === "notices") continue;
		const head = log.head(stream);
		const beyond = head - (entries.at(-1)?.seq ?? head);
		if (beyond > 0) {
			const newest = await log.read(stream, head - Math.min(beyond, NEWEST_ENTRIES), NEWEST_ENTRIES);
			articles.push(...articlesOf(newest));
		}
		total += beyond;
		position = advance(position, stream, head);
	}
	return { kind: "catch-up", articles: articles.filter(({ silent }) => !silent), total, position };
}

interface Unread {
	readonly stream: StreamCode;
	readonly entries: readonly LogEntry[];
}

async function readUnread(subscriber: Subscriber, { log }: NextPostContext): Promise<Unread[]> {
	const unread: Unread[] = [];
	for (const stream of streamsOf(subscriber.subscription)) {
		const after = readUpTo(subscriber, stream);
		if (after >= log.head(stream)) continue;
		unread.push({ stream, entries: await log.read(stream, after, MAX_ENTRIES_READ) });
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
