import type { Clock } from "../kit/clock.ts";
import type { Logger } from "../kit/logger.ts";
import type { DestinationKey } from "../news/destination.ts";
import { EDITION_CODES, type EditionCode } from "../news/edition.ts";
import type { LoggedArticle } from "../news/logged-article.ts";
import type { Position } from "../news/position.ts";
import type { CheckOutcome } from "../poller/poller.ts";
import type { WatchCall } from "../store/watched-collection.ts";
import { Leavers } from "./alarms/leavers.ts";
import { StoreWrites } from "./alarms/store-writes.ts";
import { type AppMetrics, createAppMetrics, type Gauges } from "./app-metrics.ts";
import { Census } from "./census.ts";
import type { Config, FeedSource } from "./config.ts";
import { DownFeeds } from "./down-feeds.ts";
import { type WatchedLoops, watchLoops } from "./watched-loops.ts";

/** What is looked at when somebody asks for the numbers. */
export interface Sources {
	readonly delivery: { status(): ReturnType<Gauges["delivery"]> };
	readonly pace: ReturnType<Gauges["pace"]>;
	readonly log: {
		head(edition: EditionCode): number;
		read(edition: EditionCode, after: number, limit: number): Promise<LoggedArticle[]>;
	};
	readonly index: { indexedUpTo(edition: EditionCode): number };
}

export interface InstrumentsOptions {
	readonly config: Pick<Config, "feeds" | "editions">;
	readonly clock: Clock;
	readonly logger: Logger;
}

/** All that tells whether the bot is well: numbers, counts of subscriptions, feeds that are down, loops that hang. */
export class Instruments {
	readonly metrics: AppMetrics;
	readonly loops: WatchedLoops;
	readonly census: Census;
	readonly leavers: Leavers;
	readonly storeWrites: StoreWrites;
	readonly storeCalled: WatchCall;
	readonly #config: InstrumentsOptions["config"];
	readonly #downFeeds: DownFeeds;
	#onStalled: (loop: string) => void = () => undefined;
	readonly #hopeless = Promise.withResolvers<string>();
	#sources: Sources | undefined;

	constructor({ config, clock, logger }: InstrumentsOptions) {
		this.#config = config;
		this.census = new Census(() => clock.now());
		this.#downFeeds = new DownFeeds(clock);
		this.metrics = createAppMetrics({
			delivery: () => this.#attached.delivery.status(),
			subscriptions: () => this.census.counts(),
			pace: () => this.#attached.pace,
			indexLag: () => this.#indexLag(),
			now: () => clock.now(),
			elapsed: () => clock.elapsed(),
		});
		this.leavers = new Leavers(() => clock.now());
		this.storeWrites = new StoreWrites(clock);
		this.storeCalled = this.storeWrites.watching(this.metrics.storeCalled);
		const onStalled = (loop: string) => {
			this.metrics.stalled(loop);
			this.#onStalled(loop);
		};
		const onHopeless = this.#hopeless.resolve;
		this.loops = watchLoops({ clock, logger, onStalled, onHopeless }, config.feeds.length);
		for (const loop of this.loops.watchdog.names) this.metrics.watched(loop);
	}

	/** Resolves with the reason when a loop of the bot hangs for good: only a new process can work. */
	get hopeless(): Promise<string> {
		return this.#hopeless.promise;
	}

	/** Once, before anybody asks for numbers. */
	attach(sources: Sources): void {
		this.#sources = sources;
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

	/** What the logs end with: until something new comes, nothing else tells how old the newest is. */
	async findNewest(): Promise<void> {
		const { log } = this.#attached;
		for (const edition of this.#config.editions)
			for (const article of await log.read(edition, Math.max(0, log.head(edition) - 1), 1))
				this.metrics.newest(article);
	}

	feedChecked(feed: FeedSource, outcome: CheckOutcome): void {
		this.metrics.feedChecked(feed.edition, outcome);
		this.#downFeeds.checked(feed, outcome !== "failed");
	}

	/** Which feeds are down that somebody reads, if any. */
	get feedTrouble(): string | undefined {
		return this.#downFeeds.trouble((edition) => this.census.readersOf(edition) > 0);
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
