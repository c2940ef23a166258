import type { Subscription } from "../subscription.ts";
import { isPaused, type Release, releaseAt } from "./release.ts";

/** Pure: what becomes of a subscription. `now` in milliseconds since the Unix epoch. */
export type Change = (before: Subscription, now: number) => Subscription;

/** A change of when things come. What was held, and would come at once and one by one now, comes together instead, as after a pause. */
export function changeTiming(change: (before: Subscription) => Subscription): Change {
	return (before, now) => {
		const after = change(before);
		const until = freedBefore(releaseAt(before, now), releaseAt(after, now), now);
		return until === undefined ? after : { ...after, pause: { until } };
	};
}

/** What entered the log before this moment was held until the change, or was still to come in a digest; `undefined` when nothing is freed. */
function freedBefore(before: Release, after: Release, now: number): number | undefined {
	if (!after.isOpen) return undefined;
	const heldUntil = before.isOpen ? before.digestBefore : now;
	return heldUntil !== undefined && heldUntil > (after.digestBefore ?? 0) ? heldUntil : undefined;
}

/** Ends a pause, if there is one: what it held comes together. */
export const resumeNews: Change = (before, now) =>
	isPaused(before, now) ? { ...before, pause: { until: now }, renewedAt: now } : before;
