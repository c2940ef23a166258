import type { Clock } from "../../kit/clock.ts";

/** About as long as somebody waits before pressing again; later it may be meant. */
const REPEAT_MS = 10_000;
const MAX_REMEMBERED = 1_000;

/** The presses of the last seconds, by which an impatient second one is told. */
export class RecentPresses {
	readonly #clock: Pick<Clock, "now">;
	/** When each was first made; a map keeps the order of insertion, so the oldest comes first. */
	readonly #madeAt = new Map<string, number>();

	constructor(clock: Pick<Clock, "now">) {
		this.#clock = clock;
	}

	/** Remembers a press; false when it repeats another one. */
	add(press: string): boolean {
		const now = this.#clock.now();
		const madeAt = this.#madeAt.get(press);
		// Somebody may have set the clock back.
		if (madeAt !== undefined && Math.abs(now - madeAt) < REPEAT_MS) return false;
		this.#madeAt.delete(press);
		this.#madeAt.set(press, now);
		for (const oldest of this.#madeAt.keys()) {
			if (this.#madeAt.size <= MAX_REMEMBERED) break;
			this.#madeAt.delete(oldest);
		}
		return true;
	}

	/** What came of it was nothing, so it may be made again. */
	forget(press: string): void {
		this.#madeAt.delete(press);
	}
}
