import type { Validators } from "../feed/fetch/fetch-feed.ts";
import { HOUR_MS } from "../kit/durations.ts";
import type { FeedState } from "../store/records/feed-state.ts";

/**
 * How long "nothing has changed" is believed. A cache on the way may say so for ever; an edition publishes 30 to 60 articles a day, and
 * its feed holds 20.
 */
const BELIEVED_MS = 6 * HOUR_MS;

/**
 * What a feed is asked with: only for what has changed, or for all of it, at a restart and when it has not come whole for too long. The
 * hash of its bytes is no condition: it is compared here, unless a change waits in these very bytes.
 */
export function conditions(state: FeedState, now: number, isRestart: boolean): Validators {
	const { validators, cameWholeAt = 0 } = state;
	if (isTimeToLookAgain(state, now)) return {};
	if (!isRestart && Math.abs(now - cameWholeAt) < BELIEVED_MS) return validators;
	return validators.bodyHash === undefined ? {} : { bodyHash: validators.bodyHash };
}

/** No change waits for longer than an hour: a later time was written before somebody set the clock back. */
function isTimeToLookAgain({ lookAgainAt = Number.POSITIVE_INFINITY }: FeedState, now: number): boolean {
	return now >= lookAgainAt || (lookAgainAt !== Number.POSITIVE_INFINITY && lookAgainAt - now > HOUR_MS);
}
