import type { Clock } from "../clock.ts";
import { MINUTE_MS } from "../durations.ts";

/** A server that is away is away for minutes, and what needs it tries every second: nobody reads that sixty times. */
const TOLD_AGAIN_AFTER_MS = MINUTE_MS;

/** A trouble that shows at every try while it lasts: told when it begins, and then once a minute that it goes on. */
export class LastingTrouble {
	readonly #clock: Pick<Clock, "elapsed">;
	#failures = 0;
	#toldAt = Number.NEGATIVE_INFINITY;

	constructor(clock: Pick<Clock, "elapsed">) {
		this.#clock = clock;
	}

	/** One more try has failed. `tell` is called where it is time, with how many have since it began. */
	goesOn(tell: (failures: number) => void): void {
		this.#failures++;
		const now = this.#clock.elapsed();
		if (now - this.#toldAt < TOLD_AGAIN_AFTER_MS) return;
		this.#toldAt = now;
		tell(this.#failures);
	}

	/** A try has succeeded. Returns how many had failed since the trouble began: 0 where there was none. */
	ends(): number {
		const failures = this.#failures;
		this.#failures = 0;
		this.#toldAt = Number.NEGATIVE_INFINITY;
		return failures;
	}
}
