import type { Clock } from "../../kit/clock.ts";
import { DAY_MS } from "../../kit/durations.ts";

/** Enough for whatever Telegram brings twice: it holds back what follows an update that was not taken. */
const MAX_IDS = 1_000;
/**
 * Telegram keeps an update for a day. After a week without any it counts on from a random number, and an old number may then stand for
 * another update. https://core.telegram.org/bots/api#update
 */
const MAX_AGE_MS = 2 * DAY_MS;

/** The numbers of the last updates that were handled. */
export class RecentIds {
	/** When each was handled, oldest first. */
	readonly #handledAt = new Map<number, number>();
	readonly #clock: Pick<Clock, "elapsed">;

	constructor(clock: Pick<Clock, "elapsed">) {
		this.#clock = clock;
	}

	add(id: number): void {
		this.#handledAt.delete(id);
		this.#handledAt.set(id, this.#clock.elapsed());
		if (this.#handledAt.size <= MAX_IDS) return;
		for (const oldest of this.#handledAt.keys()) {
			this.#handledAt.delete(oldest);
			return;
		}
	}

	has(id: number): boolean {
		const at = this.#handledAt.get(id);
		return at !== undefined && this.#clock.elapsed() - at <= MAX_AGE_MS;
	}
}
