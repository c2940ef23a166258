import type { CachedCopy, CheckHints } from "../../feed/fetch/check-hints.ts";
import { backoff } from "../../kit/backoff.ts";
import { HOUR_MS, SECOND_MS } from "../../kit/durations.ts";

/** A server that says how long to stay away is believed for a day. */
const MAX_RETRY_AFTER_MS = 24 * HOUR_MS;
/** `ttl` and `max-age` are often set for files that hardly change, up to a year; readers want news within minutes. */
const MAX_CACHE_INTERVALS = 4;
/** An official feed holds about 20 articles and an edition publishes up to 60 a day: after more than 6 hours some would leave it unseen. */
const MAX_CACHE_MS = 6 * HOUR_MS;
/** Caches count in whole seconds, and hand a copy out in its last one. */
const EXPIRY_MARGIN_MS = SECOND_MS;
const MAX_BACKOFF_MS = 6 * HOUR_MS;
/** While this machine is offline nobody is spared by asking less often, and articles leave the feed meanwhile. */
const MAX_OFFLINE_INTERVALS = 2;

/** When the plan would look at a feed by itself, in milliseconds since the Unix epoch. */
export interface Planned {
	readonly at: number;
	/** Until then it may be put off for the sake of a cache. */
	readonly latestAt: number;
}

export interface LastCheck {
	/** Milliseconds since the Unix epoch. */
	readonly now: number;
	readonly intervalMs: number;
	readonly planned: Planned;
	/** Failures in a row, 0 after a success. */
	readonly failures: number;
	/** The last check failed on our side: no name server, no route. */
	readonly isOffline?: boolean | undefined;
	readonly hints?: CheckHints | undefined;
	/** 0 to 1, as `Math.random` gives it. */
	readonly random?: (() => number) | undefined;
}

/**
 * When to look at a feed again, in milliseconds since the Unix epoch: never before the planned time. After a success it is put off until a copy that
 * hides news has expired, and as a feed or a cache wants it, by four intervals at most; after failures the interval doubles, so that a short
 * outage of a feed that is checked often also ends soon.
 */
export function nextCheck(last: LastCheck): number {
	const { now, failures, hints = {} } = last;
	const allowedAt = now + Math.min(hints.retryAfterMs ?? 0, MAX_RETRY_AFTER_MS);
	return Math.max(allowedAt, failures === 0 ? afterSuccess(last, hints) : afterFailure(last));
}

function afterFailure({ now, intervalMs, failures, isOffline = false, random = Math.random }: LastCheck): number {
	const maxMs = isOffline ? Math.min(MAX_BACKOFF_MS, MAX_OFFLINE_INTERVALS * intervalMs) : MAX_BACKOFF_MS;
	return now + Math.max(intervalMs, backoff(failures, { baseMs: intervalMs, maxMs, random }));
}

function afterSuccess({ now, intervalMs, planned }: LastCheck, { copy, ttlMs = 0 }: CheckHints): number {
	const furthestAt = now + Math.min(MAX_CACHE_INTERVALS * intervalMs, MAX_CACHE_MS);
	const at = Math.max(planned.at, Math.min(now + ttlMs, furthestAt));
	if (copy === undefined || copy.freshForMs === 0) return at;
	const expiresAt = now + copy.freshForMs + EXPIRY_MARGIN_MS;
	if (expiresAt > planned.latestAt) return Math.max(at, Math.min(expiresAt, furthestAt));
	const renewedAt = firstExpiry(expiresAt, copy, at);
	return renewedAt > planned.latestAt ? at : renewedAt;
}

/** A copy is made anew when somebody asks after its end, and then lives as long as the one before it. */
function firstExpiry(expiresAt: number, { lifetimeMs }: CachedCopy, from: number): number {
	const lives = Math.ceil(Math.max(0, from - expiresAt) / lifetimeMs);
	return expiresAt + lives * lifetimeMs;
}
