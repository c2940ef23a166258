import { HOUR_MS, MINUTE_MS } from "../../src/kit/durations.ts";
import type { EditionCode } from "../../src/news/edition.ts";
import type { EditionStatus, FeedStatus, Status, Traffic } from "../../src/status/status.ts";

const DAY_MS = 24 * HOUR_MS;
/** 2026-01-15T12:00:00Z */
const NOW = Date.UTC(2026, 0, 15, 12);

/** A bot that has been well for a week, with one edition and one feed, whatever else is said of it. */
export function aStatus(changes: Partial<Status> = {}): Status {
	return {
		...{ at: NOW, version: "1.2.3", startedAt: NOW - 7 * DAY_MS },
		live: { ok: true, parts: { "event loop": { ok: true }, poller: { ok: true } } },
		ready: { ok: true, parts: { store: { ok: true }, telegram: { ok: true }, feeds: { ok: true } } },
		editions: [anEdition("cn")],
		feeds: [aFeed("cn")],
		subscribers: { states: [{ state: "active", chat: "private", count: 12 }], reasons: [] },
		waiting: { ready: 0, waiting: 3, setAside: 0, sendsPerSecond: 25 },
		alerts: [],
		...changes,
	};
}

/** An edition with 40 articles a day, each sent to 12. */
export function anEdition(edition: EditionCode, changes: Partial<EditionStatus> = {}): EditionStatus {
	const traffic = (from: number, articles: number): Traffic => ({
		...{ from, articles, messages: 12 * articles },
		...(articles > 0 && { seen: { median: 240, p95: 500 }, sent: { median: 1, p95: 4 } }),
	});
	const thisHour = Math.floor(NOW / HOUR_MS) * HOUR_MS;
	const today = Math.floor(NOW / DAY_MS) * DAY_MS;
	return {
		...{ edition, subscribers: 12, newestAt: NOW - 20 * MINUTE_MS },
		hours: Array.from({ length: 24 }, (_, hour) => traffic(thisHour - (23 - hour) * HOUR_MS, hour % 3)),
		days: Array.from({ length: 30 }, (_, day) => traffic(today - (29 - day) * DAY_MS, 40)),
		day: traffic(thisHour - 23 * HOUR_MS, 24),
		month: traffic(today - 29 * DAY_MS, 1200),
		...changes,
	};
}

export function aFeed(edition: EditionCode, changes: Partial<FeedStatus> = {}): FeedStatus {
	return {
		...{ edition, url: `https://www.rfi.fr/${edition}/rss`, succeededAt: NOW - MINUTE_MS, outcome: "unchanged" },
		...{
			failures: 0,
			nextCheckAt: NOW + 4 * MINUTE_MS,
			everyMs: 5 * MINUTE_MS,
			contentsSince: NOW - HOUR_MS,
			cache: "max-age=60; Age: 12",
		},
		...changes,
	};
}
