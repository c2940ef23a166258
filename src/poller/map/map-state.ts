import { defined } from "../../kit/defined.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../../kit/durations.ts";
import type { FeedState } from "../../store/records/feed-state.ts";
import { nextCheck } from "../plan/next-check.ts";
import type { Gap } from "./gap.ts";

/** A map is half a megabyte, and a feed that changes altogether at every check would have it read at every check. */
export const READ_EVERY_MS = 30 * MINUTE_MS;
/** News sitemaps hold two days: https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap */
const GAP_LASTS_MS = 48 * HOUR_MS;
/** What a server's Retry-After is believed for. */
const LONGEST_PAUSE_MS = DAY_MS;

/** What earlier readings could not bring and a map still holds. */
export function leftGap({ gapSince, gapUntil }: FeedState, now: number): Gap | undefined {
	if (gapSince === undefined || gapUntil === undefined) return undefined;
	// An end that is still to come was written before somebody set the clock back.
	const until = Math.min(gapUntil, now);
	return now - until > GAP_LASTS_MS ? undefined : { since: gapSince, until };
}

/** What the map is to be searched for: what is left, together with what was found now. */
export function openGap(state: FeedState, found: Gap | undefined, now: number): Gap | undefined {
	const left = leftGap(state, now);
	if (left === undefined || found === undefined) return left ?? found;
	return { since: Math.min(left.since, found.since), until: found.until };
}

/** Refusals for a gap that was given up are over with it: the next one's are told and waited for anew. */
export function withoutOldRefusals(state: FeedState, now: number): FeedState {
	if (state.failures === 0 || leftGap(state, now) !== undefined) return state;
	const { lastFailure: _, ...kept } = state;
	return { ...kept, failures: 0 };
}

/** A reading that is still to come, or a time beyond the longest pause, was noted before somebody set the clock back. */
export function isDue({ nextCheckAt, succeededAt = 0 }: FeedState, now: number): boolean {
	return nextCheckAt <= now || succeededAt > now || nextCheckAt - now > LONGEST_PAUSE_MS;
}

/** For a gap that is found when the map may not be asked yet. */
export function withGap(state: FeedState, { since, until }: Gap): FeedState {
	return { ...state, gapSince: since, gapUntil: until };
}

export function afterReading(before: FeedState, brought: number, now: number): FeedState {
	const { gapSince: _, gapUntil: __, lastFailure: ___, ...kept } = before;
	return { ...kept, failures: 0, succeededAt: now, brought, nextCheckAt: now + READ_EVERY_MS };
}

interface Refusal {
	readonly reason: string;
	readonly retryAfterMs?: number;
	readonly isOffline?: boolean;
}

/** At doubling distances from half an hour to six, as the server asks, and soon where the line is down. */
export function afterRefusal(before: FeedState, gap: Gap, refusal: Refusal, now: number): FeedState {
	const failures = before.failures + 1;
	const { reason, isOffline } = refusal;
	const hints = defined({ retryAfterMs: refusal.retryAfterMs });
	const planned = { at: now, latestAt: now };
	const nextCheckAt = nextCheck({ now, intervalMs: READ_EVERY_MS, planned, failures, isOffline, hints });
	return { ...withGap(before, gap), failures, lastFailure: reason, nextCheckAt };
}
