import type { Update } from "grammy/types";
import { PAUSE_CAUSES, type PauseCause } from "../delivery/pace/pacer.ts";
import type { Job } from "../delivery/reading/next-job.ts";
import type { Logger } from "../kit/logger.ts";
import { createMetrics, type Metrics } from "../kit/metrics.ts";
import type { Health } from "../kit/watch/health.ts";
import { EDITION_CODES, type EditionCode } from "../news/edition.ts";
import type { LoggedArticle } from "../news/logged-article.ts";
import { READING_OUTCOMES, type ReadingOutcome } from "../poller/map/news-maps.ts";
import { CHECK_OUTCOMES, type CheckOutcome } from "../poller/poller.ts";
import type { WatchCall } from "../store/watched-collection.ts";
import type { SendOutcome } from "../telegram/send-outcome.ts";
import type { WatchSearch } from "./front/watched-searcher.ts";
import { SEEN_AFTER, SENT_AFTER } from "./status/delay-bounds.ts";

/** What is counted, under the names that operators see. docs/OPERATIONS.md has the table of all. */
export interface AppMetrics {
	readonly metrics: Metrics;
	sent(job: Pick<Job, "kind" | "article" | "wasHeld">, outcome: SendOutcome["kind"]): void;
	paused(cause: PauseCause): void;
	feedChecked(edition: EditionCode, outcome: CheckOutcome, isNotModified: boolean): void;
	mapRead(edition: EditionCode, outcome: ReadingOutcome): void;
	admitted(article: LoggedArticle): void;
	updateBegun(): void;
	updateHandled(update: Update): void;
	/** A loop that has never stood still is told of as well. */
	watched(loop: string): void;
	stalled(loop: string): void;
	/** What the bot answers on each path that asks for its health, asked whenever somebody looks at the numbers. */
	probes(answers: Readonly<Record<string, () => Health | Promise<Health>>>): void;
	/** Whether the store takes writes, tried whenever somebody looks at the numbers. */
	store(takesWrites: () => Promise<boolean>): void;
	readonly storeCalled: WatchCall;
	readonly searched: WatchSearch;
}

/** Those of whoever acts are `undefined` while this process does not. */
export interface Gauges {
	/** Whether this process acts. */
	acts(): boolean;
	/** Destinations with a subscription, those with something to read now, waiting for their time, and set aside since their turns fail. */
	delivery(): Readonly<Record<"destinations" | "ready" | "waiting" | "setAside", number>> | undefined;
	subscriptions(): Iterable<readonly [Record<"state" | "chat", string>, number]>;
	/** Sends a second, and for how many milliseconds nothing leaves. */
	pace(): { readonly perSecond: number; readonly pausedMs: number } | undefined;
	/** Articles that the search index lacks. */
	indexLag(): number | undefined;
	/** The date of the edition's newest article, if any is known. Milliseconds since the Unix epoch. */
	newestAt(edition: EditionCode): number | undefined;
	/** For how long caches hand out a copy of the edition's feed, in milliseconds, if it says so. */
	cacheLifetimeOf(edition: EditionCode): number | undefined;
	/** Milliseconds since the Unix epoch. */
	now(): number;
	/** Milliseconds since some moment. */
	elapsed(): number;
}

/** Upper bounds in seconds: somebody waits. */
const ANSWERED_AFTER = [0.5, 1, 2, 5, 10, 30, 60, 300, 3600, 86_400];
const SEARCHED_AFTER = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const STORED_AFTER = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.1, 0.5, 2.5, 10];

/** Whatever is known beforehand to be counted is 0 from the start: a counter that begins with 1 has not risen. */
const SENDS = {
	kinds: keysOf<Job["kind"]>({ article: 0, notice: 0, "catch-up": 0, digest: 0, edit: 0 }),
	outcomes: keysOf<SendOutcome["kind"]>({
		...{ sent: 0, wait: 0, moved: 0, gone: 0, "cannot-post": 0, uneditable: 0, refused: 0 },
		...{ unexplained: 0, unusable: 0, unsent: 0, ambiguous: 0 },
	}),
};

export interface AppMetricsOptions {
	readonly editions: readonly EditionCode[];
	readonly logger: Pick<Logger, "error">;
}

export function createAppMetrics(gauges: Gauges, { editions, logger }: AppMetricsOptions): AppMetrics {
	const metrics = createMetrics(logger);
	addGauges(metrics, gauges);
	const { now, elapsed } = gauges;
	const stalls = metrics.counter("rfi_loop_stalls_total", "Limits that a loop has stood still for", ["loop"]);
	return {
		metrics,
		...sending(metrics, now),
		...reading(metrics, editions),
		...updates(metrics, now),
		watched: (loop) => stalls.count({ loop }, 0),
		stalled: (loop) => stalls.count({ loop }),
		probes: (answers) => addProbes(metrics, answers),
		store: (takesWrites) =>
			metrics.gauges("rfi_store_up", "Whether the store takes writes", [], async () => [
				[{}, Number(await takesWrites())],
			]),
		...calls(metrics, elapsed),
	};
}

/** Whether its delay tells how fast the bot is. A digest comes when it is wanted, also one of a single article, and so says nothing. */
export function isPrompt({ kind, wasHeld }: Pick<Job, "kind" | "wasHeld">): boolean {
	return kind === "article" && wasHeld !== true;
}

function addProbes(metrics: Metrics, answers: Parameters<AppMetrics["probes"]>[0]): void {
	metrics.gauges("rfi_healthy", "Whether a part is well, as /livez and /readyz say", ["probe", "part"], async () => {
		const asked = Object.entries(answers).map(async ([probe, ask]) => {
			const { parts } = await ask();
			return Object.entries(parts).map(([part, { ok }]) => [{ probe, part }, Number(ok)] as const);
		});
		return (await Promise.all(asked)).flat();
	});
}

function addGauges(metrics: Metrics, gauges: Gauges): void {
	metrics.gauge("rfi_duty", "Whether this process is the one that acts", () => Number(gauges.acts()));
	metrics.gauge("rfi_destinations", "Chats and topics with a subscription", () => gauges.delivery()?.destinations);
	metrics.gauge("rfi_destinations_ready", "Destinations with something to read", () => gauges.delivery()?.ready);
	metrics.gauge("rfi_destinations_waiting", "Destinations that have to wait", () => gauges.delivery()?.waiting);
	metrics.gauge("rfi_destinations_set_aside", "Destinations whose turns fail", () => gauges.delivery()?.setAside);
	metrics.gauges("rfi_subscriptions", "Subscriptions by what becomes of the news there", ["state", "chat"], () =>
		gauges.subscriptions(),
	);
	metrics.gauge("rfi_pace_sends_per_second", "Most sends a second as of now", () => gauges.pace()?.perSecond);
	metrics.gauge("rfi_pace_pause_seconds", "For how long nothing leaves", () => {
		const pace = gauges.pace();
		return pace && pace.pausedMs / 1000;
	});
	metrics.gauge("rfi_search_index_lag_articles", "Articles of the log that the search index lacks", () =>
		gauges.indexLag(),
	);
	const newestHelp = "Date of the newest article known, since the Unix epoch: its age is time() less this";
	const ofEditions = (of: (edition: EditionCode) => number | undefined) =>
		EDITION_CODES.flatMap((edition) => {
			const ms = of(edition);
			return ms === undefined ? [] : [[{ edition }, ms / 1000] as const];
		});
	metrics.gauges("rfi_newest_article_timestamp_seconds", newestHelp, ["edition"], () => ofEditions(gauges.newestAt));
	const lifetimeHelp = "For how long caches may hand out a copy of a feed, as its answers say";
	metrics.gauges("rfi_feed_cache_lifetime_seconds", lifetimeHelp, ["edition"], () =>
		ofEditions(gauges.cacheLifetimeOf),
	);
}

function sending(metrics: Metrics, now: () => number): Pick<AppMetrics, "sent" | "paused"> {
	const sendsHelp = "Calls to post or edit, by what became of them";
	const sends = metrics.counter("rfi_sends_total", sendsHelp, ["kind", "outcome"]);
	const pauses = metrics.counter("rfi_pace_pauses_total", "Times that all sends had to pause", ["cause"]);
	for (const kind of SENDS.kinds) for (const outcome of SENDS.outcomes) sends.count({ kind, outcome }, 0);
	for (const cause of PAUSE_CAUSES) pauses.count({ cause }, 0);
	const delayHelp = "From seeing an article to a post of its own, for each post";
	const delays = metrics.durations("rfi_article_sent_delay_seconds", delayHelp, ["edition"], SENT_AFTER);
	return {
		sent(job, outcome) {
			const { kind, article } = job;
			sends.count({ kind, outcome });
			if (!isPrompt(job) || outcome !== "sent" || article === undefined) return;
			delays.took({ edition: article.edition }, (now() - article.admittedAt) / 1000);
		},
		paused: (cause) => pauses.count({ cause }),
	};
}

function reading(
	metrics: Metrics,
	editions: readonly EditionCode[],
): Pick<AppMetrics, "feedChecked" | "mapRead" | "admitted"> {
	const checks = metrics.counter("rfi_feed_checks_total", "Looks at a feed", ["edition", "outcome"]);
	const mapsHelp = "Readings of a news map";
	const readings = metrics.counter("rfi_news_map_readings_total", mapsHelp, ["edition", "outcome"]);
	const notModifiedHelp = "Looks that were answered by no more than the word that nothing has changed (304)";
	const notModified = metrics.counter("rfi_feed_not_modified_total", notModifiedHelp, ["edition"]);
	const articles = metrics.counter("rfi_articles_total", "Articles that entered the log", ["edition", "posted"]);
	for (const edition of editions) {
		notModified.count({ edition }, 0);
		for (const outcome of CHECK_OUTCOMES) checks.count({ edition, outcome }, 0);
		for (const outcome of READING_OUTCOMES) readings.count({ edition, outcome }, 0);
		for (const posted of ["true", "false"]) articles.count({ edition, posted }, 0);
	}
	const delayHelp = "From an article's date to seeing it, for each that is posted";
	const delays = metrics.durations("rfi_article_seen_delay_seconds", delayHelp, ["edition"], SEEN_AFTER);
	return {
		feedChecked(edition, outcome, isNotModified) {
			checks.count({ edition, outcome });
			if (isNotModified) notModified.count({ edition });
		},
		mapRead: (edition, outcome) => readings.count({ edition, outcome }),
		admitted(article) {
			const { edition, silent, publishedAt, admittedAt } = article;
			articles.count({ edition, posted: String(!silent) });
			if (!silent) delays.took({ edition }, (admittedAt - publishedAt) / 1000);
		},
	};
}

function updates(metrics: Metrics, now: () => number): Pick<AppMetrics, "updateBegun" | "updateHandled"> {
	const begun = metrics.counter("rfi_updates_total", "Updates from Telegram", []);
	const help = "From Telegram's date of an update, in whole seconds, to its end, where it has a date";
	const lags = metrics.durations("rfi_update_lag_seconds", help, [], ANSWERED_AFTER);
	return {
		updateBegun: () => begun.count({}),
		updateHandled({ message, channel_post, my_chat_member }) {
			const date = (message ?? channel_post ?? my_chat_member)?.date;
			if (date !== undefined) lags.took({}, now() / 1000 - date);
		},
	};
}

function calls(metrics: Metrics, elapsed: () => number): Pick<AppMetrics, "storeCalled" | "searched"> {
	const storeHelp = "Calls of the store and their time";
	const storeLabels = ["collection", "call"] as const;
	const stored = metrics.durations("rfi_store_call_duration_seconds", storeHelp, storeLabels, STORED_AFTER);
	const failed = metrics.counter("rfi_store_call_failures_total", "Calls that the store did not do", storeLabels);
	const known = new Set<string>();
	const searchHelp = "Searches and lists, and how long whoever asked waited";
	const searchLabels = ["kind", "outcome"] as const;
	const searches = metrics.durations("rfi_search_duration_seconds", searchHelp, searchLabels, SEARCHED_AFTER);
	return {
		storeCalled(collection, call) {
			const name = `${collection} ${call}`;
			if (!known.has(name)) failed.count({ collection, call }, 0);
			known.add(name);
			const at = elapsed();
			return (succeeded) => {
				stored.took({ collection, call }, (elapsed() - at) / 1000);
				if (!succeeded) failed.count({ collection, call });
			};
		},
		searched: (kind, outcome, tookMs) => searches.took({ kind, outcome }, tookMs / 1000),
	};
}

/** All of them, as the compiler sees to. */
function keysOf<Key extends string>(all: Readonly<Record<Key, 0>>): string[] {
	return Object.keys(all);
}
