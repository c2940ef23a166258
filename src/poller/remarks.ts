import type { CheckHints } from "../feed/fetch/check-hints.ts";
import type { FetchOutcome } from "../feed/fetch/fetch-feed.ts";
import type { FeedDocument } from "../feed/parse/parse-feed.ts";
import { HOUR_MS } from "../kit/durations.ts";
import type { Logger } from "../kit/logger.ts";

/** So many of the items that cannot be posted are named in the log. */
const MAX_NAMED = 3;

/** Something that a feed says: as its state had it, as it is now; `at` in milliseconds since the Unix epoch. */
interface Change {
	readonly was: string | undefined;
	readonly is: string | undefined;
	readonly at: number;
}

/** What the log said last of each feed in this run, and when. */
type LastTold = Map<string, { readonly said: string | undefined; readonly at: number }>;

/** What an operator should know of feeds that can be read. What lasts is said once a run, or once for good where the feed's state knows of it. */
export class Remarks {
	readonly #logger: Logger;
	readonly #rare = new Set<string>();
	/** Where each feed was said to have moved, and what it was said to tell caches. */
	readonly #moves: LastTold = new Map();
	readonly #rules: LastTold = new Map();
	/** The items of each feed that were reported last, and the flaw of its XML. */
	readonly #rejected = new Map<string, string>();
	readonly #flaws = new Map<string, string>();

	constructor(logger: Logger) {
		this.#logger = logger;
	}

	/** The redirect is followed as long as the old address lives. Some servers name another address at each check, and some only at every other one. */
	moved(feedUrl: string, change: Change): void {
		if (change.is === undefined || isTold(this.#moves, feedUrl, change)) return;
		this.#logger.warn("Feed has moved", { feedUrl, movedTo: change.is, advice: "put the new address into FEEDS" });
	}

	/** Whatever asks for it: Retry-After, a copy in a cache or ttl. How much of it is heeded says `nextInMs`. */
	pause(feedUrl: string, hints: CheckHints, { intervalMs, nextInMs }: Record<"intervalMs" | "nextInMs", number>): void {
		const asksForMs = Math.max(hints.retryAfterMs ?? 0, hints.copy?.lifetimeMs ?? 0, hints.ttlMs ?? 0);
		if (asksForMs <= intervalMs || this.#rare.has(feedUrl)) return;
		this.#rare.add(feedUrl);
		this.#logger.info("Feed asks to be read more rarely", { feedUrl, asksForMs, nextInMs, intervalMs });
	}

	/** The rule that caches are told with the whole feed. Some servers count down what is left of a lifetime. */
	caching(feedUrl: string, { was, is, at }: Change): void {
		const before = this.#rules.get(feedUrl)?.said ?? was;
		if (isTold(this.#rules, feedUrl, { was, is, at })) return;
		this.#logger.info("Feed tells caches something else", { feedUrl, before, now: is });
	}

	brokenOff(feedUrl: string, { brokenOff }: Extract<FetchOutcome, { kind: "fresh" }>): void {
		if (brokenOff !== undefined)
			this.#logger.warn("Feed was read from an answer that ended badly", { feedUrl, ...brokenOff });
	}

	/** Once for the same items: they stand there for days, and some feeds change at every check. */
	rejected(feedUrl: string, { articles, rejected }: FeedDocument): void {
		if (rejected.length === 0) return;
		const byReason = Map.groupBy(rejected, ({ reason }) => reason);
		const reasons = Object.fromEntries([...byReason].map(([reason, items]) => [reason, items.length]));
		const titles = rejected.slice(0, MAX_NAMED).map(({ content }) => content.title);
		const items = JSON.stringify([reasons, titles]);
		if (this.#rejected.get(feedUrl) === items) return;
		this.#rejected.set(feedUrl, items);
		this.#logger.warn("Feed has items that cannot be posted", { feedUrl, usable: articles.length, ...reasons, titles });
	}

	/** Once for each flaw: a feed that is broken is so for weeks. */
	repaired(feedUrl: string, { repaired }: FeedDocument): void {
		if (repaired === undefined || this.#flaws.get(feedUrl) === repaired) return;
		this.#flaws.set(feedUrl, repaired);
		this.#logger.warn("Feed is broken XML and was repaired", { feedUrl, reason: repaired });
	}
}

/** Whether the log need not say what a feed says now: it was said last, in any run, or something else was within an hour. If not, it counts as said. */
function isTold(last: LastTold, feedUrl: string, { was, is, at }: Change): boolean {
	const told = last.get(feedUrl) ?? { said: was, at: Number.NEGATIVE_INFINITY };
	if (is === told.said || Math.abs(at - told.at) < HOUR_MS) return true;
	last.set(feedUrl, { said: is, at });
	return false;
}
