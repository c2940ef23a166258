import type { Job } from "../../delivery/reading/next-job.ts";
import type { Clock } from "../../kit/clock.ts";
import type { Logger } from "../../kit/logger.ts";
import type { DestinationKey } from "../../news/destination.ts";
import type { EditionCode } from "../../news/edition.ts";
import type { LoggedArticle } from "../../news/logged-article.ts";
import type { Position } from "../../news/position.ts";
import { isNotice, type LogEntry } from "../../news/stream.ts";
import type { ReadingOutcome } from "../../poller/map/news-maps.ts";
import type { CheckOutcome } from "../../poller/poller.ts";
import type { Store } from "../../store/open-store.ts";
import type { FeedState } from "../../store/records/feed-state.ts";
import type { SendOutcome } from "../../telegram/send-outcome.ts";
import { Leavers } from "../alarms/leavers.ts";
import { type AppMetrics, isPrompt } from "../app-metrics.ts";
import type { Config, FeedSource } from "../config.ts";
import { FeedStates } from "../status/feed-states.ts";
import { Statistics } from "../status/statistics.ts";
import { Census } from "./census.ts";
import { DownFeeds } from "./down-feeds.ts";

export interface FiguresOptions {
	readonly config: Pick<Config, "feeds" | "newsMaps" | "editions">;
	readonly metrics: Pick<AppMetrics, "admitted" | "sent" | "feedChecked" | "mapRead">;
	readonly clock: Clock;
	readonly logger: Logger;
}

/** The newest of each log. */
export interface NewestEntries {
	head(edition: EditionCode): number;
	read(edition: EditionCode, after: number, limit: number): Promise<readonly LogEntry[]>;
}

/** An import adds what is older at the end of a log. So many are in memory, since delivery needs them. */
const NEWEST_AMONG = 200;

/** What whoever acts knows of the news and of those who read it, from what it does itself: it begins anew with each term. */
export class Figures {
	readonly census: Census;
	readonly statistics: Statistics;
	readonly feedStates = new FeedStates();
	readonly leavers: Leavers;
	readonly #options: FiguresOptions;
	readonly #downFeeds: DownFeeds;
	readonly #newestAt = new Map<EditionCode, number>();

	constructor(options: FiguresOptions) {
		const { clock } = options;
		this.#options = options;
		this.census = new Census(() => clock.now());
		this.statistics = new Statistics(options);
		this.leavers = new Leavers(() => clock.now());
		this.#downFeeds = new DownFeeds(clock);
	}

	/** Takes over what earlier terms have counted and noted. Before anything is read or sent. */
	async start({ statistics, feeds }: Pick<Store, "statistics" | "feeds">): Promise<void> {
		await this.statistics.start(statistics);
		const { config } = this.#options;
		await this.feedStates.load([...config.feeds, ...config.newsMaps], feeds);
	}

	/** To be told of every write. */
	positionWritten(key: DestinationKey, position: Position): void {
		this.census.positionWritten(key, position);
		this.leavers.positionWritten(key, position);
	}

	/** The newest by its date, of what the logs end with: until something new comes, nothing else tells how old that is. */
	async findNewest(log: NewestEntries): Promise<void> {
		for (const edition of this.#options.config.editions) {
			const after = Math.max(0, log.head(edition) - NEWEST_AMONG);
			const entries = await log.read(edition, after, NEWEST_AMONG);
			for (const article of entries) if (!isNotice(article)) this.#noteDate(article);
		}
	}

	/** The date of the edition's newest article, if any is known. Milliseconds since the Unix epoch. */
	newestAt(edition: EditionCode): number | undefined {
		return this.#newestAt.get(edition);
	}

	/** For how long caches hand out a copy of an edition's feeds, in milliseconds: of several feeds the longest, of none that says it nothing. */
	cacheLifetimeOf(edition: EditionCode): number | undefined {
		const feeds = this.#options.config.feeds.filter((feed) => feed.edition === edition);
		const lifetimes = feeds.map((feed) => this.feedStates.cacheLifetimeOf(feed)).filter((ms) => ms !== undefined);
		return lifetimes.length === 0 ? undefined : Math.max(...lifetimes);
	}

	/** An article has entered the log. */
	admitted(article: LoggedArticle): void {
		this.#options.metrics.admitted(article);
		this.#noteDate(article);
		if (!article.silent) this.statistics.articleCame(article);
	}

	/** Telegram has answered a send, or has not. */
	sent(job: Pick<Job, "kind" | "article" | "tells" | "wasHeld">, outcome: SendOutcome["kind"]): void {
		this.#options.metrics.sent(job, outcome);
		if (outcome !== "sent") return;
		const articles = job.tells.filter((entry) => !isNotice(entry));
		this.statistics.messageSent(articles, isPrompt(job) ? job.article : undefined);
	}

	/** `isNotModified`: the answer was no more than the word that nothing has changed. */
	feedChecked(feed: FeedSource, state: FeedState, outcome: CheckOutcome, isNotModified = false): void {
		this.feedStates.checked(feed, state, outcome);
		this.#options.metrics.feedChecked(feed.edition, outcome, isNotModified);
		this.#downFeeds.checked(feed, outcome !== "failed");
	}

	/** A map that cannot be had takes nothing away: it makes no feed down. */
	mapRead(map: FeedSource, state: FeedState, outcome: ReadingOutcome): void {
		this.feedStates.checked(map, state, outcome);
		this.#options.metrics.mapRead(map.edition, outcome);
	}

	/** A check came to no end, for a reason of our own: what is known of the feed stays. */
	feedBroken(feed: FeedSource): void {
		this.#options.metrics.feedChecked(feed.edition, "failed", false);
		this.#downFeeds.checked(feed, false);
	}

	/** Which feeds are down that somebody reads, if any. */
	get feedTrouble(): string | undefined {
		return this.#downFeeds.trouble((edition) => this.census.readersOf(edition) > 0);
	}

	#noteDate({ edition, publishedAt }: LoggedArticle): void {
		this.#newestAt.set(edition, Math.max(publishedAt, this.#newestAt.get(edition) ?? 0));
	}
}
