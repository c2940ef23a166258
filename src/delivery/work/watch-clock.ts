import type { Clock } from "../../kit/clock.ts";
import { MINUTE_MS, SECOND_MS } from "../../kit/durations.ts";

const LOOK_EVERY_MS = MINUTE_MS;
/** Less is how clocks are kept right, and nobody misses a digest by it. */
const TOLERANCE_MS = 5 * SECOND_MS;

/**
 * Calls `onSet` within a minute after somebody has set the clock, or the machine has slept: who waits does so on a clock that does not
 * notice, for a time of day that comes sooner or later then. `byMs` is less than 0 where it was set back. Resolves when `signal` is aborted.
 */
export async function watchClock(clock: Clock, signal: AbortSignal, onSet: (byMs: number) => void): Promise<void> {
	let before = clock.now() - clock.elapsed();
	while (!signal.aborted) {
		// The only rejection is the abort.
		await clock.sleep(LOOK_EVERY_MS, signal).catch(() => undefined);
		const distance = clock.now() - clock.elapsed();
		if (Math.abs(distance - before) > TOLERANCE_MS) onSet(distance - before);
		before = distance;
	}
}
