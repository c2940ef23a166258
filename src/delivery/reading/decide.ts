import { HOUR_MS } from "../../kit/durations.ts";
import type { LoggedArticle } from "../../news/logged-article.ts";
import { MAX_AHEAD, type Position } from "../../news/position.ts";
import { isAwake, type Release } from "../../news/settings/release.ts";
import { isNotice, type LoggedNotice } from "../../news/stream.ts";
import { advance, aheadIn, goAhead, readUpTo, type Subscriber } from "./subscriber.ts";
import { isOfArticle, MAX_DIGEST_ARTICLES, type Passing, type PassingArticle, type Unread } from "./unread.ts";

/** What a destination gets next. `position` is its position once that is done. */
export type Decision =
	/**
	 * `isAhead`: what is before it waits, so it comes without a sound. `wasHeld`: it has waited for a time that its reader has chosen. `word`: the
	 * followed one that stands in it.
	 */
	| {
			readonly kind: "article";
			readonly article: LoggedArticle;
			readonly word?: string;
			readonly isAhead: boolean;
			readonly wasHeld?: true;
			readonly position: Position;
	  }
	| { readonly kind: "notice"; readonly notice: LoggedNotice; readonly position: Position }
	/** A stale backlog, to be told in one message: of `total` articles those that were looked at. */
	| {
			readonly kind: "catch-up";
			readonly articles: readonly LoggedArticle[];
			readonly total: number;
			readonly position: Position;
	  }
	| DigestPart
	/**
	 * Nothing now. When `position` is not the old one it has moved past what does not come here, and there may be more behind that; else
	 * what is unread waits for the release's `next`.
	 */
	| { readonly kind: "nothing"; readonly position: Position };

/** What was held, in as many messages as it takes. */
export interface DigestPart {
	readonly kind: "digest";
	/** Those that no part has shown yet, the newest first. */
	readonly articles: readonly LoggedArticle[];
	/** All that was held, with those that have come already, as far as that is known, the newest first. */
	readonly whole: readonly LoggedArticle[];
	/** Counted from 1. */
	readonly part: number;
	/** How many articles were held in all. */
	readonly total: number;
	/** How many of them earlier parts have shown. */
	readonly shownBefore: number;
	/** When what was held came free, in milliseconds since the Unix epoch. */
	readonly before: number;
	/** The position once the first message with some of the articles was sent. */
	readonly after: (shown: readonly LoggedArticle[]) => Position;
}

/** More than this many waiting, and the oldest for over an hour, is a backlog and no burst. */
const BACKLOG_ARTICLES = 5;
const BACKLOG_AGE_MS = HOUR_MS;

/**
 * What comes next, of what is unread at `now`: a notice, what was held, what came since then, or what may overtake the rest. All follows
 * from the subscription, the position, the log and the clock, so it is the same after a restart.
 */
export function decide(subscriber: Subscriber, unread: readonly Unread[], release: Release, now: number): Decision {
	const { position } = subscriber;
	// Within a stream the log's order is the only one: whoever skips an entry loses it.
	const firsts = unread.flatMap(({ fresh: [first] }) => (first === undefined ? [] : [first])).sort(byAdmission);
	const notice = isAwake(release) ? firsts.map(({ entry }) => entry).find(isNotice) : undefined;
	const held = unread.reduce((count, { heldCount }) => count + heldCount, 0);
	if (notice !== undefined && (held > 0 || !release.isOpen || notice === firsts[0]?.entry))
		return { kind: "notice", notice, position: advance(position, "notices", notice.seq) };
	if (held > 0 && release.digestBefore !== undefined) return digest(position, unread, release.digestBefore);
	const [first] = firsts.filter(isOfArticle);
	if (release.isOpen && first !== undefined)
		return isBacklog(first, unread, now) ? catchUp(position, unread) : inOrder(position, first);
	const overtaking = release.wordsPass ? firstWithWord(position, unread) : undefined;
	if (overtaking !== undefined) return ahead(position, overtaking);
	return { kind: "nothing", position: pastWhatDoesNotCome(subscriber, unread, release) };
}

function inOrder(position: Position, { entry, ...word }: PassingArticle): Extract<Decision, { kind: "article" }> {
	const read = advance(position, entry.edition, entry.seq);
	return { kind: "article", article: entry, ...word, isAhead: false, position: read };
}

function ahead(position: Position, { entry, ...word }: PassingArticle): Decision {
	const told = goAhead(position, entry.edition, [entry.seq]);
	return { kind: "article", article: entry, ...word, isAhead: true, position: told };
}

function firstWithWord(position: Position, unread: readonly Unread[]): PassingArticle | undefined {
	const candidates = unread
		.filter(({ stream }) => aheadIn(position, stream).length < MAX_AHEAD)
		.flatMap(({ fresh }) => fresh.filter(isOfArticle).find(({ word }) => word !== undefined) ?? []);
	return candidates.sort(byAdmission)[0];
}

/** One article needs no heading. What follows the first part of a digest is the next one, however little it is. */
function digest(position: Position, unread: readonly Unread[], before: number): Decision {
	const held = unread.flatMap((stream) => stream.held);
	const count = unread.reduce((sum, { heldCount }) => sum + heldCount, 0);
	const begun = position.begunDigest?.before === before ? position.begunDigest : undefined;
	const [only] = held;
	if (begun === undefined && count === 1 && only !== undefined) return { ...inOrder(position, only), wasHeld: true };
	const { parts, shown: shownBefore, total } = begun ?? { parts: 0, shown: 0, total: count };
	const toCome = held.map(({ entry }) => entry).sort(newestFirst);
	const articles = toCome.slice(0, Math.max(1, MAX_DIGEST_ARTICLES - shownBefore));
	const whole = [...toCome, ...unread.flatMap(({ cameBefore }) => cameBefore)].sort(newestFirst);
	const after = (shown: readonly LoggedArticle[]): Position => {
		const { begunDigest: _, ...read } = afterPart(position, unread, articles, shown);
		if (shown.length === articles.length) return read;
		return { ...read, begunDigest: { before, parts: parts + 1, shown: shownBefore + shown.length, total } };
	};
	return { kind: "digest", articles, whole, part: parts + 1, total, shownBefore, before, after };
}

/** Each stream is read up to the first article that is still to come, and was sent ahead what is behind that. */
function afterPart(
	position: Position,
	unread: readonly Unread[],
	articles: readonly LoggedArticle[],
	shown: readonly LoggedArticle[],
): Position {
	const seqsIn = (stream: string, list: readonly LoggedArticle[]) =>
		list.filter(({ edition }) => edition === stream).map(({ seq }) => seq);
	const rest = articles.filter((article) => !shown.includes(article));
	return unread
		.filter(({ heldUpTo }) => heldUpTo > 0)
		.reduce((moved, { stream, heldUpTo }) => {
			const read = Math.min(heldUpTo, ...seqsIn(stream, rest).map((seq) => seq - 1));
			return advance(goAhead(moved, stream, seqsIn(stream, shown)), stream, read);
		}, position);
}

function isBacklog({ entry: oldest }: PassingArticle, unread: readonly Unread[], now: number): boolean {
	const since = oldest.afterGap === true ? oldest.publishedAt : oldest.admittedAt;
	return countIn(unread) > BACKLOG_ARTICLES && since < now - BACKLOG_AGE_MS;
}

/** Of articles only: a notice is read by itself, before or after. */
function catchUp(position: Position, unread: readonly Unread[]): Decision {
	const read = unread
		.filter(({ stream }) => stream !== "notices")
		.reduce((moved, { stream, upTo, beyond }) => advance(moved, stream, beyond.at(-1) ?? upTo), position);
	return { kind: "catch-up", articles: articlesIn(unread), total: countIn(unread), position: read };
}

function articlesIn(unread: readonly Unread[]): LoggedArticle[] {
	return unread.flatMap(({ fresh }) => fresh.filter(isOfArticle).map(({ entry }) => entry));
}

function countIn(unread: readonly Unread[]): number {
	const beyond = unread.filter(({ stream }) => stream !== "notices").flatMap((stream) => stream.beyond);
	return articlesIn(unread).length + beyond.length;
}

/** Only of what may come now, and notices wait for no digest: the rest is judged when its time has come, by how it reads then. */
function pastWhatDoesNotCome(
	{ position, ...chosen }: Subscriber,
	unread: readonly Unread[],
	release: Release,
): Position {
	return unread.reduce((moved, { stream, heldUpTo, upTo }) => {
		const mayCome = stream === "notices" ? isAwake(release) : release.isOpen;
		const read = mayCome ? upTo : heldUpTo;
		return read > readUpTo({ ...chosen, position }, stream) ? advance(moved, stream, read) : moved;
	}, position);
}

/** Of those that were published together, the one that came last. */
function newestFirst(one: LoggedArticle, other: LoggedArticle): number {
	return other.publishedAt - one.publishedAt || other.seq - one.seq;
}

function byAdmission(one: Passing, other: Passing): number {
	return one.entry.admittedAt - other.entry.admittedAt;
}
