/** Remembers the newest items, and hands back the oldest as it forgets it. */
export class Ring<T> {
	readonly #capacity: number;
	readonly #items: T[] = [];
	#next = 0;

	constructor(capacity: number) {
		this.#capacity = capacity;
	}

	/** Returns what had to go for the item, if anything had to. */
	push(item: T): T | undefined {
		const forgotten = this.#items[this.#next];
		this.#items[this.#next] = item;
		this.#next = (this.#next + 1) % this.#capacity;
		return forgotten;
	}
}
