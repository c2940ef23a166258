import { backoff } from "../../kit/backoff.ts";
import { HOUR_MS } from "../../kit/durations.ts";

/** A server that says how long to stay away is believed for a day. */
const MAX_RETRY_AFTER_MS = 24 * HOUR_MS;
/** `ttl` and `max-age` are often set for files that hardly change, up to a year; readers want news within minutes. */
const MAX_CACHE_INTERVALS = 4;
/** An official feed holds about 20 articles and an edition publishes up to 60 a day: after more than 6 hours some would leave it unseen. */
const MAX_CACHE_MS = 6 * HOUR_MS;
const MAX_BACKOFF_MS = 6 * HOUR_MS;
/** While this machine is offline nobody is spared by asking less often, and articles leave the feed meanwhile. */
const MAX_OFFLINE_INTERVALS = 2;

/** What a server or a feed says about when to come back, in milliseconds. */
export interface CheckHints {
	/** Header `Retry-After`. */
	readonly retryAfterMs?: number;
	/** Header `Cache-Control: max-age`, less `Age`. */
	readonly maxAgeMs?: number;
	/** The feed's own `<ttl>`. */
	readonly ttlMs?: number;
}

export interface LastCheck {
	/** Milliseconds since the Unix epoch. */
	readonly now: number;
	readonly intervalMs: number;
	/** Failures in a row, 0 after a success. */
	readonly failures: number;
	/** The last check failed on our side: no name server, no route. */
	readonly isOffline?: boolean | undefined;
	readonly hints?: CheckHints | undefined;
	/** 0 to 1, as `Math.random` gives it. */
	readonly random?: (() => number) | undefined;
}

/**
 * When to look at a feed again, in milliseconds since the Unix epoch. Hints only ever lengthen the interval, those of caches up to four times; failures
 * double it, so that a short outage of a feed that is checked often also ends soon.
 */
export function nextCheck(last: LastCheck): number {
	const { now, intervalMs, failures, isOffline = false, hints = {}, random = Math.random } = last;
	const { retryAfterMs = 0, maxAgeMs = 0, ttlMs = 0 } = hints;
	const maxMs = isOffline ? Math.min(MAX_BACKOFF_MS, MAX_OFFLINE_INTERVALS * intervalMs) : MAX_BACKOFF_MS;
	const afterFailure = failures === 0 ? 0 : backoff(failures, { baseMs: intervalMs, maxMs, random });
	const asHinted = Math.max(
		Math.min(retryAfterMs, MAX_RETRY_AFTER_MS),
		Math.min(Math.max(maxAgeMs, ttlMs), MAX_CACHE_INTERVALS * intervalMs, MAX_CACHE_MS),
	);
	return now + Math.max(intervalMs, afterFailure, asHinted);
}
