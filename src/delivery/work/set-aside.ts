import { backoff } from "../../kit/backoff.ts";
import { HOUR_MS, MINUTE_MS } from "../../kit/durations.ts";
import type { DestinationKey } from "../../news/destination.ts";
import { DamagedRecordError } from "../../store/collection.ts";

const PAUSE = { baseMs: MINUTE_MS, maxMs: HOUR_MS };

/** Destinations whose turns fail by themselves: a damaged record, a bug. The others go on. */
export class SetAside {
	readonly #failures = new Map<DestinationKey, number>();
	/** What a person has been told of in this run. */
	readonly #told = new Set<string>();

	/** Its turn failed; returns for how long it waits. */
	failed(key: DestinationKey): number {
		const failures = (this.#failures.get(key) ?? 0) + 1;
		this.#failures.set(key, failures);
		return backoff(failures, PAUSE);
	}

	/** A turn of it has ended well, or it is not there any more. */
	forget(key: DestinationKey): void {
		this.#failures.delete(key);
	}

	/** Whether this is news: a destination once in a run, and a damaged record once, however many read it. */
	isNews(key: DestinationKey, error: unknown): boolean {
		const name = error instanceof DamagedRecordError ? `${error.collection} ${error.key}` : key;
		if (this.#told.has(name)) return false;
		this.#told.add(name);
		return true;
	}

	get size(): number {
		return this.#failures.size;
	}
}
