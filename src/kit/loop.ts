import type { Clock } from "./clock.ts";

/** Something that does its round again and again until it is stopped. */
export interface Loop {
	start(): void;
	/** Ends the current wait, so that the next round begins at once. */
	wake(): void;
	/** Interrupts the wait, then resolves once the round in progress has finished. Safe to call twice. */
	stop(): Promise<void>;
}

export interface LoopOptions {
	readonly clock: Clock;
	/** One round; resolves to how many milliseconds to wait before the next one. */
	readonly round: (signal: AbortSignal) => Promise<number>;
	/** Called with what a round threw. The loop goes on after `pauseAfterErrorMs`. */
	readonly onError: (error: unknown) => void;
	readonly pauseAfterErrorMs: number;
}

export function createLoop({ clock, round, onError, pauseAfterErrorMs }: LoopOptions): Loop {
	const stopping = new AbortController();
	let waiting = new AbortController();
	let running: Promise<void> | undefined;

	async function run(): Promise<void> {
		while (!stopping.signal.aborted) {
			const woken = new AbortController();
			waiting = woken;
			const pauseMs = await round(stopping.signal).catch((error: unknown) => {
				if (!stopping.signal.aborted) onError(error);
				return pauseAfterErrorMs;
			});
			// The only rejection is our own abort: a wake or the stop.
			await clock.sleep(pauseMs, AbortSignal.any([stopping.signal, woken.signal])).catch(() => undefined);
		}
	}

	return {
		start() {
			running ??= run();
		},
		wake() {
			waiting.abort();
		},
		async stop() {
			stopping.abort();
			await running;
		},
	};
}
