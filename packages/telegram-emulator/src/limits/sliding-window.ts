/** At most `capacity` events in any `lengthMs`. */
export class SlidingWindow {
	readonly #capacity: number;
	readonly #lengthMs: number;
	/** In their order; some may lie ahead. */
	readonly #times: number[] = [];

	constructor(capacity: number, lengthMs: number) {
		this.#capacity = capacity;
		this.#lengthMs = lengthMs;
	}

	/** How long until one more event fits; 0 when it fits now. A capacity of 0 waits one whole window, again and again. */
	waitMs(nowMs: number): number {
		this.#forget(nowMs);
		if (this.#times.length < this.#capacity) return 0;
		const leaves = this.#times[this.#times.length - this.#capacity] ?? nowMs;
		return Math.max(1, leaves + this.#lengthMs - nowMs);
	}

	/** Counts an event where it happens, which may be ahead of now, and before some that were counted earlier. */
	add(nowMs: number, atMs = nowMs): void {
		this.#times.splice(this.#times.findLastIndex((time) => time <= atMs) + 1, 0, atMs);
	}

	/** An event that was to happen then does not. */
	giveBack(atMs: number): void {
		const index = this.#times.lastIndexOf(atMs);
		if (index >= 0) this.#times.splice(index, 1);
	}

	isIdle(nowMs: number): boolean {
		this.#forget(nowMs);
		return this.#times.length === 0;
	}

	#forget(nowMs: number): void {
		let expired = 0;
		for (const time of this.#times) {
			if (time + this.#lengthMs > nowMs) break;
			expired++;
		}
		if (expired > 0) this.#times.splice(0, expired);
	}
}
