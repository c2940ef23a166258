import type { CheckHints } from "../../feed/fetch/check-hints.ts";
import { defined } from "../../kit/defined.ts";
import type { LoggedArticle } from "../../news/logged-article.ts";
import type { FeedState } from "../../store/records/feed-state.ts";
import type { Feed } from "../feed.ts";
import { afterCrawl } from "./after-crawl.ts";
import { nextCheck, type Planned } from "./next-check.ts";
import { FURTHEST_INTERVALS, nextPlanned } from "./next-planned.ts";
import { Rhythms, type RhythmsOptions } from "./rhythms.ts";
import { type Spending, spendingAfter } from "./spending.ts";

/** How the checks of a day are spread over it: by the hours in which an edition publishes, or one each interval. */
export const POLL_PLANS = ["learned", "steady"] as const;
export type PollPlan = (typeof POLL_PLANS)[number];

export interface TimetableOptions extends RhythmsOptions {
	readonly intervalMs: number;
	readonly plan: PollPlan;
	/** 0 to 1, as `Math.random` gives it. */
	readonly random?: (() => number) | undefined;
}

/** A check that is over. */
interface Checked {
	/** Failures in a row, 0 after a success. */
	readonly failures: number;
	/** It failed on our side: no name server, no route. */
	readonly isOffline?: boolean | undefined;
	readonly hints: CheckHints;
	/** The answer was no more than the word that nothing has changed. */
	readonly isNotModified: boolean;
}

/** When a feed is looked at next, and what its checks have cost by now. */
export type Timed = Required<Pick<FeedState, "nextCheckAt" | "spending">>;

/** A cache may put a check off by four of them, and answers take their time. */
const LONGEST_PAUSE_INTERVALS = 5;

/** When each feed is looked at. */
export class Timetable {
	readonly #options: TimetableOptions;
	readonly #rhythms: Rhythms | undefined;

	constructor(options: TimetableOptions) {
		this.#options = options;
		this.#rhythms = options.plan === "learned" ? new Rhythms(options) : undefined;
	}

	start(): void {
		this.#rhythms?.start();
	}

	async stop(): Promise<void> {
		await this.#rhythms?.stop();
	}

	/** What has entered the log just now. */
	admitted(articles: readonly LoggedArticle[]): void {
		this.#rhythms?.admitted(articles);
	}

	/** After a check of any outcome. */
	after(feed: Feed, before: FeedState, checked: Checked): Timed {
		const { clock, intervalMs, random } = this.#options;
		const now = clock.now();
		const longestPauseMs = LONGEST_PAUSE_INTERVALS * intervalMs;
		const check = { at: now, isUnchanged: checked.isNotModified, longestPauseMs };
		const spending = spendingAfter(before.spending, check);
		const planned = this.#planned(feed, spending, now - (checked.hints.ageMs ?? 0));
		return { spending, nextCheckAt: nextCheck({ ...checked, now, intervalMs, planned, random }) };
	}

	/** `madeAt`: when what came of the feed left its server, in milliseconds since the Unix epoch. */
	#planned({ edition, url }: Feed, spending: Spending, madeAt: number): Planned {
		const { intervalMs, random = Math.random } = this.#options;
		const now = spending.at;
		if (this.#rhythms === undefined) return { at: now + intervalMs, latestAt: now + intervalMs };
		const { rhythm, lastPublishedAt } = this.#rhythms.of(edition);
		const plannedAt = nextPlanned(rhythm, { intervalMs, spending, ...defined({ lastPublishedAt }) });
		return { at: afterCrawl(url, { madeAt, plannedAt }, random), latestAt: now + FURTHEST_INTERVALS * intervalMs };
	}
}
