import { releaseAt } from "../../news/settings/release.ts";
import type { Subscription, Timing } from "../../news/subscription.ts";
import type { Change } from "./setting.ts";

/** A change of when things come. What was held, and would come at once and one by one now, comes together instead, as after a pause. */
export function changeTiming(change: (before: Subscription) => Subscription): Change {
	return (before, now) => {
		const after = change(before);
		const isFreed = !releaseAt(before, now).isOpen && releaseAt(after, now).isOpen;
		return isFreed ? { ...after, pause: { until: now } } : after;
	};
}

/** Whether a pause goes on at `now`, in milliseconds since the Unix epoch. */
export function isPaused({ pause }: Pick<Timing, "pause">, now: number): boolean {
	return pause !== undefined && (pause.until ?? Number.POSITIVE_INFINITY) > now;
}

/** Ends a pause, if there is one: what it held comes together. */
export const resumeNews: Change = (before, now) =>
	isPaused(before, now) ? { ...before, pause: { until: now }, renewedAt: now } : before;
