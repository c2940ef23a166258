import type { Clock } from "../../kit/clock.ts";

/** Keeps requests to a host at a distance, whoever makes them. Others, such as those for feeds, may come in between. */
export class Spacing {
	readonly #clock: Pick<Clock, "elapsed" | "sleep">;
	readonly #distanceMs: number;
	/** When the next one may leave, by the clock's `elapsed`. */
	readonly #nextAt = new Map<string, number>();

	constructor(clock: Pick<Clock, "elapsed" | "sleep">, distanceMs: number) {
		this.#clock = clock;
		this.#distanceMs = distanceMs;
	}

	/** Resolves when it is the caller's turn. Rejects with the signal's reason when aborted first. */
	async turn(host: string, signal: AbortSignal): Promise<void> {
		signal.throwIfAborted();
		const now = this.#clock.elapsed();
		const at = Math.max(now, this.#nextAt.get(host) ?? now);
		this.#nextAt.set(host, at + this.#distanceMs);
		if (at > now) await this.#clock.sleep(at - now, signal);
	}
}
