import { HOUR_MS } from "../../kit/durations.ts";
import type { DestinationKey } from "../../news/destination.ts";
import type { Position } from "../../news/position.ts";

/** Fewer have reasons of their own. */
const MANY = 20;
const MANY_OF_ALL = 0.02;

/** Who was lost within the last hour: blocked the bot, removed it, or was deleted. Counted from the start of this run. */
export class Leavers {
	readonly #now: () => number;
	readonly #goneAt = new Map<DestinationKey, number>();

	/** `now` in milliseconds since the Unix epoch. */
	constructor(now: () => number) {
		this.#now = now;
	}

	/** To be told of every write; hardly any says that a destination is gone. */
	positionWritten(key: DestinationKey, { gone }: Pick<Position, "gone">): void {
		if (gone !== undefined && gone.at > this.#now() - HOUR_MS) this.#goneAt.set(key, gone.at);
		else if (this.#goneAt.size > 0) this.#goneAt.delete(key);
	}

	get count(): number {
		const since = this.#now() - HOUR_MS;
		for (const [key, at] of this.#goneAt) if (at <= since) this.#goneAt.delete(key);
		return this.#goneAt.size;
	}

	/** Whether they are unusually many of all destinations. */
	areMany(all: number): boolean {
		return this.count >= MANY && this.count >= all * MANY_OF_ALL;
	}
}
