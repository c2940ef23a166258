import type { Clock } from "../../kit/clock.ts";
import { MINUTE_MS } from "../../kit/durations.ts";
import { DamagedRecordError } from "../../store/collection.ts";
import type { WatchCall } from "../../store/watched-collection.ts";

/** One that changes a record may fail before it writes, since what stands there is damaged: that says nothing of writes. */
const WRITES = ["set", "setMany", "delete", "update"];
/** A disk that is full takes a small write now and then. */
const WELL_AFTER_MS = MINUTE_MS;

/** Whether the store takes writes, by those that the bot makes anyway. */
export class StoreWrites {
	readonly #clock: Pick<Clock, "elapsed">;
	#failedAt = Number.NEGATIVE_INFINITY;
	#succeededAt = Number.NEGATIVE_INFINITY;
	#onFailed: () => void = () => undefined;

	constructor(clock: Pick<Clock, "elapsed">) {
		this.#clock = clock;
	}

	/** Calls `onFailed` after each write that failed, from now on. */
	listen(onFailed: () => void): void {
		this.#onFailed = onFailed;
	}

	/** The same as `watch`, of which this hears as well. */
	watching(watch: WatchCall): WatchCall {
		return (collection, call) => {
			const end = watch(collection, call);
			return (succeeded, error) => {
				end(succeeded, error);
				if (WRITES.includes(call) && !(error instanceof DamagedRecordError)) this.#note(succeeded);
			};
		};
	}

	/** Whether a write has succeeded since the last one failed, which was a while ago. */
	get areWell(): boolean {
		return this.#succeededAt >= this.#failedAt && this.#clock.elapsed() - this.#failedAt >= WELL_AFTER_MS;
	}

	#note(succeeded: boolean): void {
		if (succeeded) this.#succeededAt = this.#clock.elapsed();
		else this.#failedAt = this.#clock.elapsed();
		if (!succeeded) this.#onFailed();
	}
}
