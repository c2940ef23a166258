import { setTimeout as delay } from "node:timers/promises";

/** Time as the emulator sees it, so that tests can move it. */
export interface Clock {
	/** Milliseconds since the Unix epoch. */
	now(): number;
	/** Resolves after `ms`; rejects with the signal's reason when aborted first. */
	sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

export const systemClock: Clock = {
	now: () => Date.now(),
	async sleep(ms, signal) {
		// Its only rejection is an AbortError of its own, with the signal's reason as the cause.
		await delay(ms, undefined, signal === undefined ? {} : { signal }).catch(() => signal?.throwIfAborted());
	},
};
