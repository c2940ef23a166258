import type { CheckHints } from "../feed/fetch/check-hints.ts";
import type { FetchOutcome } from "../feed/fetch/fetch-feed.ts";
import type { FeedDocument } from "../feed/parse/parse-feed.ts";
import { HOUR_MS } from "../kit/durations.ts";
import type { Logger } from "../kit/logger.ts";

/** So many of the items that cannot be posted are named in the log. */
const MAX_NAMED = 3;

/** What an operator should know of feeds that can be read. What lasts is said once a run, or once for good where the feed's state knows of it. */
export class Remarks {
	readonly #logger: Logger;
	readonly #rare = new Set<string>();
	/** What each feed was said to tell caches, and when. */
	readonly #rules = new Map<string, { readonly rule: string; readonly at: number }>();
	/** The flaw of each feed's XML that was reported last. */
	readonly #flaws = new Map<string, string>();

	constructor(logger: Logger) {
		this.#logger = logger;
	}

	/** The redirect is followed as long as the old address lives. `before`: what was said of it when it was last read, in any run. */
	moved(feedUrl: string, before: string | undefined, movedTo: string | undefined): void {
		if (movedTo === undefined || movedTo === before) return;
		this.#logger.warn("Feed has moved", { feedUrl, movedTo, advice: "put the new address into FEEDS" });
	}

	/** Whatever asks for it: Retry-After, a copy in a cache or ttl. How much of it is heeded says `nextInMs`. */
	pause(feedUrl: string, hints: CheckHints, { intervalMs, nextInMs }: Record<"intervalMs" | "nextInMs", number>): void {
		const asksForMs = Math.max(hints.retryAfterMs ?? 0, hints.copy?.lifetimeMs ?? 0, hints.ttlMs ?? 0);
		if (asksForMs <= intervalMs || this.#rare.has(feedUrl)) return;
		this.#rare.add(feedUrl);
		this.#logger.info("Feed asks to be read more rarely", { feedUrl, asksForMs, nextInMs, intervalMs });
	}

	/**
	 * The rule that caches are told with the whole feed, and were told before; `at` in milliseconds since the Unix epoch. Some servers count down what is left
	 * of a lifetime, so not each change is told.
	 */
	caching(feedUrl: string, { was, is, at }: { was: string; is: string; at: number }): void {
		const told = this.#rules.get(feedUrl) ?? { rule: was, at: Number.NEGATIVE_INFINITY };
		if (is === told.rule || Math.abs(at - told.at) < HOUR_MS) return;
		this.#rules.set(feedUrl, { rule: is, at });
		this.#logger.info("Feed tells caches something else", { feedUrl, before: told.rule, now: is });
	}

	brokenOff(feedUrl: string, { brokenOff }: Extract<FetchOutcome, { kind: "fresh" }>): void {
		if (brokenOff !== undefined)
			this.#logger.warn("Feed was read from an answer that ended badly", { feedUrl, ...brokenOff });
	}

	rejected(feedUrl: string, { articles, rejected }: FeedDocument): void {
		if (rejected.length === 0) return;
		const byReason = Map.groupBy(rejected, ({ reason }) => reason);
		const reasons = Object.fromEntries([...byReason].map(([reason, items]) => [reason, items.length]));
		const titles = rejected.slice(0, MAX_NAMED).map(({ content }) => content.title);
		this.#logger.warn("Feed has items that cannot be posted", { feedUrl, usable: articles.length, ...reasons, titles });
	}

	/** Once for each flaw: a feed that is broken is so for weeks. */
	repaired(feedUrl: string, { repaired }: FeedDocument): void {
		if (repaired === undefined || this.#flaws.get(feedUrl) === repaired) return;
		this.#flaws.set(feedUrl, repaired);
		this.#logger.warn("Feed is broken XML and was repaired", { feedUrl, reason: repaired });
	}
}
