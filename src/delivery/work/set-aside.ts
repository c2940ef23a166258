import { backoff } from "../../kit/backoff.ts";
import { HOUR_MS, MINUTE_MS } from "../../kit/durations.ts";
import type { Logger } from "../../kit/logger.ts";
import type { DestinationKey } from "../../news/destination.ts";
import { DamagedRecordError } from "../../store/collection.ts";
import type { Broadcasts } from "./broadcasts.ts";

export interface SetAsideOptions {
	readonly logger: Logger;
	readonly broadcasts: Pick<Broadcasts, "isSetAside">;
	/** Told once for each in a run, and without an error when it is over. */
	readonly onSetAside?: ((key: DestinationKey, error: Error | undefined) => void) | undefined;
}

const PAUSE = { baseMs: MINUTE_MS, maxMs: HOUR_MS };

/** Destinations whose turns fail by themselves: a damaged record, a bug. The others go on. */
export class SetAside {
	readonly #options: SetAsideOptions;
	readonly #failures = new Map<DestinationKey, number>();
	/** What a person has been told of and goes on: a destination or a damaged record. */
	readonly #told = new Set<string>();
	/** The same by the destination of which it was told: all may be in trouble at once, and each looks for its own alone. */
	readonly #toldBy = new Map<DestinationKey, string[]>();

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

	/** An earlier run set these aside, and a person was told: so it is until a turn of theirs, which each has to have, shows otherwise. */
	takeUp(keys: readonly DestinationKey[]): readonly DestinationKey[] {
		for (const key of keys) this.#failures.set(key, 0);
		return keys;
	}

	/** A turn of it has ended well, or it is not there any more. */
	forget(key: DestinationKey): void {
		if (!this.#failures.delete(key)) return;
		for (const name of this.#toldBy.get(key) ?? []) this.#told.delete(name);
		this.#toldBy.delete(key);
		this.#options.onSetAside?.(key, undefined);
	}

	get size(): number {
		return this.#failures.size;
	}

	/** Whether this is news: a destination once until it is over, and a damaged record once, however many read it. */
	#isNews(key: DestinationKey, error: unknown): boolean {
		const name = error instanceof DamagedRecordError ? `${error.collection} ${error.key}` : key;
		if (this.#told.has(name)) return false;
		this.#told.add(name);
		this.#toldBy.set(key, [...(this.#toldBy.get(key) ?? []), name]);
		return true;
	}
}
