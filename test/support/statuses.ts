import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from "../../src/kit/durations.ts";
import { healthOf } from "../../src/kit/watch/health.ts";
import { EDITION_CODES, EDITIONS, type EditionCode } from "../../src/news/edition.ts";
import type { Delay, EditionStatus, FeedStatus, NewsMapStatus, Status, Traffic } from "../../src/status/status.ts";

export const STATUS_AT = Date.UTC(2026, 10, 25, 9, 40, 12);

const QUIET_PARTS = {
	live: {
		"event loop": undefined,
		poller: undefined,
		delivery: undefined,
		intake: undefined,
		"search index": undefined,
	},
	ready: { store: undefined, telegram: undefined, feeds: undefined },
};
/** How the day of a newsroom goes, hour by hour of UTC. */
const RHYTHM = [0, 0, 1, 0, 1, 2, 3, 4, 3, 4, 3, 2, 3, 3, 4, 5, 4, 4, 3, 2, 2, 1, 1, 0];
const COUNTS = { active: 11_204, paused: 312, held: 88, gone: 946, ended: 120 };
const SHARES = { private: 1, group: 0.11, supergroup: 0.25, channel: 0.17, other: 0 };

/** Nobody has subscribed, no feed was looked at, no article has come. */
export function emptyStatus(editions: readonly EditionCode[] = ["cn", "fr", "en"]): Status {
	const zero = (from: number): Traffic => ({ from, articles: 0, messages: 0 });
	return {
		at: STATUS_AT,
		version: "0.1.0",
		startedAt: STATUS_AT - 20 * SECOND_MS,
		live: healthOf(QUIET_PARTS.live),
		ready: healthOf(QUIET_PARTS.ready),
		editions: editions.map((edition) => ({
			edition,
			subscribers: 0,
			hours: startsOf(24, HOUR_MS).map(zero),
			days: startsOf(30, DAY_MS).map(zero),
			day: zero(STATUS_AT - DAY_MS),
			month: zero(STATUS_AT - 30 * DAY_MS),
		})),
		feeds: editions.map((edition, index) => ({
			edition,
			url: EDITIONS[edition].feedUrl,
			failures: 0,
			nextCheckAt: STATUS_AT + (index + 2) * SECOND_MS,
		})),
		subscribers: {
			states: Object.keys(COUNTS).flatMap((state) => Object.keys(SHARES).map((chat) => ({ state, chat, count: 0 }))),
			reasons: [],
		},
		waiting: { ready: 0, waiting: 0, setAside: 0, sendsPerSecond: 25 },
		alerts: [],
	};
}

/** A bot that has gone about its business for weeks. */
export function usualStatus(editions: readonly EditionCode[] = ["cn", "fr", "en", "es", "fa"]): Status {
	return {
		...emptyStatus(editions),
		startedAt: STATUS_AT - 19 * DAY_MS - 7 * HOUR_MS,
		editions: editions.map(editionStatus),
		feeds: editions.map((edition, index) => wellFeed(edition, index)),
		newsMaps: editions.slice(0, 1).map(mapStatus),
		subscribers: {
			states: Object.entries(COUNTS).flatMap(([state, count]) =>
				Object.entries(SHARES).map(([chat, share]) => ({ state, chat, count: Math.round(count * share) })),
			),
			reasons: [
				{ state: "gone", reason: "Forbidden: bot was blocked by the user", count: 902 },
				{ state: "gone", reason: "Forbidden: user is deactivated", count: 214 },
				{ state: "held", reason: "Bad Request: not enough rights to send text messages to the chat", count: 96 },
			],
		},
		waiting: { ready: 3, waiting: 418, setAside: 0, nextAt: STATUS_AT + 20 * MINUTE_MS, sendsPerSecond: 25 },
	};
}

/** Every edition, and as much wrong as can be wrong at once while something still works. */
export function troubledStatus(editions: readonly EditionCode[] = EDITION_CODES): Status {
	const usual = usualStatus(editions);
	const late = "no answer within 20 s";
	return {
		...usual,
		ready: healthOf({
			...QUIET_PARTS.ready,
			feeds: "feeds of ha, uk, km could not be read for an hour",
		}),
		feeds: usual.feeds.map((feed) => {
			if (feed.edition === "km") return failed(feed, 41, "the server answered 503 Service Unavailable");
			if (feed.edition === "ha") return failed(feed, 12, "body exceeds 2097152 bytes");
			if (feed.edition === "uk") return failed(feed, 9, "the name server does not answer; check the network");
			if (feed.edition === "ro")
				return { ...feed, outcome: "unchanged", contentsSince: STATUS_AT - 31 * HOUR_MS, isSilent: true };
			return feed.edition === "sw" ? failed(feed, 1, late) : feed;
		}),
		newsMaps: [mapStatus("fr"), { ...mapStatus("km"), failures: 3, reason: REFUSED, nextReadAt: STATUS_AT + HOUR_MS }],
		waiting: {
			ready: 18_240,
			waiting: 1_377,
			setAside: 2,
			nextAt: STATUS_AT + 4 * MINUTE_MS,
			pausedUntil: STATUS_AT + 95 * SECOND_MS,
			sendsPerSecond: 12.5,
		},
		alerts: [
			{
				kind: "disk",
				at: STATUS_AT - 3 * HOUR_MS,
				text: "The disk is nearly full: 1.9 GB of 40 GB left.",
			},
			{
				kind: "backlog",
				at: STATUS_AT - 14 * MINUTE_MS,
				text: "Messages are late: the oldest one that could be sent has waited for 10 minutes.",
			},
		],
	};
}

const REFUSED = `Cannot fetch news map "${EDITIONS.km.newsMapUrl}": the server answered 403`;

/** A map that was read after a night. */
function mapStatus(edition: EditionCode): NewsMapStatus {
	return { edition, url: EDITIONS[edition].newsMapUrl, failures: 0, readAt: STATUS_AT - 5 * HOUR_MS, brought: 10 };
}

/** What every part of the status says that somebody else may say to us, hostile. */
export function hostileStatus(words: string): Status {
	const usual = usualStatus(["cn", "fr"]);
	return {
		...usual,
		version: words,
		live: healthOf({ [words]: words }),
		ready: healthOf({ telegram: words }),
		feeds: usual.feeds.map((feed) => ({
			...failed(feed, 7, words),
			url: `https://feeds.example/${words}`,
			cache: words,
		})),
		newsMaps: [{ ...mapStatus("cn"), url: `https://maps.example/${words}`, failures: 1, reason: words }],
		subscribers: {
			states: [{ state: words, chat: words, count: 1 }],
			reasons: [{ state: "gone", reason: words, count: 1 }],
		},
		alerts: [{ kind: words, at: STATUS_AT, text: words }],
	};
}

function failed(feed: FeedStatus, failures: number, reason: string): FeedStatus {
	const { cache: _, ...rest } = feed;
	return {
		...rest,
		outcome: "failed",
		failures,
		reason: `Cannot fetch feed "${feed.url}": ${reason}`,
		succeededAt: STATUS_AT - failures * 9 * MINUTE_MS,
		contentsSince: STATUS_AT - (failures * 9 + 40) * MINUTE_MS,
		nextCheckAt: STATUS_AT + failures * 2 * MINUTE_MS,
		everyMs: failures * 4 * MINUTE_MS,
	};
}

function wellFeed(edition: EditionCode, index: number): FeedStatus {
	const succeededAt = STATUS_AT - (20 + ((index * 47) % 260)) * SECOND_MS;
	const nextCheckAt = STATUS_AT + (45 + ((index * 61) % 250)) * SECOND_MS;
	return {
		edition,
		url: EDITIONS[edition].feedUrl,
		succeededAt,
		outcome: index % 3 === 0 ? "fresh" : "unchanged",
		failures: 0,
		nextCheckAt,
		everyMs: nextCheckAt - succeededAt,
		contentsSince: STATUS_AT - (3 + ((index * 13) % 90)) * MINUTE_MS,
		cache: `max-age=60, stale-while-revalidate=30; Age: ${(index * 17) % 60}; ETag`,
	};
}

function editionStatus(edition: EditionCode, index: number): EditionStatus {
	const readers = Math.round(5_200 / (index + 1) ** 1.4) + 3;
	const chance = dice(index + 1);
	const traffic = (from: number, expected: number): Traffic => {
		const articles = Math.round(expected * (0.5 + chance()));
		return {
			from,
			articles,
			messages: Math.round(articles * readers * (0.9 + chance() / 10)),
			...(articles > 0 && { seen: delay(140 + 500 * chance(), 3.1), sent: delay(2 + readers / 60, 2.4 + chance()) }),
		};
	};
	const hours = startsOf(24, HOUR_MS).map((from) =>
		traffic(from, (RHYTHM[new Date(from).getUTCHours()] ?? 0) / (1 + index / 6)),
	);
	const days = startsOf(30, DAY_MS).map((from) =>
		traffic(from, (new Date(from).getUTCDay() % 6 === 0 ? 30 : 55) / (1 + index / 6)),
	);
	const newestAt = STATUS_AT - (4 + ((index * 11) % 70)) * MINUTE_MS;
	return { edition, subscribers: readers, newestAt, hours, days, day: sumOf(hours), month: sumOf(days) };
}

function sumOf(parts: readonly Traffic[]): Traffic {
	const [first] = parts;
	const sum = (of: "articles" | "messages") => parts.reduce((total, part) => total + part[of], 0);
	const last = parts.findLast(({ seen }) => seen !== undefined);
	return {
		from: first?.from ?? STATUS_AT,
		articles: sum("articles"),
		messages: sum("messages"),
		...(last?.seen && { seen: last.seen }),
		...(last?.sent && { sent: last.sent }),
	};
}

function delay(median: number, factor: number): Delay {
	return { median, p95: median * factor };
}

/** The beginnings of the last hours or days, the oldest first. */
function startsOf(count: number, lengthMs: number): number[] {
	const last = Math.floor(STATUS_AT / lengthMs) * lengthMs;
	return Array.from({ length: count }, (_, index) => last - (count - 1 - index) * lengthMs);
}

/** Numbers from 0 to 1 that are the same in each run: https://en.wikipedia.org/wiki/Linear_congruential_generator */
function dice(seed: number): () => number {
	let state = seed * 7_919;
	return () => {
		state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
		return state / 2_147_483_648;
	};
}
