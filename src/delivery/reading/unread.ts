import { defined } from "../../kit/defined.ts";
import type { LoggedArticle } from "../../news/logged-article.ts";
import { type ArticleText, admit } from "../../news/settings/admission.ts";
import { comesTo, isNotice, type LogEntry, type LoggedNotice, type StreamCode, streamsOf } from "../../news/stream.ts";
import type { Subscription } from "../../news/subscription.ts";
import type { StreamLog } from "./log-tail.ts";
import { aheadIn, readUpTo, type Subscriber } from "./subscriber.ts";

/** An article that somebody gets, with the followed word that stands in it. */
export interface PassingArticle {
	readonly entry: LoggedArticle;
	readonly word?: string;
}

export type Passing = PassingArticle | { readonly entry: LoggedNotice };

/** What a destination has not been sent of one stream, as far as it was looked at. */
export interface Unread {
	readonly stream: StreamCode;
	/** Of what was held and comes together the newest, oldest first. */
	readonly held: readonly PassingArticle[];
	/** How many articles were held in all. */
	readonly heldCount: number;
	/** Those that were held as well and have come already: in earlier parts of the digest, or with a word. Oldest first. */
	readonly cameBefore: readonly LoggedArticle[];
	/** Everything up to this seq was held; 0 when nothing was. */
	readonly heldUpTo: number;
	/** The first of what passes behind that, oldest first. */
	readonly fresh: readonly Passing[];
	/** Everything up to this seq was looked at. */
	readonly upTo: number;
	/** What can be posted behind that, by its seqs; empty where each entry has to be looked at to know whether it passes. */
	readonly beyond: readonly number[];
}

/** The log, and which of its entries behind `after` can be posted, by their seqs in order. */
export interface PostLog extends StreamLog {
	postable(stream: StreamCode, after: number): Promise<readonly number[]>;
}

export interface UnreadContext {
	readonly log: PostLog;
	/** Milliseconds since the Unix epoch. */
	readonly now: number;
	/** Articles that Telegram refused everywhere, and what this destination has just refused. */
	readonly isWithdrawn: (entry: LogEntry) => boolean;
	readonly textOf: (article: LoggedArticle) => ArticleText;
}

/** Entries that one look at the log reads. */
export const MAX_ENTRIES_READ = 500;
/** A digest has no more articles than these; of the others it says how many there were. */
export const MAX_DIGEST_ARTICLES = 200;

/** What the destination has not been sent of each of its streams. What entered the log before `heldBefore` was held. */
export async function readUnread(
	subscriber: Subscriber,
	context: UnreadContext,
	heldBefore: number | undefined,
): Promise<Unread[]> {
	const unread: Unread[] = [];
	for (const stream of streamsOf(subscriber.subscription)) {
		const postable = await context.log.postable(stream, readUpTo(subscriber, stream));
		// Notices go into no digest.
		const before = stream === "notices" ? undefined : heldBefore;
		if (postable.length > 0) unread.push(await readStream(subscriber, { stream, postable, before }, context));
	}
	return unread;
}

interface Search {
	readonly stream: StreamCode;
	/** Not empty. */
	readonly postable: readonly number[];
	readonly before: number | undefined;
}

const NOTHING = { held: [], heldCount: 0, cameBefore: [], heldUpTo: 0, fresh: [], upTo: 0 };

/** Looks on as long as all was held: how much that is must not be guessed. Everything else is looked at when its time has come. */
async function readStream(
	subscriber: Subscriber,
	{ stream, postable, before }: Search,
	context: UnreadContext,
): Promise<Unread> {
	const passing = passingFor(subscriber, stream, context);
	const ahead = new Set(aheadIn(subscriber.position, stream));
	let unread: Omit<Unread, "beyond"> = { ...NOTHING, stream };
	for (let first = postable[0]; first !== undefined; ) {
		const entries = await context.log.read(stream, first - 1, MAX_ENTRIES_READ);
		const last = entries.at(-1)?.seq;
		if (last === undefined) break;
		const heldUpTo = entries.findLast(({ admittedAt }) => admittedAt < (before ?? 0))?.seq ?? 0;
		const entriesHeld = entries.filter(({ seq }) => seq <= heldUpTo);
		const held = entriesHeld.flatMap(passing).filter(isOfArticle);
		const cameBefore = entriesHeld.filter((entry) => !isNotice(entry)).filter(({ seq }) => ahead.has(seq));
		unread = {
			stream,
			held: [...unread.held, ...held].slice(-MAX_DIGEST_ARTICLES),
			heldCount: unread.heldCount + held.length,
			cameBefore: [...unread.cameBefore, ...cameBefore],
			heldUpTo: Math.max(unread.heldUpTo, heldUpTo),
			fresh: entries.filter(({ seq }) => seq > heldUpTo).flatMap(passing),
			upTo: last,
		};
		first = heldUpTo < last ? undefined : postable.find((seq) => seq > last);
	}
	const isToCome = (seq: number) => seq > unread.upTo && !ahead.has(seq);
	return { ...unread, beyond: isFiltered(subscriber.subscription, stream) ? [] : postable.filter(isToCome) };
}

/** An entry as it comes to this destination; nothing when it does not, or has come already. */
function passingFor(
	{ subscription, position }: Subscriber,
	stream: StreamCode,
	{ isWithdrawn, textOf, now }: UnreadContext,
): (entry: LogEntry) => Passing[] {
	const ahead = new Set(aheadIn(position, stream));
	const filtered = isFiltered(subscription, stream);
	return (entry) => {
		if (ahead.has(entry.seq) || isWithdrawn(entry) || !mayCome(entry, subscription, now)) return [];
		if (isNotice(entry)) return [{ entry }];
		if (!filtered) return [{ entry }];
		const admission = admit(subscription, entry, textOf(entry));
		if (admission.kind !== "passes") return [];
		return [{ entry, ...defined({ word: admission.word }) }];
	};
}

/** Whatever was chosen of its edition. */
function mayCome(entry: LogEntry, subscription: Subscription, now: number): boolean {
	return isNotice(entry) ? comesTo(entry, subscription, now) : !entry.silent;
}

function isFiltered({ editions, keywords }: Subscription, stream: StreamCode): boolean {
	return stream !== "notices" && (keywords !== undefined || editions[stream]?.sections !== undefined);
}

export function isOfArticle(passing: Passing): passing is PassingArticle {
	return !isNotice(passing.entry);
}
