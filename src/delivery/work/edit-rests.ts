import { backoff } from "../../kit/backoff.ts";
import { DAY_MS, HOUR_MS } from "../../kit/durations.ts";
import type { DestinationKey } from "../../news/destination.ts";

const REST = { baseMs: HOUR_MS, maxMs: DAY_MS };

/**
 * A destination whose edit was refused gets no edits for a while: an hour at first, then twice as long each time. Its news goes on,
 * since the messages that are to be mended stand there as they were. Times in milliseconds, on a clock that nobody sets.
 */
export class EditRests {
	readonly #rests = new Map<DestinationKey, { readonly until: number; readonly times: number }>();

	/** How long no edit is tried any more. */
	leftMs(key: DestinationKey, now: number): number {
		return Math.max(0, (this.#rests.get(key)?.until ?? 0) - now);
	}

	/** Returns for how long. */
	begin(key: DestinationKey, now: number): number {
		const times = (this.#rests.get(key)?.times ?? 0) + 1;
		const waitMs = backoff(times, REST);
		this.#rests.set(key, { until: now + waitMs, times });
		return waitMs;
	}

	forget(key: DestinationKey): void {
		this.#rests.delete(key);
	}
}
