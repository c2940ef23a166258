import type { Clock } from "./clock.ts";

const MAX_REMEMBERED = 1_000;

/** What was done a moment ago, by which a repetition is told. The oldest is forgotten first, which at worst lets one pass. */
export class Recent {
	readonly #clock: Pick<Clock, "now">;
	readonly #forMs: number;
	/** When each was first done; a map keeps the order of insertion, so the oldest comes first. */
	readonly #doneAt = new Map<string, number>();

	/** `forMs` is how long something counts as recent, in milliseconds. */
	constructor(clock: Pick<Clock, "now">, forMs: number) {
		this.#clock = clock;
		this.#forMs = forMs;
	}

	/** Remembers it; false when it repeats what is remembered. */
	add(what: string): boolean {
		if (this.has(what)) return false;
		this.#doneAt.delete(what);
		this.#doneAt.set(what, this.#clock.now());
		for (const oldest of this.#doneAt.keys()) {
			if (this.#doneAt.size <= MAX_REMEMBERED) break;
			this.#doneAt.delete(oldest);
		}
		return true;
	}

	has(what: string): boolean {
		const doneAt = this.#doneAt.get(what);
		// Somebody may have set the clock back.
		return doneAt !== undefined && Math.abs(this.#clock.now() - doneAt) < this.#forMs;
	}

	/** Nothing came of it, so it may be done again. */
	forget(what: string): void {
		this.#doneAt.delete(what);
	}
}
