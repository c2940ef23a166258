import type { EditionCode } from "../../news/edition.ts";
import type { LoggedArticle } from "../../news/logged-article.ts";
import type { Position } from "../../news/position.ts";
import { editionsOf } from "../../news/subscription.ts";
import type { LogReader } from "./log-tail.ts";
import { advance, readUpTo, type Subscriber } from "./subscriber.ts";

/** What a destination gets next. `position` is its position once that is done. */
export type NextPost =
	| { readonly kind: "article"; readonly article: LoggedArticle; readonly position: Position }
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
const BACKLOG_AGE_MS = 3_600_000;

/** Of a longer backlog only the newest entries are looked at; a message has room for a few of them anyway. */
const MAX_ENTRIES_READ = 500;
const NEWEST_ENTRIES = 50;

export interface NextPostContext {
	readonly log: LogReader;
	/** Milliseconds since the Unix epoch. */
	readonly now: number;
	/** Articles that Telegram refused everywhere. */
	readonly isWithdrawn: (article: LoggedArticle) => boolean;
}

export async function nextPost(subscriber: Subscriber, context: NextPostContext): Promise<NextPost> {
	const unread = await readUnread(subscriber, context);
	const postable = unread.map(({ entries }) =>
		entries.filter((article) => !article.silent && !context.isWithdrawn(article)),
	);
	// Within an edition the log's order is the only one: whoever skips an entry loses it.
	const firsts = postable.flatMap(([first]) => (first === undefined ? [] : [first]));
	const [oldest] = firsts.sort((a, b) => a.admittedAt - b.admittedAt);
	if (oldest === undefined) return { kind: "nothing", position: readAll(subscriber.position, unread) };
	const waiting = postable.flat();
	if (waiting.length > BACKLOG_ARTICLES && oldest.admittedAt < context.now - BACKLOG_AGE_MS)
		return catchUp(subscriber, unread, waiting, context);
	return { kind: "article", article: oldest, position: advance(subscriber.position, oldest.edition, oldest.seq) };
}

async function catchUp(
	subscriber: Subscriber,
	unread: readonly Unread[],
	waiting: readonly LoggedArticle[],
	{ log }: NextPostContext,
): Promise<NextPost> {
	const articles = [...waiting];
	let total = waiting.length;
	let position = subscriber.position;
	for (const { edition, entries } of unread) {
		const head = log.head(edition);
		const beyond = head - (entries.at(-1)?.seq ?? head);
		if (beyond > 0)
			articles.push(...(await log.read(edition, head - Math.min(beyond, NEWEST_ENTRIES), NEWEST_ENTRIES)));
		total += beyond;
		position = advance(position, edition, head);
	}
	return { kind: "catch-up", articles: articles.filter(({ silent }) => !silent), total, position };
}

interface Unread {
	readonly edition: EditionCode;
	readonly entries: readonly LoggedArticle[];
}

async function readUnread(subscriber: Subscriber, { log }: NextPostContext): Promise<Unread[]> {
	const unread: Unread[] = [];
	for (const edition of editionsOf(subscriber.subscription)) {
		const after = readUpTo(subscriber, edition);
		if (after >= log.head(edition)) continue;
		unread.push({ edition, entries: await log.read(edition, after, MAX_ENTRIES_READ) });
	}
	return unread;
}

function readAll(position: Position, unread: readonly Unread[]): Position {
	return unread.reduce((moved, { edition, entries }) => {
		const last = entries.at(-1);
		return last === undefined ? moved : advance(moved, edition, last.seq);
	}, position);
}
