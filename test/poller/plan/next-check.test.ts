import { describe, expect, test } from "vitest";
import { type LastCheck, nextCheck } from "../../../src/poller/plan/next-check.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const YEAR_MS = 365 * 24 * HOUR_MS;
const INTERVAL_MS = 5 * MINUTE_MS;

/** Every interval, and not a moment later for a cache. */
const steady = (intervalMs: number) => ({ at: intervalMs, latestAt: intervalMs });
const usual: LastCheck = {
	now: 0,
	intervalMs: INTERVAL_MS,
	planned: steady(INTERVAL_MS),
	failures: 0,
	random: () => 1,
};
const fresh = (freshForMs: number, lifetimeMs = freshForMs) => ({ copy: { freshForMs, lifetimeMs } });

describe("nextCheck", () => {
	test.each<[string, Partial<LastCheck>, number]>([
		["as planned", {}, INTERVAL_MS],
		["not sooner for a short ttl", { hints: { ttlMs: MINUTE_MS } }, INTERVAL_MS],
		["later for a long ttl", { hints: { ttlMs: 15 * MINUTE_MS } }, 15 * MINUTE_MS],
		["when a copy that lives longer has expired", { hints: fresh(19 * MINUTE_MS) }, 19 * MINUTE_MS + 1000],
		["not later for a copy that lives less long", { hints: fresh(4 * MINUTE_MS) }, INTERVAL_MS],
		[
			"within four intervals, whatever the caches say",
			{ hints: { ttlMs: 100 * HOUR_MS, ...fresh(YEAR_MS) } },
			20 * MINUTE_MS,
		],
		["within four intervals for a ttl of a day", { hints: { ttlMs: 24 * HOUR_MS } }, 20 * MINUTE_MS],
		[
			"within six hours, whatever the caches say, where the interval is long",
			{ intervalMs: 3 * HOUR_MS, planned: steady(3 * HOUR_MS), hints: fresh(YEAR_MS) },
			6 * HOUR_MS,
		],
		["when the server says", { hints: { retryAfterMs: 3 * HOUR_MS } }, 3 * HOUR_MS],
		["within a day, whatever the server says", { hints: { retryAfterMs: 1e15 } }, 24 * HOUR_MS],
		["soon after a first failure", { failures: 1 }, INTERVAL_MS],
		["later after each further failure", { failures: 4 }, 40 * MINUTE_MS],
		["after six hours at most", { failures: 1000 }, 6 * HOUR_MS],
		["after two intervals at most while this machine is offline", { failures: 9, isOffline: true }, 10 * MINUTE_MS],
		["never before the interval, however the dice fall", { failures: 1, random: () => 0 }, INTERVAL_MS],
		["with dice", { failures: 4, random: () => 0.5 }, 30 * MINUTE_MS],
		["when the server says, if that is after the backoff", { failures: 2, hints: { retryAfterMs: HOUR_MS } }, HOUR_MS],
		["after the backoff, if that is longer", { failures: 5, hints: { retryAfterMs: MINUTE_MS } }, 80 * MINUTE_MS],
		["within seconds where the interval is a second", { intervalMs: 1000, failures: 3 }, 4000],
		["after an interval longer than any backoff", { intervalMs: 12 * HOUR_MS, failures: 3 }, 12 * HOUR_MS],
	])("comes back %s", (_, change, expected) => {
		expect(nextCheck({ ...usual, ...change })).toBe(expected);
	});

	const planned = { at: 100_000, latestAt: 3 * INTERVAL_MS };

	test.each<[string, number, number, number]>([
		["which is after the planned time", 119_000, 120_000, 120_000],
		["and not its renewal", 99_500, 120_000, 100_500],
		["at the planned time", 99_000, 120_000, 100_000],
		["renewed once", 98_000, 120_000, 219_000],
		["renewed many times", 5000, 10_000, 106_000],
		["as late as the plan allows", 899_000, 3_600_000, 900_000],
		["later than the plan allows", 899_001, 3_600_000, 900_001],
	])("comes back right after the end of the copy that hides news, %s", (_, freshForMs, lifetimeMs, expected) => {
		expect(nextCheck({ ...usual, planned, hints: fresh(freshForMs, lifetimeMs) })).toBe(expected);
	});

	test("comes back as planned when the copy ends before, and its renewal after all that the plan allows", () => {
		expect(nextCheck({ ...usual, planned, hints: fresh(60_000, 1_200_000) })).toBe(planned.at);
	});

	test("puts off no check beyond its planned time by a copy that ends before, in a plan that is looser than the caps", () => {
		const late = { at: 12 * HOUR_MS, latestAt: 36 * HOUR_MS };
		const day = { ...usual, intervalMs: 12 * HOUR_MS, planned: late };
		expect(nextCheck({ ...day, hints: fresh(YEAR_MS) })).toBe(late.at);
	});
});
