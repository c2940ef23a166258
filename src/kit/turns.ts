/** Jobs of one key one after the other, in the order in which they came. Different keys do not wait for each other. */
export class Turns<Key> {
	/** The end of each key's last job, while there is one. */
	readonly #ends = new Map<Key, Promise<void>>();

	/** Resolves or rejects as the job does; whoever is next does not care which. */
	async take<T>(key: Key, job: () => Promise<T>): Promise<T> {
		const turn = this.#ends.get(key)?.then(job) ?? job();
		const end = turn.then(
			() => undefined,
			() => undefined,
		);
		this.#ends.set(key, end);
		try {
			return await turn;
		} finally {
			if (this.#ends.get(key) === end) this.#ends.delete(key);
		}
	}

	/** How many keys have a job under way. */
	get size(): number {
		return this.#ends.size;
	}
}
