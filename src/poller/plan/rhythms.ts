import type { Clock } from "../../kit/clock.ts";
import { DAY_MS, HOUR_MS } from "../../kit/durations.ts";
import type { Logger } from "../../kit/logger.ts";
import type { Progress } from "../../kit/watch/progress.ts";
import type { EditionCode } from "../../news/edition.ts";
import type { LoggedArticle } from "../../news/logged-article.ts";
import { LEARNED_FROM_MS, learnRhythm, type Rhythm } from "../../news/rhythm/learn-rhythm.ts";
import { type PublishedLog, publishedTimes } from "./published-times.ts";

export interface RhythmsOptions {
	readonly editions: readonly EditionCode[];
	readonly log: PublishedLog;
	readonly clock: Clock;
	readonly logger: Pick<Logger, "warn">;
	readonly progress: Progress;
}

/** The busiest edition has 60 a day. */
const MAX_ARTICLES = 4000;
/** A rhythm of weeks changes little within a day. */
const LEARNED_ANEW_AFTER_MS = DAY_MS;
/** A store that fails is in trouble of which others tell. */
const READ_AGAIN_AFTER_MS = HOUR_MS;

/** What is known of an edition. */
interface Known {
	/** When articles were published, in milliseconds since the Unix epoch, in no order. */
	times: number[];
	/** The newest of all, in milliseconds since the Unix epoch. */
	lastPublishedAt: number | undefined;
	rhythm: Rhythm | undefined;
	/** By the clock's `elapsed`. */
	learnedAt: number;
}

/**
 * When editions publish: learned from the log after the start, behind everything else, kept up by what comes, and learned anew each day. Until
 * then, and while the store fails, no rhythm is known. Nobody waits for it.
 */
export class Rhythms {
	readonly #options: RhythmsOptions;
	readonly #known: ReadonlyMap<EditionCode, Known>;
	/** Editions of which the log is still to be read. */
	readonly #unread: Set<EditionCode>;
	readonly #stopping = new AbortController();
	#reading: Promise<void> = Promise.resolve();
	/** After a failure, by the clock's `elapsed`. */
	#readAgainAt = Number.POSITIVE_INFINITY;
	#hasFailed = false;

	constructor(options: RhythmsOptions) {
		const { editions } = options;
		const nothing = { lastPublishedAt: undefined, rhythm: undefined, learnedAt: 0 };
		this.#options = options;
		this.#known = new Map(editions.map((edition) => [edition, { ...nothing, times: [] }]));
		this.#unread = new Set(editions);
	}

	/** Begins to read the log. */
	start(): void {
		this.#readAgainAt = Number.POSITIVE_INFINITY;
		this.#reading = this.#read();
	}

	/** Resolves once nothing is read any more, which is soon. */
	async stop(): Promise<void> {
		this.#stopping.abort(new Error("The poller stops"));
		await this.#reading;
	}

	/** An edition's rhythm as of now, and when its newest article was published, in milliseconds since the Unix epoch; as far as known. */
	of(edition: EditionCode): Readonly<Pick<Known, "rhythm" | "lastPublishedAt">> {
		const known = this.#knownOf(edition);
		const now = this.#options.clock.elapsed();
		if (now >= this.#readAgainAt) this.start();
		if (!this.#unread.has(edition) && now - known.learnedAt >= LEARNED_ANEW_AFTER_MS) this.#learn(known);
		return known;
	}

	/** What has entered the log just now. */
	admitted(articles: readonly LoggedArticle[]): void {
		for (const { edition, publishedAt } of articles) add(this.#knownOf(edition), [publishedAt]);
	}

	/** One edition after the other. */
	async #read(): Promise<void> {
		for (const edition of this.#unread) {
			if (this.#stopping.signal.aborted) return;
			await this.#readOne(edition).catch((error: unknown) => this.#failed(error));
		}
	}

	async #readOne(edition: EditionCode): Promise<void> {
		const { log, clock, progress } = this.#options;
		const { signal } = this.#stopping;
		const watched: PublishedLog = {
			head: (edition) => log.head(edition),
			read: (...range) => progress.during("the log to be read for its rhythm", () => log.read(...range)),
		};
		const range = { admittedSince: clock.now() - LEARNED_FROM_MS, maxEntries: MAX_ARTICLES };
		const known = this.#knownOf(edition);
		// The reading begins at the log's end as of now: what comes later is told.
		known.times = [];
		add(known, await publishedTimes(watched, { edition, ...range, signal }));
		this.#unread.delete(edition);
		this.#learn(known);
	}

	#learn(known: Known): void {
		const { clock } = this.#options;
		const now = clock.now();
		// Whatever the clock says just now: it may be a year ahead, and right again tomorrow.
		known.times = known.times.toSorted((a, b) => a - b).slice(-MAX_ARTICLES);
		known.lastPublishedAt = known.times.findLast((time) => time <= now);
		known.rhythm = learnRhythm(known.times, now);
		known.learnedAt = clock.elapsed();
	}

	#failed(error: unknown): void {
		const { clock, logger } = this.#options;
		if (this.#stopping.signal.aborted) return;
		this.#readAgainAt = clock.elapsed() + READ_AGAIN_AFTER_MS;
		if (!this.#hasFailed) logger.warn("Rhythm cannot be learned: feeds are looked at evenly until it can", { error });
		this.#hasFailed = true;
	}

	#knownOf(edition: EditionCode): Known {
		const known = this.#known.get(edition);
		if (known === undefined) throw new Error(`Cannot plan the checks of edition "${edition}": it has no feed`);
		return known;
	}
}

function add(known: Known, times: readonly number[]): void {
	for (const time of times) {
		known.times.push(time);
		known.lastPublishedAt = Math.max(time, known.lastPublishedAt ?? time);
	}
}
