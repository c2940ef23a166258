import type { Clock } from "../kit/clock.ts";
import type { Logger } from "../kit/logger.ts";
import { EDITION_CODES, type EditionCode } from "../news/edition.ts";
import { isNotice, type LogEntry } from "../news/stream.ts";
import type { CheckOutcome } from "../poller/poller.ts";
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
	readonly #config: InstrumentsOptions["config"];
	readonly #downFeeds: DownFeeds;
	readonly #hopeless = Promise.withResolvers<string>();
	#isHopeless = false;
	#sources: Sources | undefined;

	constructor({ config, clock, logger }: InstrumentsOptions) {
		this.#config = config;
		this.census = new Census(() => clock.now());
		this.#downFeeds = new DownFeeds(clock);
		this.metrics = this.#createMetrics(clock, logger);
		const onHopeless = (reason: string) => {
			this.#isHopeless = true;
			this.#hopeless.resolve(reason);
		};
		this.loops = watchLoops({ clock, logger, onStalled: this.metrics.stalled, onHopeless });
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

	/** The newest by its date, of what the logs end with: until something new comes, nothing else tells how old that is. */
	async findNewest(): Promise<void> {
		const { log } = this.#attached;
		for (const edition of this.#config.editions) {
			const after = Math.max(0, log.head(edition) - NEWEST_AMONG);
			const entries = await log.read(edition, after, NEWEST_AMONG);
			for (const article of entries) if (!isNotice(article)) this.metrics.newest(article);
		}
	}

	feedChecked(feed: FeedSource, outcome: CheckOutcome): void {
		this.metrics.feedChecked(feed.edition, outcome);
		this.#downFeeds.checked(feed, outcome !== "failed");
	}

	/** Which feeds are down that somebody reads, if any. */
	get feedTrouble(): string | undefined {
		return this.#downFeeds.trouble((edition) => this.census.readersOf(edition) > 0);
	}

	#createMetrics(clock: Clock, logger: Logger): AppMetrics {
		const gauges: Gauges = {
			delivery: () => this.#attached.delivery.status(),
			subscriptions: () => this.census.counts(),
			pace: () => this.#attached.pace,
			indexLag: () => this.#indexLag(),
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
