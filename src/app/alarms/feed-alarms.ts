import type { Alerts } from "../../bot/admin/alerts.ts";
import { HOUR_MS } from "../../kit/durations.ts";
import { RHYTHM_MS, silentFrom } from "../../news/rhythm/silent-from.ts";
import { type PublishedLog, publishedTimes } from "../../poller/plan/published-times.ts";
import { FAILURES_THAT_MATTER } from "../../status/feed-level.ts";
import type { FeedState } from "../../store/records/feed-state.ts";
import type { FeedSource } from "../config.ts";

export interface FeedAlarmsOptions {
	readonly alerts: Pick<Alerts, "raise" | "over">;
	readonly log: PublishedLog;
}

/** No gap is silence sooner, so until then nobody asks for the rhythm. */
const LOOKED_AT_AFTER_MS = HOUR_MS;
/** The busiest edition has 60 a day. */
const MAX_ENTRIES = 2000;

/** Tells of feeds that cannot be read, check after check, and of those that answer and have fallen silent. */
export class FeedAlarms {
	readonly #options: FeedAlarmsOptions;
	/** Of each feed, when a gap that began at `since` is silence. */
	readonly #rhythms = new Map<string, { readonly since: number; readonly silentFrom: Promise<number> }>();

	constructor(options: FeedAlarmsOptions) {
		this.#options = options;
	}

	/** After each look at a feed, with what was noted of it. */
	async checked(feed: FeedSource, state: FeedState): Promise<void> {
		await this.#tellOfTrouble(feed, state);
		await this.#tellOfSilence(feed, state);
	}

	async #tellOfTrouble({ url }: FeedSource, { failures, lastFailure = url }: FeedState): Promise<void> {
		const { alerts } = this.#options;
		if (failures >= FAILURES_THAT_MATTER)
			await alerts.raise("feed-down", { url, checks: failures, reason: lastFailure }, url);
		if (failures === 0) await alerts.over("feed-down", url);
	}

	/** It answers, so nothing else would tell: a page that nobody writes any more, or a cache that is stuck. */
	async #tellOfSilence(feed: FeedSource, state: FeedState): Promise<void> {
		const { alerts } = this.#options;
		const { url } = feed;
		const { failures, succeededAt = 0, contentsSince = succeededAt } = state;
		if (failures > 0) return;
		const quietMs = succeededAt - contentsSince;
		const isSilent = quietMs >= LOOKED_AT_AFTER_MS && succeededAt >= (await this.#silentFrom(feed, contentsSince));
		if (isSilent) await alerts.raise("feed-silent", { url, duration: { ms: quietMs } }, url);
		else await alerts.over("feed-silent", url);
	}

	/** Looked for once in each gap: all bodies of four weeks are read for that. */
	#silentFrom(feed: FeedSource, since: number): Promise<number> {
		const known = this.#rhythms.get(feed.url);
		if (known?.since === since) return known.silentFrom;
		const rhythm = { since, silentFrom: this.#published(feed, since).then((times) => silentFrom(times, since)) };
		this.#rhythms.set(feed.url, rhythm);
		rhythm.silentFrom.catch(() => this.#rhythms.delete(feed.url));
		return rhythm.silentFrom;
	}

	/** When the feed's last articles were published. What another source brought has another rhythm. */
	#published({ edition, url }: FeedSource, since: number): Promise<number[]> {
		const range = { admittedSince: since - RHYTHM_MS, maxEntries: MAX_ENTRIES };
		return publishedTimes(this.#options.log, { edition, source: url, ...range });
	}
}
