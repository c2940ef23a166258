import { describe, expect, test } from "vitest";
import { type LastCheck, nextCheck } from "../../../src/feed/fetch/next-check.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const usual: LastCheck = { now: 0, intervalMs: 5 * MINUTE_MS, failures: 0, random: () => 1 };

describe("nextCheck", () => {
	test.each<[string, Partial<LastCheck>, number]>([
		["after the interval", {}, 5 * MINUTE_MS],
		["not sooner for a short ttl", { hints: { ttlMs: MINUTE_MS } }, 5 * MINUTE_MS],
		["later for a long ttl", { hints: { ttlMs: 15 * MINUTE_MS } }, 15 * MINUTE_MS],
		["later for a long max-age", { hints: { maxAgeMs: 20 * MINUTE_MS } }, 20 * MINUTE_MS],
		[
			"within four intervals, whatever the caches say",
			{ hints: { ttlMs: 100 * HOUR_MS, maxAgeMs: 8760 * HOUR_MS } },
			20 * MINUTE_MS,
		],
		[
			"within six hours, whatever the caches say, where the interval is long",
			{ intervalMs: 3 * HOUR_MS, hints: { maxAgeMs: 8760 * HOUR_MS } },
			6 * HOUR_MS,
		],
		["when the server says", { hints: { retryAfterMs: 3 * HOUR_MS } }, 3 * HOUR_MS],
		["within a day, whatever the server says", { hints: { retryAfterMs: 1e15 } }, 24 * HOUR_MS],
		["soon after a first failure", { failures: 1 }, 5 * MINUTE_MS],
		["later after each further failure", { failures: 4 }, 40 * MINUTE_MS],
		["after six hours at most", { failures: 1000 }, 6 * HOUR_MS],
		["after two intervals at most while this machine is offline", { failures: 9, isOffline: true }, 10 * MINUTE_MS],
		["never before the interval, however the dice fall", { failures: 1, random: () => 0 }, 5 * MINUTE_MS],
		["with dice", { failures: 4, random: () => 0.5 }, 30 * MINUTE_MS],
		["when the server says, if that is after the backoff", { failures: 2, hints: { retryAfterMs: HOUR_MS } }, HOUR_MS],
		["after the backoff, if that is longer", { failures: 5, hints: { retryAfterMs: MINUTE_MS } }, 80 * MINUTE_MS],
		["within seconds where the interval is a second", { intervalMs: 1000, failures: 3 }, 4000],
		["after an interval longer than any backoff", { intervalMs: 12 * HOUR_MS, failures: 3 }, 12 * HOUR_MS],
	])("comes back %s", (_, change, expected) => {
		expect(nextCheck({ ...usual, ...change })).toBe(expected);
	});
});
