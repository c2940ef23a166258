import { backoff } from "../../kit/backoff.ts";
import { MINUTE_MS, SECOND_MS } from "../../kit/durations.ts";

const PAUSE = { baseMs: SECOND_MS, maxMs: MINUTE_MS };

/** How long nobody should send while the network is down. Times in milliseconds, on a clock that nobody sets. */
export class Outage {
	#rounds = 0;
	#pausedUntil = 0;

	/** A call never left this machine; returns for how long to wait. */
	begun(now: number): number {
		// Sends that were under way together fail together: one round.
		if (now >= this.#pausedUntil) this.#pausedUntil = now + backoff(++this.#rounds, PAUSE);
		return this.#pausedUntil - now;
	}

	/** A call got an answer. */
	ended(): void {
		this.#rounds = 0;
	}

	/** Whether this is the outage's first pause. */
	get isNew(): boolean {
		return this.#rounds === 1;
	}
}
