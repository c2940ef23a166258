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
	/** Calls `then` after `ms`, never at once; what it returns takes that back. For deadlines: it costs no promise. */
	after(ms: number, then: () => void): () => void;
}

export const systemClock: Clock = {
	now: () => Date.now(),
	elapsed: () => performance.now(),
	sleep: (ms, signal) => sleepOn(systemClock.after, ms, signal),
	after(ms, then) {
		// Measured on a clock that nobody sets: a change of the system's time makes no wait longer.
		const end = performance.now() + ms;
		const wait = (left: number) => setTimeout(look, Math.min(Math.max(0, left), MAX_TIMER_MS));
		const look = () => {
			const left = end - performance.now();
			if (left > 0) timer = wait(left);
			else then();
		};
		let timer = wait(ms);
		return () => clearTimeout(timer);
	},
};

/** `Clock.sleep` on top of `Clock.after`. */
export async function sleepOn(after: Clock["after"], ms: number, signal: AbortSignal | undefined): Promise<void> {
	signal?.throwIfAborted();
	await new Promise<void>((resolve, reject) => {
		const stop = () => {
			takeBack();
			reject(signal?.reason);
		};
		const takeBack = after(ms, () => {
			signal?.removeEventListener("abort", stop);
			resolve();
		});
		signal?.addEventListener("abort", stop, { once: true });
	});
}

/** The same clock, on which every sleep without a signal of its own ends with `signal`. */
export function stoppableClock(clock: Clock, signal: AbortSignal): Clock {
	return {
		now: () => clock.now(),
		elapsed: () => clock.elapsed(),
		sleep: (ms, own) => clock.sleep(ms, own ?? signal),
		after: (ms, then) => clock.after(ms, then),
	};
}
