import type { Clock } from "../../kit/clock.ts";

/** About as long as somebody waits before pressing again; later it may be meant. */
const REPEAT_MS = 10_000;
const MAX_REMEMBERED = 1_000;

/** The presses of the last seconds, by which an impatient second one is told. */
export class RecentPresses {
	readonly #clock: Pick<Clock, "now">;
	readonly #rememberedMs: number;
	/** When each was first made; a map keeps the order of insertion, so the oldest comes first. */
	readonly #madeAt = new Map<string, number>();

	constructor(clock: Pick<Clock, "now">, rememberedMs = REPEAT_MS) {
		this.#clock = clock;
		this.#rememberedMs = rememberedMs;
	}

	/** Remembers a press; false when it repeats another one. */
	add(press: string): boolean {
		if (this.has(press)) return false;
		this.#madeAt.delete(press);
		this.#madeAt.set(press, this.#clock.now());
		for (const oldest of this.#madeAt.keys()) {
			if (this.#madeAt.size <= MAX_REMEMBERED) break;
			this.#madeAt.delete(oldest);
		}
		return true;
	}

	/** Whether it was made lately. */
	has(press: string): boolean {
		const madeAt = this.#madeAt.get(press);
		// Somebody may have set the clock back.
		return madeAt !== undefined && Math.abs(this.#clock.now() - madeAt) < this.#rememberedMs;
	}

	/** What came of it was nothing, so it may be made again. */
	forget(press: string): void {
		this.#madeAt.delete(press);
	}
}
