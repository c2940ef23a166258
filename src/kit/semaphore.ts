/** Lets at most so many through at a time. */
export class Semaphore {
	#free: number;
	readonly #limit: number;
	readonly #waiting: (() => void)[] = [];
	readonly #idle: (() => void)[] = [];

	constructor(limit: number) {
		this.#limit = limit;
		this.#free = limit;
	}

	/** Resolves when there is room, in the order of the calls. Each one must be followed by a `release`. */
	async acquire(): Promise<void> {
		if (this.#free > 0) this.#free--;
		else await new Promise<void>((resolve) => this.#waiting.push(resolve));
	}

	release(): void {
		const next = this.#waiting.shift();
		if (next !== undefined) {
			next();
			return;
		}
		this.#free++;
		if (this.#free === this.#limit) for (const resolve of this.#idle.splice(0)) resolve();
	}

	/** Resolves once nobody is inside. */
	async idle(): Promise<void> {
		if (this.#free < this.#limit) await new Promise<void>((resolve) => this.#idle.push(resolve));
	}
}
