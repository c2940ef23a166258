import type { DestinationKey } from "../../news/destination.ts";

/**
 * To whom something was to be sent and Telegram has not answered: it was not reached, or nobody knows whether it has taken the message. Each
 * waits for a time of its own until it is tried again, and yet may be sent to. Times in milliseconds, on a clock that nobody sets.
 */
export class Unanswered {
	/** Since when; the first is the oldest. */
	readonly #since = new Map<DestinationKey, number>();

	note(key: DestinationKey, now: number): void {
		if (!this.#since.has(key)) this.#since.set(key, now);
	}

	/** It was answered, or has nothing to be sent any more. */
	forget(key: DestinationKey): void {
		this.#since.delete(key);
	}

	/** Telegram takes messages: whoever is still without an answer has a trouble of its own, which begins now. */
	accepted(): void {
		this.#since.clear();
	}

	/** Since when the first of them is without an answer; `undefined` for none. */
	get oldestSince(): number | undefined {
		const [oldest] = this.#since.values();
		return oldest;
	}
}
