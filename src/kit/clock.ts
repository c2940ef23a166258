import { setTimeout as delay } from "node:timers/promises";

/** Node cannot wait longer than a signed 32-bit count of milliseconds in one timer. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/** Time as the rooms see it, so that tests can move it. */
export interface Clock {
	/** Milliseconds since the Unix epoch: for what is written down. Somebody may set it, also back. */
	now(): number;
	/** Milliseconds since some moment: for waiting. Nobody sets it. */
	elapsed(): number;
	/** Resolves after `ms`; rejects with the signal's reason when aborted first. */
	sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

export const systemClock: Clock = {
	now: () => Date.now(),
	elapsed: () => performance.now(),
	async sleep(ms, signal) {
		// Measured on a clock that nobody sets: a change of the system's time makes no sleep longer.
		const end = performance.now() + ms;
		do {
			const left = Math.min(Math.max(0, end - performance.now()), MAX_TIMER_MS);
			// Its only rejection is an AbortError of its own, with the signal's reason as the cause.
			await delay(left, undefined, signal === undefined ? {} : { signal }).catch(() => signal?.throwIfAborted());
		} while (performance.now() < end);
	},
};

/** The same clock, on which every sleep without a signal of its own ends with `signal`. */
export function stoppableClock(clock: Clock, signal: AbortSignal): Clock {
	return {
		now: () => clock.now(),
		elapsed: () => clock.elapsed(),
		sleep: (ms, own) => clock.sleep(ms, own ?? signal),
	};
}
