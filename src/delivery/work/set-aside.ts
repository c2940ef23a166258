import { backoff } from "../../kit/backoff.ts";
import { HOUR_MS, MINUTE_MS } from "../../kit/durations.ts";
import type { Logger } from "../../kit/logger.ts";
import type { DestinationKey } from "../../news/destination.ts";
import { DamagedRecordError } from "../../store/collection.ts";
import type { Broadcasts } from "./broadcasts.ts";

export interface SetAsideOptions {
	readonly logger: Logger;
	readonly broadcasts: Pick<Broadcasts, "isSetAside">;
	/** Told once for each in a run. */
	readonly onSetAside?: ((key: DestinationKey, error: Error) => void) | undefined;
}

const PAUSE = { baseMs: MINUTE_MS, maxMs: HOUR_MS };

/** Destinations whose turns fail by themselves: a damaged record, a bug. The others go on. */
export class SetAside {
	readonly #options: SetAsideOptions;
	readonly #failures = new Map<DestinationKey, number>();
	/** What a person has been told of in this run. */
	readonly #told = new Set<string>();

	constructor(options: SetAsideOptions) {
		this.#options = options;
	}

	/** Its turn threw; returns for how long it waits. */
	put(key: DestinationKey, thrown: unknown): number {
		const { logger, broadcasts, onSetAside } = this.#options;
		const failures = (this.#failures.get(key) ?? 0) + 1;
		this.#failures.set(key, failures);
		const retryInMs = backoff(failures, PAUSE);
		broadcasts.isSetAside(key, retryInMs);
		const error = thrown instanceof Error ? thrown : new Error(`Cannot deliver: ${String(thrown)} was thrown`);
		const fields = { destination: key, error, retryInMs };
		if (this.#isNews(key, error)) {
			logger.error("Destination is set aside", fields);
			onSetAside?.(key, error);
		} else logger.debug("Destination is still set aside", fields);
		return retryInMs;
	}

	/** A turn of it has ended well, or it is not there any more. */
	forget(key: DestinationKey): void {
		this.#failures.delete(key);
	}

	get size(): number {
		return this.#failures.size;
	}

	/** Whether this is news: a destination once in a run, and a damaged record once, however many read it. */
	#isNews(key: DestinationKey, error: unknown): boolean {
		const name = error instanceof DamagedRecordError ? `${error.collection} ${error.key}` : key;
		if (this.#told.has(name)) return false;
		this.#told.add(name);
		return true;
	}
}
