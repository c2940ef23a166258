import type { Clock } from "../../kit/clock.ts";
import { HOUR_MS } from "../../kit/durations.ts";
import type { EditionCode } from "../../news/edition.ts";
import type { FeedSource } from "../config.ts";

/** A feed that recovers sooner has lost nothing: it shows about twenty articles, some hours' worth. */
const DOWN_AFTER_MS = HOUR_MS;

/** Which feeds have failed at every check for long: as long as lies between the first failure of this run and the last. */
export class DownFeeds {
	readonly #clock: Pick<Clock, "elapsed">;
	readonly #failing = new Map<
		string,
		{ readonly edition: EditionCode; readonly firstAt: number; readonly lastAt: number }
	>();

	constructor(clock: Pick<Clock, "elapsed">) {
		this.#clock = clock;
	}

	checked({ url, edition }: FeedSource, succeeded: boolean): void {
		if (succeeded) {
			this.#failing.delete(url);
			return;
		}
		const now = this.#clock.elapsed();
		const { firstAt } = this.#failing.get(url) ?? { firstAt: now };
		this.#failing.set(url, { edition, firstAt, lastAt: now });
	}

	/** What is wrong, where a feed of an edition is down that somebody reads. */
	trouble(isRead: (edition: EditionCode) => boolean): string | undefined {
		const down = [...this.#failing.values()].filter(({ firstAt, lastAt }) => lastAt - firstAt >= DOWN_AFTER_MS);
		const editions = [...new Set(down.map(({ edition }) => edition))].filter(isRead);
		if (editions.length === 0) return undefined;
		return `${editions.length === 1 ? "a feed" : "feeds"} of ${editions.join(", ")} could not be read for an hour`;
	}
}
