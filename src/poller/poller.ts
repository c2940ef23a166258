import { type CheckHints, cacheRule } from "../feed/fetch/check-hints.ts";
import { type FetchOutcome, fetchFeed } from "../feed/fetch/fetch-feed.ts";
import type { HostGate } from "../feed/fetch/host-gate.ts";
import { createFeedParser, type FeedParser } from "../feed/parse/create-feed-parser.ts";
import type { FeedDocument } from "../feed/parse/parse-feed.ts";
import type { Clock } from "../kit/clock.ts";
import { defined } from "../kit/defined.ts";
import { DAY_MS } from "../kit/durations.ts";
import type { Logger } from "../kit/logger.ts";
import { createLoop, type Loop } from "../kit/loop.ts";
import type { Proxies } from "../kit/proxies.ts";
import { type Progress, UNWATCHED } from "../kit/watch/progress.ts";
import type { Article } from "../news/article.ts";
import type { EditionCode } from "../news/edition.ts";
import { DamagedRecordError } from "../store/collection.ts";
import type { FeedState } from "../store/records/feed-state.ts";
import { type AdmissionLog, type Admitted, admit } from "./admit.ts";
import { type Answer, afterSuccess, cameWhole, isNotModified } from "./after-success.ts";
import { conditions } from "./conditions.ts";
import { type Feed, type FeedRecords, NEVER_CHECKED } from "./feed.ts";
import { lookAgainAt } from "./look-again-at.ts";
import { gapUpTo } from "./map/gap.ts";
import { type Missed, NewsMaps, type NewsMapsOptions } from "./map/news-maps.ts";
import { parseFailure } from "./parse-failure.ts";
import { type PollPlan, Timetable } from "./plan/timetable.ts";
import { Remarks } from "./remarks.ts";
import { type KnownArticles, sortOut } from "./sort-out.ts";
import { type EditionLog, hadFirstLook, type ThereBefore, thereBefore } from "./there-before.ts";
import { watchedGate } from "./watched-gate.ts";

/** What became of a check. `failed`: nothing came, or what came cannot be read. */
export const CHECK_OUTCOMES = ["fresh", "unchanged", "failed"] as const satisfies readonly FetchOutcome["kind"][];
export type CheckOutcome = (typeof CHECK_OUTCOMES)[number];

export interface PollerOptions extends Pick<NewsMapsOptions, "newsMaps" | "onMapRead"> {
	readonly feeds: readonly Feed[];
	readonly states: FeedRecords;
	readonly log: KnownArticles & AdmissionLog & EditionLog;
	/** Mean of a day, for full answers. */
	readonly intervalMs: number;
	readonly plan: PollPlan;
	readonly maxAgeMs: number;
	readonly gate: HostGate;
	readonly proxies?: Proxies;
	readonly clock: Clock;
	readonly logger: Logger;
	/** Called after each change of the log, with what was changed. */
	readonly onAdmitted: (admitted: Admitted) => void;
	/** Called after every check that could be finished. */
	readonly onChecked?: (feed: Feed, state: FeedState, outcome: CheckOutcome, isNotModified: boolean) => void;
	/** Called after every other: the store failed, or holds something damaged, so nothing was noted of it. */
	readonly onBroken?: (feed: Feed) => void;
	/** Nobody watches it unless given. */
	readonly progress?: Progress;
}

/** What one look at a feed has brought. */
interface Found {
	readonly shown: readonly Article[];
	/** What the map brought beside it. */
	readonly missed: Missed | undefined;
	readonly isAfterGap: boolean;
}

interface FailureHints extends CheckHints {
	readonly isOffline?: boolean;
	readonly cache?: string;
	readonly status?: number;
}

/** https://www.rfc-editor.org/rfc/rfc9110#section-15.5.11: it was there, and is taken away for good. */
const GONE = 410;
/** What a server's Retry-After was believed for by versions that did not note when a feed was looked at. */
const LONGEST_PAUSE_MS = DAY_MS;

/** What is known of it is lost, but that it was checked: what it has that is not in the log is news. */
const CHECKED_SOME_TIME: FeedState = { ...NEVER_CHECKED, succeededAt: 0 };

/** Looks at every feed at its time. Each feed has a loop of its own, so that one in trouble holds up no other. */
export class Poller {
	readonly #options: PollerOptions;
	readonly #progress: Progress;
	readonly #gate: HostGate;
	readonly #loops: readonly Loop[];
	readonly #parseFeed: FeedParser;
	readonly #remarks: Remarks;
	readonly #maps: NewsMaps;
	readonly #timetable: Timetable;
	/** Feeds whose bytes have come since the start. */
	readonly #cameWhole = new Set<string>();
	/** Two feeds of one edition share its log, which has one writer at a time. */
	readonly #writing = new Map<EditionCode, Promise<unknown>>();

	/** Feeds whose last check failed since this machine was offline, each with how to look at it at once. */
	readonly #offline = new Map<string, () => void>();
	/** When the server of any feed last answered, by the clock's `elapsed`. */
	#reachedAt = Number.NEGATIVE_INFINITY;

	constructor(options: PollerOptions) {
		this.#options = options;
		this.#progress = options.progress ?? UNWATCHED;
		this.#gate = watchedGate(options.gate, this.#progress, "an answer of a feed");
		this.#parseFeed = createFeedParser(options.clock, this.#progress);
		this.#remarks = new Remarks(options.logger);
		this.#maps = new NewsMaps(options, this.#progress);
		const editions = [...new Set(options.feeds.map(({ edition }) => edition))];
		this.#timetable = new Timetable({ ...options, editions, progress: this.#progress });
		this.#loops = options.feeds.map((feed) => this.#loopOver(feed));
	}

	start(): void {
		for (const loop of this.#loops) loop.start();
		this.#timetable.start();
	}

	/** Finishes the checks in hand and resolves. Safe to call twice. */
	async stop(): Promise<void> {
		await Promise.all(this.#loops.map((loop) => loop.stop()));
		// Behind the last check, which may have begun to read once more.
		await this.#timetable.stop();
	}

	/** To be called when anything outside could be reached again: the feeds that wait for the line are looked at now. */
	lineIsUp(): void {
		const waiting = [...this.#offline.values()];
		this.#offline.clear();
		for (const look of waiting) look();
	}

	#loopOver(feed: Feed): Loop {
		const { clock, logger, intervalMs, onBroken } = this.#options;
		let isHurried = true;
		const loop = createLoop({
			clock,
			pauseAfterErrorMs: intervalMs,
			onError: (error) => {
				logger.error("Feed check failed", { feedUrl: feed.url, error });
				onBroken?.(feed);
			},
			round: async (signal) => {
				const state = await this.#progress.during("the state of a feed", () => this.#stateOf(feed));
				const wait = this.#dueAt(state, isHurried) - clock.now();
				isHurried = false;
				return wait > 0 ? wait : this.#check(feed, state, signal, hurry);
			},
		});
		const hurry = () => {
			isHurried = true;
			loop.wake();
		};
		return loop;
	}

	/** A state that cannot be read is no reason to give the feed up: it is read anew, and the log knows what is new in it. */
	async #stateOf(feed: Feed): Promise<FeedState> {
		const { states, logger } = this.#options;
		try {
			return (await states.get(feed.url)) ?? NEVER_CHECKED;
		} catch (error) {
			if (!(error instanceof DamagedRecordError)) throw error;
			logger.error("State of a feed is damaged: the feed is read anew", { feedUrl: feed.url, error });
			return CHECKED_SOME_TIME;
		}
	}

	/** A restart, or a line that is up again, is often the cure for what made the last checks fail: do not wait the whole backoff. */
	#dueAt({ nextCheckAt, failures, spending }: FeedState, isHurried: boolean): number {
		const now = this.#options.clock.now();
		const lookedAt = spending?.at ?? nextCheckAt - Math.max(LONGEST_PAUSE_MS, this.#options.intervalMs);
		// A look that is still to come was noted before somebody set the clock back: nobody knows then when the next one is due.
		const isDue = lookedAt > now || (isHurried && failures > 0);
		return isDue ? Math.min(nextCheckAt, now) : nextCheckAt;
	}

	/** Returns how many milliseconds to wait for the next check. */
	async #check(feed: Feed, before: FeedState, signal: AbortSignal, hurry: () => void): Promise<number> {
		const { clock, proxies, states, logger, onChecked } = this.#options;
		const validators = conditions(before, clock.now(), !this.#cameWhole.has(feed.url));
		const options = { signal, gate: this.#gate, proxies, now: () => clock.now() };
		const outcome = this.#noteLine(feed, await fetchFeed(feed.url, validators, options), hurry);
		const after = await this.#takeIn(feed, before, outcome, signal);
		await this.#progress.during("the state of a feed to be written", () => states.set(feed.url, after));
		if (before.failures > 0 && after.failures === 0)
			logger.info("Feed can be read again", { feedUrl: feed.url, failures: before.failures });
		onChecked?.(feed, after, after.failures === 0 ? outcome.kind : "failed", isNotModified(outcome));
		return after.nextCheckAt - clock.now();
	}

	/**
	 * One feed's server that answers shows that the line is up: those that wait for it are looked at. A feed that alone cannot be
	 * reached has another trouble, such as a name that does not exist.
	 */
	#noteLine(feed: Feed, outcome: FetchOutcome, hurry: () => void): FetchOutcome {
		const { clock, intervalMs } = this.#options;
		this.#offline.delete(feed.url);
		if (outcome.kind === "failed" && outcome.status === undefined) {
			const isOffline = outcome.isOffline === true && clock.elapsed() - this.#reachedAt >= intervalMs;
			if (isOffline) this.#offline.set(feed.url, hurry);
			return { ...outcome, isOffline };
		}
		this.#reachedAt = clock.elapsed();
		this.lineIsUp();
		return outcome;
	}

	/** The feed's state is written last: a check that is cut off is done again, and finds what it appended. */
	async #takeIn(feed: Feed, before: FeedState, outcome: FetchOutcome, signal: AbortSignal): Promise<FeedState> {
		if (outcome.kind === "failed") return this.#afterFailure(feed, before, outcome.reason, outcome);
		if (outcome.kind === "unchanged") {
			if (hadFirstLook(before)) await this.#inTurn(feed.edition, () => this.#takeNews(feed, before, [], signal));
			return this.#afterSuccess(feed, before, outcome);
		}
		const document = await this.#parse(feed, outcome, signal);
		if (document instanceof Error)
			return this.#afterFailure(feed, before, parseFailure(document, outcome), defined({ cache: outcome.cache }));
		const noted = await this.#inTurn(feed.edition, () => this.#takeNews(feed, before, document.articles, signal));
		this.#remarks.rejected(feed.url, document);
		this.#remarks.brokenOff(feed.url, outcome);
		this.#remarks.repaired(feed.url, document);
		const { lookAgainAt: _, ttlMs: __, ...kept } = before;
		const known = { ...kept, ...noted, ...defined({ ttlMs: document.ttlMs }) };
		return this.#afterSuccess(feed, known, outcome, document.articles);
	}

	async #parse(
		feed: Feed,
		{ bytes, contentType, finalUrl }: Extract<FetchOutcome, { kind: "fresh" }>,
		signal: AbortSignal,
	): Promise<FeedDocument | Error> {
		const context = { edition: feed.edition, feedUrl: feed.url, finalUrl, contentType, now: this.#options.clock.now() };
		return this.#parseFeed(bytes, context, signal).catch((error: unknown) =>
			error instanceof Error ? error : new Error("Cannot parse feed", { cause: error }),
		);
	}

	/** What the feed shows, if that has changed, and what it has shown while nobody saw it, in one order. */
	async #takeNews(
		feed: Feed,
		before: FeedState,
		shown: readonly Article[],
		signal: AbortSignal,
	): Promise<Partial<FeedState>> {
		const { clock, log, intervalMs } = this.#options;
		const there = await thereBefore(feed.edition, before, log, clock.now());
		const gap = await gapUpTo(shown, before, log, { now: clock.now(), intervalMs });
		const missed = await this.#maps.missed({ feed, shown, gap, signal });
		if (shown.length === 0 && missed === undefined) return there.noted;
		const found = { shown, missed, isAfterGap: gap !== undefined || missed !== undefined };
		const { appended, noted } = await this.#progress.during("news to be written", () =>
			this.#admit(feed, there, found),
		);
		await missed?.note(appended);
		return noted;
	}

	async #admit(
		feed: Feed,
		{ isFirstLook, wasThere, noted }: ThereBefore,
		{ shown, missed, isAfterGap }: Found,
	): Promise<Pick<Admitted, "appended"> & { readonly noted: Partial<FeedState> }> {
		const { clock, log, maxAgeMs, logger, onAdmitted } = this.#options;
		const context = { source: feed.url, now: clock.now(), ...defined({ mapUrl: this.#maps.urlOf(feed.edition) }) };
		const articles = [...shown, ...(missed?.articles ?? [])];
		const fromMap = new Set(missed?.articles.map(({ id }) => id));
		const tell = (admitted: Admitted) => {
			this.#timetable.admitted(admitted.appended);
			onAdmitted(admitted);
		};
		const decisions = await sortOut(articles, {
			...{ ...context, known: log, maxAgeMs },
			// What a map brings is from a gap, which begins after the first look of the feed that had it.
			wasThere: (article) => !fromMap.has(article.id) && wasThere(article),
		});
		const { appended, revised } = await admit(feed.edition, decisions, log, {
			...{ ...context, isAfterGap, tell },
			sourceOf: ({ id }) => (fromMap.has(id) ? missed?.mapUrl : undefined),
		});
		const posted = appended.filter(({ silent }) => !silent).length;
		if (appended.length + revised.length > 0) {
			const counts = { toPost: posted, recordedOnly: appended.length - posted, revised: revised.length };
			logger.info("Feed has news", { feedUrl: feed.url, firstCheck: isFirstLook, ...counts });
		}
		return { appended, noted: { ...noted, ...lookAgainAt(decisions) } };
	}

	async #inTurn<T>(edition: EditionCode, job: () => Promise<T>): Promise<T> {
		const previous = this.#writing.get(edition) ?? Promise.resolve();
		const turn = previous.then(job);
		// Whoever waits for the turn below hears of its failure; the next in line does not care.
		this.#writing.set(
			edition,
			turn.catch(() => undefined),
		);
		return turn;
	}

	#afterSuccess(feed: Feed, before: FeedState, outcome: Answer, articles?: readonly Article[]): FeedState {
		const { clock, intervalMs } = this.#options;
		const now = clock.now();
		const hints = { ...outcome.hints, ...defined({ ttlMs: before.ttlMs }) };
		const timed = this.#timetable.after(feed, before, { failures: 0, hints, isNotModified: isNotModified(outcome) });
		this.#remarks.moved(feed.url, { was: before.movedTo, is: outcome.movedTo, at: now });
		this.#remarks.pause(feed.url, hints, { intervalMs, nextInMs: timed.nextCheckAt - now });
		if (cameWhole(outcome)) {
			this.#cameWhole.add(feed.url);
			this.#remarks.caching(feed.url, {
				was: before.cacheRule ?? cacheRule(before.cache),
				is: cacheRule(outcome.cache),
				at: now,
			});
		}
		return afterSuccess(before, outcome, articles, { now, timed });
	}

	#afterFailure(feed: Feed, before: FeedState, reason: string, hints: FailureHints): FeedState {
		const { clock, logger } = this.#options;
		const failures = before.failures + 1;
		const { isOffline } = hints;
		const timed = this.#timetable.after(feed, before, { failures, hints, isOffline, isNotModified: false });
		logger.warn("Feed cannot be read", {
			feedUrl: feed.url,
			reason,
			failures,
			retryInMs: timed.nextCheckAt - clock.now(),
		});
		const isGone = hints.status === GONE ? { isGone: true as const } : {};
		return { ...before, ...timed, failures, lastFailure: reason, ...isGone, ...defined({ cache: hints.cache }) };
	}
}
