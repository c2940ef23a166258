import type { Clock } from "../kit/clock.ts";
import type { Logger } from "../kit/logger.ts";
import { EDITION_CODES, type EditionCode } from "../news/edition.ts";
import type { WatchCall } from "../store/watched-collection.ts";
import { createAlertCounts } from "./alarms/alert-counts.ts";
import { StoreWrites } from "./alarms/store-writes.ts";
import { type AppMetrics, createAppMetrics, type Gauges } from "./app-metrics.ts";
import type { Config } from "./config.ts";
import type { Figures } from "./duty/figures.ts";
import { type WatchedLoops, watchLoops } from "./watched-loops.ts";

/** What is looked at when somebody asks for the numbers of whoever acts. */
export interface ActingSources {
	readonly delivery: { status(): NonNullable<ReturnType<Gauges["delivery"]>> };
	readonly pace: NonNullable<ReturnType<Gauges["pace"]>>;
	readonly figures: { readonly census: Pick<Figures["census"], "counts"> } & Pick<
		Figures,
		"newestAt" | "cacheLifetimeOf"
	>;
	/** How far each log goes. */
	readonly tail: { head(edition: EditionCode): number };
}

/** How far the search index follows the log. */
export interface IndexSources {
	readonly log: { head(edition: EditionCode): number };
	readonly index: { indexedUpTo(edition: EditionCode): number };
}

export interface InstrumentsOptions {
	readonly config: Pick<Config, "editions">;
	readonly clock: Clock;
	readonly logger: Logger;
}

/** All that tells whether this process is well, for as long as it runs: numbers, calls of the store, loops that hang. */
export class Instruments {
	readonly metrics: AppMetrics;
	readonly loops: WatchedLoops;
	readonly storeWrites: StoreWrites;
	readonly storeCalled: WatchCall;
	readonly alertCounts: ReturnType<typeof createAlertCounts>;
	#onStalled: (loop: string) => void = () => undefined;
	readonly #hopeless = Promise.withResolvers<string>();
	#isHopeless = false;
	#index: IndexSources | undefined;
	#acting: ActingSources | undefined;

	constructor({ config, clock, logger }: InstrumentsOptions) {
		this.metrics = createAppMetrics(this.#gauges(clock), { editions: config.editions, logger });
		this.alertCounts = createAlertCounts(this.metrics.metrics);
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
	attach(sources: IndexSources): void {
		this.#index = sources;
	}

	/** From now on this process acts, or, without sources, does so no more. */
	acts(sources: ActingSources | undefined): void {
		this.#acting = sources;
	}

	/** Calls `onStalled` for each limit that a loop has stood still, from now on. */
	listen(onStalled: (loop: string) => void): void {
		this.#onStalled = onStalled;
	}

	#gauges(clock: Clock): Gauges {
		return {
			acts: () => this.#acting !== undefined,
			delivery: () => this.#acting?.delivery.status(),
			subscriptions: () => this.#acting?.figures.census.counts() ?? [],
			pace: () => this.#acting?.pace,
			indexLag: () => this.#indexLag(),
			newestAt: (edition) => this.#acting?.figures.newestAt(edition),
			cacheLifetimeOf: (edition) => this.#acting?.figures.cacheLifetimeOf(edition),
			now: () => clock.now(),
			elapsed: () => clock.elapsed(),
		};
	}

	/** An index that was emptied, or is ahead of a log that was replaced, starts over. */
	#indexLag(): number | undefined {
		if (this.#index === undefined) return undefined;
		const { log, index } = this.#index;
		const head = (code: EditionCode) => this.#acting?.tail.head(code) ?? log.head(code);
		return EDITION_CODES.reduce((sum, code) => sum + Math.max(0, head(code) - index.indexedUpTo(code)), 0);
	}
}
