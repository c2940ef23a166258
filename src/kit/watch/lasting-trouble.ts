import type { Clock } from "../clock.ts";
import { MINUTE_MS } from "../durations.ts";

/** A server that is away is away for minutes, and what needs it tries every second: nobody reads that sixty times. */
const TOLD_AGAIN_AFTER_MS = MINUTE_MS;

/** A trouble that shows at every try while it lasts: told when it begins, and once a minute at most, whether it goes on or comes and goes. */
export class LastingTrouble {
	readonly #clock: Pick<Clock, "elapsed">;
	#failures = 0;
	#toldAt = Number.NEGATIVE_INFINITY;
	/** Since it began. */
	#isTold = false;

	constructor(clock: Pick<Clock, "elapsed">) {
		this.#clock = clock;
	}

	/** One more try has failed. `tell` is called where it is time, with how many have since it began. */
	goesOn(tell: (failures: number) => void): void {
		this.#failures++;
		const now = this.#clock.elapsed();
		if (now - this.#toldAt < TOLD_AGAIN_AFTER_MS) return;
		this.#toldAt = now;
		this.#isTold = true;
		tell(this.#failures);
	}

	/** A try has succeeded. Returns whether that is to be told: nobody waits for the end of what was not told. */
	ends(): boolean {
		const wasTold = this.#isTold;
		this.#failures = 0;
		this.#isTold = false;
		return wasTold;
	}
}
