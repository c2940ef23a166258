import type { Clock } from "./clock.ts";

/** The same clock, on which every sleep without a signal of its own ends with `signal`. */
export function stoppableClock(clock: Clock, signal: AbortSignal): Clock {
	return {
		now: () => clock.now(),
		elapsed: () => clock.elapsed(),
		sleep: (ms, own) => clock.sleep(ms, own ?? signal),
	};
}
