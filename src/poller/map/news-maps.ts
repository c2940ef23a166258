import type { HostGate } from "../../feed/fetch/host-gate.ts";
import { type PageLedes, pageLedes } from "../../feed/map/page-ledes.ts";
import { PageVisits } from "../../feed/map/page-visits.ts";
import type { NewsMap } from "../../feed/map/parse-news-map.ts";
import { type MapOutcome, readNewsMap } from "../../feed/map/read-news-map.ts";
import type { Clock } from "../../kit/clock.ts";
import { defined } from "../../kit/defined.ts";
import { SECOND_MS } from "../../kit/durations.ts";
import type { Logger } from "../../kit/logger.ts";
import type { Proxies } from "../../kit/proxies.ts";
import type { Progress } from "../../kit/watch/progress.ts";
import type { Article } from "../../news/article.ts";
import type { EditionCode } from "../../news/edition.ts";
import type { LoggedArticle } from "../../news/logged-article.ts";
import { DamagedRecordError } from "../../store/collection.ts";
import type { FeedState } from "../../store/records/feed-state.ts";
import { type Feed, type FeedRecords, NEVER_CHECKED } from "../feed.ts";
import { type KnownArticles, newestWordings, sortOut } from "../sort-out.ts";
import { watchedGate } from "../watched-gate.ts";
import { followedPart } from "./followed-part.ts";
import { type Gap, searchedUntil } from "./gap.ts";
import { afterReading, afterRefusal, isDue, openGap, READ_EVERY_MS, withGap, withoutOldRefusals } from "./map-state.ts";

/** Pages are asked for no faster than by somebody who reads on. */
const PAGE_DISTANCE_MS = 2 * SECOND_MS;

/** What became of a reading. */
export const READING_OUTCOMES = ["fresh", "failed"] as const satisfies readonly MapOutcome["kind"][];
export type ReadingOutcome = (typeof READING_OUTCOMES)[number];

export interface NewsMapsOptions {
	readonly feeds: readonly Feed[];
	/** One for an edition at most. */
	readonly newsMaps?: readonly Feed[];
	readonly states: FeedRecords;
	readonly log: KnownArticles;
	readonly maxAgeMs: number;
	readonly gate: HostGate;
	readonly proxies?: Proxies;
	readonly clock: Clock;
	readonly logger: Logger;
	/** Called after every reading that could be noted. */
	readonly onMapRead?: (map: Feed, state: FeedState, outcome: ReadingOutcome) => void;
}

/** One look at a feed. */
export interface Look {
	readonly feed: Feed;
	/** What the feed shows; nothing where nothing in it has changed. */
	readonly shown: readonly Article[];
	/** The one that ends with this look, if any. */
	readonly gap?: Gap | undefined;
	readonly signal: AbortSignal;
}

/** What an edition published while nobody saw its feed. */
export interface Missed {
	readonly mapUrl: string;
	readonly articles: readonly Article[];
	/** To be called once they are in the log, with all that entered it, and before the feed's own state is written. */
	note(appended: readonly LoggedArticle[]): Promise<void>;
}

type Failure = Extract<MapOutcome, { kind: "failed" }>;

interface Reading {
	readonly kind: "fresh";
	readonly outcome: Extract<MapOutcome, { kind: "fresh" }>;
	readonly articles: readonly Article[];
	readonly pages: PageLedes;
}

/** What a map and the pages have answered. */
interface Answers {
	/** When the map was asked, by the clock's `elapsed`. */
	readonly at: number;
	/** From when on it was searched, in milliseconds since the Unix epoch. */
	readonly since: number;
	readonly outcome: MapOutcome;
	readonly pages?: PageLedes;
}

/**
 * The news map of each edition, asked when its feed has not shown all. What is to be looked for is in the map's own record, which is written
 * before the feed's: a gap that only the feed's record shows would be forgotten with the feed's next success. One look of an edition at a time.
 */
export class NewsMaps {
	readonly #options: NewsMapsOptions;
	readonly #gate: HostGate;
	readonly #visits: PageVisits;
	readonly #maps: ReadonlyMap<EditionCode, Feed>;
	/** Those that could not be noted yet: a store that fails for hours costs the site no request more. */
	readonly #unnoted = new Map<EditionCode, Answers>();

	constructor(options: NewsMapsOptions, progress: Progress) {
		this.#options = options;
		this.#gate = watchedGate(options.gate, progress, "an answer of a news map or of a page");
		this.#visits = new PageVisits(options.clock, PAGE_DISTANCE_MS);
		this.#maps = new Map((options.newsMaps ?? []).map((map) => [map.edition, map]));
	}

	urlOf(edition: EditionCode): string | undefined {
		return this.#maps.get(edition)?.url;
	}

	/** `undefined` when there is nothing to look for, or the map cannot be had now. Rejects with the signal's reason, or when the store fails. */
	async missed(look: Look): Promise<Missed | undefined> {
		const map = this.#maps.get(look.feed.edition);
		if (map === undefined) return undefined;
		const now = this.#options.clock.now();
		const state = withoutOldRefusals(await this.#stateOf(map), now);
		const gap = openGap(state, look.gap, now);
		if (gap === undefined) return undefined;
		if (isDue(state, now)) return this.#read(map, state, gap, look);
		if (look.gap !== undefined) await this.#options.states.set(map.url, withGap(state, gap));
		return undefined;
	}

	async #stateOf({ url }: Feed): Promise<FeedState> {
		const { states, logger } = this.#options;
		try {
			return (await states.get(url)) ?? NEVER_CHECKED;
		} catch (error) {
			if (!(error instanceof DamagedRecordError)) throw error;
			logger.error("State of a news map is damaged: it is written anew", { mapUrl: url, error });
			// At once, since without a gap nothing else writes it, and each look at a feed would tell of it.
			await states.set(url, NEVER_CHECKED);
			return NEVER_CHECKED;
		}
	}

	async #read(map: Feed, state: FeedState, gap: Gap, look: Look): Promise<Missed | undefined> {
		const { clock, logger } = this.#options;
		const reading = await this.#reading(map, gap, look);
		if (reading.kind === "failed") {
			await this.#noteRefusal(map, state, gap, reading);
			return undefined;
		}
		return {
			...{ mapUrl: map.url, articles: reading.articles },
			note: async (appended) => {
				const brought = appended.filter(({ source }) => source === map.url).length;
				logger.info("News map read", { mapUrl: map.url, brought, ...countsOf(reading), failures: state.failures });
				const { unread } = reading.outcome;
				const after = afterReading(state, brought, clock.now());
				if (unread === undefined) await this.#note(map, after, "fresh");
				else await this.#noteRefusal(map, { ...after, failures: state.failures }, gap, { reason: unread });
			},
		};
	}

	async #noteRefusal(map: Feed, before: FeedState, gap: Gap, refusal: Omit<Failure, "kind">): Promise<void> {
		const { clock, logger } = this.#options;
		const after = afterRefusal(before, gap, refusal, clock.now());
		const fields = { mapUrl: map.url, reason: refusal.reason, retryInMs: after.nextCheckAt - clock.now() };
		if (before.failures === 0) logger.warn("News map cannot be read", fields);
		await this.#note(map, after, "failed");
	}

	async #note(map: Feed, after: FeedState, outcome: ReadingOutcome): Promise<void> {
		const { states, onMapRead } = this.#options;
		await states.set(map.url, after);
		this.#unnoted.delete(map.edition);
		onMapRead?.(map, after, outcome);
	}

	async #reading(map: Feed, { since }: Gap, look: Look): Promise<Reading | Failure> {
		const answers = await this.#answersOf(map, since, look);
		const { outcome } = answers;
		if (outcome.kind === "failed") return outcome;
		try {
			const missing = await this.#missing(outcome.map, look);
			const pages = answers.pages ?? (await this.#pagesOf(map, missing, look));
			this.#unnoted.set(map.edition, { ...answers, pages });
			return { kind: "fresh", outcome, articles: missing.map((article) => withLede(article, pages)), pages };
		} catch (error) {
			if (!(error instanceof DamagedRecordError)) throw error;
			return { kind: "failed", reason: `Cannot compare news map "${map.url}" with the log: ${error.message}` };
		}
	}

	async #answersOf(map: Feed, since: number, { signal }: Look): Promise<Answers> {
		const { clock } = this.#options;
		const at = clock.elapsed();
		const before = this.#unnoted.get(map.edition);
		if (before !== undefined && at - before.at < READ_EVERY_MS && before.since <= since) return before;
		const outcome = await readNewsMap({ ...map, now: clock.now(), since }, this.#requests(map, signal));
		const answers = { at, since, outcome };
		this.#unnoted.set(map.edition, answers);
		return answers;
	}

	async #pagesOf(map: Feed, missing: readonly Article[], look: Look): Promise<PageLedes> {
		const { clock } = this.#options;
		const toPost = await this.#toPost(missing, look);
		return pageLedes(toPost, { ...this.#requests(map, look.signal), clock, visits: this.#visits });
	}

	#requests({ url }: Feed, signal: AbortSignal) {
		const { proxies, clock } = this.#options;
		return { signal, gate: this.#gate, now: () => clock.now(), namedBy: url, ...defined({ proxies }) };
	}

	/** What neither the log has nor the feed shows, though it could. */
	async #missing({ articles }: NewsMap, { feed, shown }: Look): Promise<Article[]> {
		const { feeds, log, clock } = this.#options;
		const isFollowed = followedPart(feeds.filter(({ edition }) => edition === feed.edition).map(({ url }) => url));
		const until = searchedUntil(shown, clock.now());
		const ids = new Set(shown.map(({ id }) => id));
		const unseen = newestWordings(articles).filter(
			(article) => article.publishedAt < until && !ids.has(article.id) && isFollowed(article),
		);
		const known = await log.find(unseen.map(({ id }) => id));
		return unseen.filter((_, at) => known[at] === undefined);
	}

	/** Of those, what somebody will get: no page is asked for what is only recorded. */
	async #toPost(missing: readonly Article[], { feed, shown }: Look): Promise<Article[]> {
		const { log, maxAgeMs, clock } = this.#options;
		const context = { source: feed.url, now: clock.now(), known: log, maxAgeMs, wasThere: () => false };
		const decisions = await sortOut([...shown, ...missing], context);
		const ids = new Set(decisions.filter(({ verdict }) => verdict === "post").map(({ article }) => article.id));
		return missing.filter(({ id }) => ids.has(id));
	}
}

function withLede(article: Article, { ledes }: PageLedes): Article {
	const lede = ledes.get(article.id);
	return lede === undefined ? article : { ...article, lede };
}

function countsOf({ outcome: { map, unread }, pages }: Reading) {
	return {
		...{ entries: map.entries, ...Object.fromEntries(map.leftOut) },
		...{ pages: pages.asked, ledes: pages.ledes.size },
		...defined({ pageRefusal: pages.refusal, unread }),
	};
}
