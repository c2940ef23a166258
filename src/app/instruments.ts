import type { Job } from "../delivery/reading/next-job.ts";
import type { Clock } from "../kit/clock.ts";
import type { Logger } from "../kit/logger.ts";
import type { DestinationKey } from "../news/destination.ts";
import { EDITION_CODES, type EditionCode } from "../news/edition.ts";
import type { LoggedArticle } from "../news/logged-article.ts";
import type { Position } from "../news/position.ts";
import { isNotice, type LogEntry } from "../news/stream.ts";
import type { CheckOutcome } from "../poller/poller.ts";
import type { Store } from "../store/open-store.ts";
import type { FeedState } from "../store/records/feed-state.ts";
import type { WatchCall } from "../store/watched-collection.ts";
import type { SendOutcome } from "../telegram/send-outcome.ts";
import { Leavers } from "./alarms/leavers.ts";
import { StoreWrites } from "./alarms/store-writes.ts";
import { type AppMetrics, createAppMetrics, type Gauges, isPrompt } from "./app-metrics.ts";
import { Census } from "./census.ts";
import type { Config, FeedSource } from "./config.ts";
import { DownFeeds } from "./down-feeds.ts";
import { FeedStates } from "./status/feed-states.ts";
import { Statistics } from "./status/statistics.ts";
import { type WatchedLoops, watchLoops } from "./watched-loops.ts";

/** What is looked at when somebody asks for the numbers. */
export interface Sources {
	readonly delivery: { status(): ReturnType<Gauges["delivery"]> };
	readonly pace: ReturnType<Gauges["pace"]>;
	readonly log: {
		head(edition: EditionCode): number;
		read(edition: EditionCode, after: number, limit: number): Promise<readonly LogEntry[]>;
	};
	readonly index: { indexedUpTo(edition: EditionCode): number };
}

export interface InstrumentsOptions {
	readonly config: Pick<Config, "feeds" | "editions">;
	readonly clock: Clock;
	readonly logger: Logger;
}

/** An import adds what is older at the end of a log. So many are in memory, since delivery needs them. */
const NEWEST_AMONG = 200;

/** All that tells whether the bot is well: numbers, counts of subscriptions, feeds that are down, loops that hang. */
export class Instruments {
	readonly metrics: AppMetrics;
	readonly loops: WatchedLoops;
	readonly census: Census;
	readonly statistics: Statistics;
	readonly feedStates = new FeedStates();
	readonly leavers: Leavers;
	readonly storeWrites: StoreWrites;
	readonly storeCalled: WatchCall;
	readonly #config: InstrumentsOptions["config"];
	readonly #downFeeds: DownFeeds;
	readonly #newestAt = new Map<EditionCode, number>();
	#onStalled: (loop: string) => void = () => undefined;
	readonly #hopeless = Promise.withResolvers<string>();
	#isHopeless = false;
	#sources: Sources | undefined;

	constructor({ config, clock, logger }: InstrumentsOptions) {
		this.#config = config;
		this.census = new Census(() => clock.now());
		this.statistics = new Statistics({ clock, logger });
		this.#downFeeds = new DownFeeds(clock);
		this.metrics = this.#createMetrics(clock, logger);
		this.leavers = new Leavers(() => clock.now());
		this.storeWrites = new StoreWrites(clock);
		this.storeCalled = this.storeWrites.watching(this.metrics.storeCalled);
		const onStalled = (loop: string) => {
			this.metrics.stalled(loop);
			this.#onStalled(loop);
		};
		const onHopeless = (reason: string) => {
			this.#isHopeless = true;
			this.#hopeless.resolve(reason);
		};
		this.loops = watchLoops({ clock, logger, onStalled, onHopeless });
		for (const loop of this.loops.watchdog.names) this.metrics.watched(loop);
	}

	/** Resolves with the reason when a loop of the bot hangs for good: only a new process can work. */
	get hopeless(): Promise<string> {
		return this.#hopeless.promise;
	}

	get isHopeless(): boolean {
		return this.#isHopeless;
	}

	/** Once, before anybody asks for numbers. */
	attach(sources: Sources): void {
		this.#sources = sources;
	}

	/** Takes over what earlier runs have counted and noted. Before anything is read or sent. */
	async start({ statistics, feeds }: Pick<Store, "statistics" | "feeds">): Promise<void> {
		await this.statistics.start(statistics);
		await this.feedStates.load(this.#config.feeds, feeds);
	}

	/** Calls `onStalled` for each limit that a loop has stood still, from now on. */
	listen(onStalled: (loop: string) => void): void {
		this.#onStalled = onStalled;
	}

	/** To be told of every write. */
	positionWritten(key: DestinationKey, position: Position): void {
		this.census.positionWritten(key, position);
		this.leavers.positionWritten(key, position);
	}

	/** The newest by its date, of what the logs end with: until something new comes, nothing else tells how old that is. */
	async findNewest(): Promise<void> {
		const { log } = this.#attached;
		for (const edition of this.#config.editions) {
			const after = Math.max(0, log.head(edition) - NEWEST_AMONG);
			const entries = await log.read(edition, after, NEWEST_AMONG);
			for (const article of entries) if (!isNotice(article)) this.#noteDate(article);
		}
	}

	/** The date of the edition's newest article, if any is known. Milliseconds since the Unix epoch. */
	newestAt(edition: EditionCode): number | undefined {
		return this.#newestAt.get(edition);
	}

	/** An article has entered the log. */
	admitted(article: LoggedArticle): void {
		this.metrics.admitted(article);
		this.#noteDate(article);
		if (!article.silent) this.statistics.articleCame(article);
	}

	/** Telegram has answered a send, or has not. */
	sent(job: Pick<Job, "kind" | "article" | "tells" | "wasHeld">, outcome: SendOutcome["kind"]): void {
		this.metrics.sent(job, outcome);
		if (outcome !== "sent") return;
		const articles = job.tells.filter((entry) => !isNotice(entry));
		this.statistics.messageSent(articles, isPrompt(job) ? job.article : undefined);
	}

	feedChecked(feed: FeedSource, state: FeedState, outcome: CheckOutcome): void {
		this.feedStates.checked(feed, state, outcome);
		this.metrics.feedChecked(feed.edition, outcome);
		this.#downFeeds.checked(feed, outcome !== "failed");
	}

	/** A check came to no end, for a reason of our own: what is known of the feed stays. */
	feedBroken(feed: FeedSource): void {
		this.metrics.feedChecked(feed.edition, "failed");
		this.#downFeeds.checked(feed, false);
	}

	/** Which feeds are down that somebody reads, if any. */
	get feedTrouble(): string | undefined {
		return this.#downFeeds.trouble((edition) => this.census.readersOf(edition) > 0);
	}

	#noteDate({ edition, publishedAt }: LoggedArticle): void {
		this.#newestAt.set(edition, Math.max(publishedAt, this.#newestAt.get(edition) ?? 0));
	}

	#createMetrics(clock: Clock, logger: Logger): AppMetrics {
		const gauges: Gauges = {
			delivery: () => this.#attached.delivery.status(),
			subscriptions: () => this.census.counts(),
			pace: () => this.#attached.pace,
			indexLag: () => this.#indexLag(),
			newestAt: (edition) => this.newestAt(edition),
			now: () => clock.now(),
			elapsed: () => clock.elapsed(),
		};
		return createAppMetrics(gauges, { editions: this.#config.editions, logger });
	}

	get #attached(): Sources {
		if (this.#sources === undefined) throw new Error("Cannot tell numbers: nothing is attached yet");
		return this.#sources;
	}

	/** An index that was emptied, or is ahead of a log that was replaced, starts over. */
	#indexLag(): number {
		const { log, index } = this.#attached;
		return EDITION_CODES.reduce((sum, code) => sum + Math.max(0, log.head(code) - index.indexedUpTo(code)), 0);
	}
}
