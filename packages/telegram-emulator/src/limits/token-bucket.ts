export interface TokenBucketOptions {
	/** How many calls may come at once after a pause. */
	readonly burst: number;
	/** Calls that are allowed in each `periodMs` in the long run. */
	readonly perPeriod: number;
	readonly periodMs: number;
}

/** A burst, then an even pace. Turns are given out in advance, so that those who wait do not compete. */
export class TokenBucket {
	/** Between two turns. */
	readonly #intervalMs: number;
	readonly #burst: number;
	/** When the bucket is as full as it gets; everything that was taken moves it on. */
	#fullAtMs = Number.NEGATIVE_INFINITY;

	constructor({ burst, perPeriod, periodMs }: TokenBucketOptions) {
		this.#intervalMs = periodMs / perPeriod;
		this.#burst = Math.max(1, burst);
	}

	/** How long until the next turn comes; 0 when it is there. */
	waitMs(nowMs: number): number {
		if (this.#intervalMs === Number.POSITIVE_INFINITY) return Number.POSITIVE_INFINITY;
		const turnAtMs = this.#fullAtMs - (this.#burst - 1) * this.#intervalMs;
		return Math.max(0, Math.ceil(turnAtMs - nowMs));
	}

	/** Takes the next turn, which may lie ahead. */
	add(nowMs: number): void {
		this.#fullAtMs = Math.max(nowMs, this.#fullAtMs) + this.#intervalMs;
	}

	/** A turn that was taken is not used. */
	giveBack(): void {
		this.#fullAtMs -= this.#intervalMs;
	}

	isIdle(nowMs: number): boolean {
		return this.#fullAtMs <= nowMs;
	}
}
