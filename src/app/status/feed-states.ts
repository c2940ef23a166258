import { defined } from "../../kit/defined.ts";
import { leftGap } from "../../poller/map/map-state.ts";
import type { CheckOutcome } from "../../poller/poller.ts";
import type { FeedStatus, NewsMapStatus } from "../../status/status.ts";
import { DamagedRecordError } from "../../store/collection.ts";
import type { FeedState } from "../../store/records/feed-state.ts";
import type { FeedSource } from "../config.ts";

interface Known {
	readonly state: FeedState;
	/** What came of the last look of this run. */
	readonly outcome?: CheckOutcome;
}

/** How each feed and each news map is, as its last check or reading left it, in this run or an earlier one. */
export class FeedStates {
	readonly #known = new Map<string, Known>();

	/** Takes over what earlier runs left of feeds and maps. Before any feed is looked at. The poller says what is wrong with a damaged record. */
	async load(
		sources: readonly FeedSource[],
		states: { get(url: string): Promise<FeedState | undefined> },
	): Promise<void> {
		for (const { url } of sources) {
			const state = await states.get(url).catch((error: unknown) => {
				if (error instanceof DamagedRecordError) return undefined;
				throw error;
			});
			if (state !== undefined) this.#known.set(url, { state });
		}
	}

	checked({ url }: FeedSource, state: FeedState, outcome: CheckOutcome): void {
		this.#known.set(url, { state, outcome });
	}

	/** One that was never looked at is looked at `now`, in milliseconds since the Unix epoch. */
	statusOf({ edition, url }: FeedSource, now: number): FeedStatus {
		const known = this.#known.get(url);
		if (known === undefined) return { edition, url, failures: 0, nextCheckAt: now };
		const { succeededAt, failures, lastFailure, nextCheckAt, contentsSince, cache } = known.state;
		const { movedTo, isGone, spending } = known.state;
		const outcome = failures > 0 ? "failed" : known.outcome;
		const reason = failures > 0 ? lastFailure : undefined;
		const everyMs = spending && nextCheckAt - spending.at;
		const sometimes = { succeededAt, outcome, reason, everyMs, contentsSince, cache, movedTo, isGone };
		return { edition, url, failures, nextCheckAt, ...defined(sometimes) };
	}

	/** For how long caches hand out a copy of a feed, in milliseconds, as far as its last answer said that. */
	cacheLifetimeOf({ url }: Pick<FeedSource, "url">): number | undefined {
		return this.#known.get(url)?.state.cacheLifetimeMs;
	}

	/** As of `now`, in milliseconds since the Unix epoch. `undefined` for a map that was never asked for. */
	mapStatusOf({ edition, url }: FeedSource, now: number): NewsMapStatus | undefined {
		const state = this.#known.get(url)?.state;
		if (state === undefined) return undefined;
		const { succeededAt, brought, failures, lastFailure, nextCheckAt } = state;
		return {
			...{ edition, url, failures, ...defined({ readAt: succeededAt, brought }) },
			...(failures > 0 ? defined({ reason: lastFailure }) : {}),
			...(leftGap(state, now) === undefined ? {} : { nextReadAt: nextCheckAt }),
		};
	}
}
