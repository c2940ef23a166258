import { describe, expect, onTestFinished, test } from "vitest";
import { UNWATCHED } from "../../../src/kit/watch/progress.ts";
import { type PollPlan, Timetable } from "../../../src/poller/plan/timetable.ts";
import type { FeedState } from "../../../src/store/records/feed-state.ts";
import { logEntries } from "../../support/articles/log-entries.ts";
import { FakeClock } from "../../support/fake-clock.ts";

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const INTERVAL_MS = 5 * MINUTE_MS;
const NOON = Date.UTC(2026, 0, 15, 12);
const RFI = "https://www.rfi.fr/cn/rss";
const FEEDX = "https://feedx.net/rss/rfi.xml";
const fresh = { failures: 0, hints: {}, isNotModified: false };

function setTimetable(plan: PollPlan, intervalMs = INTERVAL_MS) {
	const clock = new FakeClock(NOON);
	const { logger } = logEntries();
	const log = { head: () => 0, read: async () => [] };
	const options = { editions: ["cn"] as const, log, intervalMs, clock, logger, progress: UNWATCHED, random: () => 0 };
	const timetable = new Timetable({ ...options, plan });
	onTestFinished(() => timetable.stop());
	let state: FeedState = { validators: {}, nextCheckAt: 0, failures: 0 };
	/** How many milliseconds later the next check is, after one that is made when it is due. */
	const pauseAfter = async (checked: Partial<typeof fresh> & { failures?: number; hints?: object } = {}, url = RFI) => {
		await clock.advance(Math.max(0, state.nextCheckAt - clock.now()));
		state = { ...state, ...timetable.after({ edition: "cn", url }, state, { ...fresh, ...checked }) };
		return state.nextCheckAt - clock.now();
	};
	return { clock, pauseAfter, at: () => state.nextCheckAt };
}

describe("Timetable", () => {
	test("keeps the interval where it is steady, whatever a check costs and a short-lived copy says", async () => {
		const { pauseAfter } = setTimetable("steady");
		const copy = { lifetimeMs: 120 * SECOND_MS, freshForMs: 100 * SECOND_MS };
		for (let check = 0; check < 20; check++) expect(await pauseAfter({ isNotModified: true })).toBe(INTERVAL_MS);
		expect(await pauseAfter({ hints: { copy } })).toBe(INTERVAL_MS);
		expect(await pauseAfter({}, FEEDX)).toBe(INTERVAL_MS);
		expect(await pauseAfter({ hints: { copy: { lifetimeMs: 1e9, freshForMs: 7 * MINUTE_MS } } })).toBe(421 * SECOND_MS);
	});

	test("asks a feed more often the longer it answers with 304, and a copy's end decides when", async () => {
		const { pauseAfter } = setTimetable("learned");
		expect(await pauseAfter()).toBeCloseTo(INTERVAL_MS, -4);
		for (let check = 0; check < 40; check++) await pauseAfter({ isNotModified: true });
		const often = await pauseAfter({ isNotModified: true });
		expect(often).toBeGreaterThanOrEqual(80 * SECOND_MS);
		expect(often).toBeLessThan(110 * SECOND_MS);
		const copy = { lifetimeMs: 120 * SECOND_MS, freshForMs: 30 * SECOND_MS };
		expect(await pauseAfter({ isNotModified: true, hints: { copy } })).toBe(151 * SECOND_MS);
	});

	test("is never closer than the interval where that is shorter than a minute", async () => {
		const { pauseAfter } = setTimetable("learned", SECOND_MS);
		for (let check = 0; check < 50; check++)
			expect(await pauseAfter({ isNotModified: true })).toBeGreaterThanOrEqual(SECOND_MS);
		expect(await pauseAfter()).toBeLessThanOrEqual(3 * SECOND_MS);
	});

	test("looks at feedx once after each of its crawls", async () => {
		const { pauseAfter, at } = setTimetable("learned");
		const minutes: number[] = [];
		for (let check = 0; check < 5; check++) {
			await pauseAfter({}, FEEDX);
			minutes.push((at() - NOON) / MINUTE_MS);
		}
		expect(minutes).toEqual([16, 46, 76, 106, 136]);
	});

	test("looks at feedx soon again when a cache has handed out what was made before its last crawl", async () => {
		const { pauseAfter, at } = setTimetable("learned");
		await pauseAfter({}, FEEDX);
		await pauseAfter({ hints: { ageMs: 29 * MINUTE_MS, copy: { lifetimeMs: MINUTE_MS, freshForMs: 0 } } }, FEEDX);
		expect(at() - NOON).toBeLessThan(22 * MINUTE_MS);
		await pauseAfter({ hints: { ageMs: 20 * SECOND_MS } }, FEEDX);
		expect(at() - NOON).toBe(46 * MINUTE_MS);
	});

	test("after a failure comes back as ever, whatever the plan", async () => {
		const { pauseAfter } = setTimetable("learned");
		for (let check = 0; check < 40; check++) await pauseAfter({ isNotModified: true });
		expect(await pauseAfter({ failures: 1 })).toBe(INTERVAL_MS);
		expect(await pauseAfter({ failures: 4 }, FEEDX)).toBe(4 * INTERVAL_MS);
	});
});
