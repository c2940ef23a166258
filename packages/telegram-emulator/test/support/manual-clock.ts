import type { Clock } from "../../src/clock.ts";

export interface ManualClock extends Clock {
	/** Moves time on and ends the waits that are over by then. */
	advance(ms: number): void;
	/** Resolves at the next time that somebody begins to wait. */
	nextSleep(): Promise<void>;
}

/** A clock that stands still until it is moved. */
export function createManualClock(startMs = Date.UTC(2026, 10, 21, 12)): ManualClock {
	let now = startMs;
	let slept = Promise.withResolvers<void>();
	const waits = new Set<{ readonly atMs: number; readonly end: () => void }>();
	return {
		now: () => now,
		sleep: (ms, signal) =>
			new Promise((resolve, reject) => {
				const wait = { atMs: now + ms, end: resolve };
				waits.add(wait);
				slept.resolve();
				slept = Promise.withResolvers();
				const abort = () => {
					waits.delete(wait);
					reject(signal?.reason);
				};
				signal?.addEventListener("abort", abort, { once: true });
				if (signal?.aborted) abort();
			}),
		nextSleep: () => slept.promise,
		advance(ms) {
			now += ms;
			for (const wait of waits) {
				if (wait.atMs > now) continue;
				waits.delete(wait);
				wait.end();
			}
		},
	};
}
