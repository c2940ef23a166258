import { describe, expect, test } from "vitest";
import { learnRhythm, type Rhythm } from "../../../src/news/rhythm/learn-rhythm.ts";
import { nextPlanned } from "../../../src/poller/plan/next-planned.ts";
import { type Spending, spendingAfter } from "../../../src/poller/plan/spending.ts";
import { publish, seeded } from "../../support/made-up-rhythm.ts";

const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** A Monday. */
const MONDAY = Date.UTC(2026, 0, 12);
const INTERVAL_MS = 5 * MINUTE_MS;

/** A desk that publishes so many an hour. */
function desk(perHour: (hour: number) => number, afterLast = (_sinceMs: number) => 1): Rhythm {
	return { perHour: (at) => perHour(new Date(at).getUTCHours()), afterLast };
}

const NINE_TO_FIVE = desk((hour) => (hour >= 9 && hour < 17 ? 4 : 1));

interface Checking {
	readonly from?: number;
	readonly to?: number;
	readonly intervalMs?: number;
	readonly isUnchanged?: boolean;
	/** Each so many checks bring a full answer, whatever the others bring. */
	readonly fullEach?: number;
	/** By how much a check comes later than planned. */
	readonly lateMs?: number;
	readonly before?: Spending;
	readonly published?: readonly number[];
}

/** When checks are, if each is made as planned. */
function checks(
	rhythm: Rhythm | undefined,
	{ from = MONDAY, to = MONDAY + DAY_MS, intervalMs = INTERVAL_MS, ...how }: Checking,
) {
	const { isUnchanged = false, fullEach = Number.POSITIVE_INFINITY, lateMs = 0, published = [] } = how;
	const times: number[] = [];
	let spending = how.before;
	for (let at = from; at < to; ) {
		times.push(at);
		const check = { at, isUnchanged: isUnchanged && times.length % fullEach !== 0 };
		spending = spendingAfter(spending, { ...check, longestPauseMs: 3 * intervalMs });
		const lastPublishedAt = published.findLast((time) => time <= at);
		const last = lastPublishedAt === undefined ? {} : { lastPublishedAt };
		at = nextPlanned(rhythm, { intervalMs, spending, ...last }) + lateMs;
	}
	return times;
}

function gaps(times: readonly number[]): number[] {
	return times.slice(1).map((time, index) => time - (times[index] ?? time));
}

function between(times: readonly number[], fromHour: number, toHour: number): number[] {
	return times.filter((time) => time >= MONDAY + fromHour * HOUR_MS && time < MONDAY + toHour * HOUR_MS);
}

describe("nextPlanned", () => {
	test("is an interval away as long as no rhythm is known, whenever the first check was", () => {
		for (const hours of [0, 5.3, 21])
			for (const gap of gaps(checks(undefined, { from: MONDAY + hours * HOUR_MS })))
				expect(Math.abs(gap - INTERVAL_MS)).toBeLessThan(10 * SECOND_MS);
	});

	test("spends the day's budget, and no more, whatever the rhythm is", () => {
		for (const rhythm of [undefined, NINE_TO_FIVE, desk((hour) => (hour === 12 ? 20 : 0.01))]) {
			const { length } = checks(rhythm, {});
			expect(length).toBeLessThanOrEqual(288);
			expect(length).toBeGreaterThanOrEqual(286);
		}
	});

	test("asks in proportion to the root of the rate", () => {
		const times = checks(NINE_TO_FIVE, {});
		const [atWork, else_] = [between(times, 9, 17).length / 8, (times.length - between(times, 9, 17).length) / 16];
		expect(atWork / else_).toBeCloseTo(2, 1);
	});

	test("never asks more often than once a minute, nor less often than every third interval", () => {
		const extreme = desk((hour) => (hour < 2 ? 500 : 0.001));
		for (const isUnchanged of [false, true])
			for (const gap of gaps(checks(extreme, { to: MONDAY + 3 * DAY_MS, isUnchanged }))) {
				expect(gap).toBeGreaterThanOrEqual(MINUTE_MS);
				expect(gap).toBeLessThanOrEqual(3 * INTERVAL_MS);
			}
	});

	test("asks as often as the operator wants where that is more than once a minute", () => {
		for (const gap of gaps(checks(undefined, { to: MONDAY + MINUTE_MS, intervalMs: SECOND_MS })))
			expect(gap).toBe(SECOND_MS);
		expect(checks(undefined, { to: MONDAY + 10 * DAY_MS, intervalMs: DAY_MS }).length).toBeGreaterThan(5);
		expect(checks(undefined, { to: MONDAY + 10 * DAY_MS, intervalMs: DAY_MS }).length).toBeLessThanOrEqual(11);
	});

	test("asks three times as often where nothing but 304 comes, and not at once", () => {
		const times = checks(undefined, { to: MONDAY + 2 * DAY_MS, isUnchanged: true });
		expect(gaps(times)[0]).toBeGreaterThan(4 * MINUTE_MS);
		const second = times.filter((time) => time >= MONDAY + DAY_MS);
		expect(second.length).toBeLessThanOrEqual(864);
		expect(second.length).toBeGreaterThan(855);
	});

	test("gives to the hours in which nothing ever came what a minute's distance leaves over of the others", () => {
		const oneHour = desk((hour) => (hour === 12 ? 60 : 0));
		const second = { from: MONDAY + DAY_MS, to: MONDAY + 2 * DAY_MS };
		const inDay = (isUnchanged: boolean) =>
			checks(oneHour, { to: second.to, isUnchanged }).filter((time) => time >= second.from).length;
		expect(inDay(true)).toBeGreaterThan(840);
		expect(inDay(true)).toBeLessThanOrEqual(864);
		expect(inDay(false)).toBeLessThanOrEqual(288);
	});

	test("asks each minute all day where the budget would allow more, whatever single checks cost", () => {
		for (const fullEach of [2, 3, 20])
			for (const gap of gaps(checks(undefined, { intervalMs: MINUTE_MS, isUnchanged: true, fullEach })))
				expect(gap).toBe(MINUTE_MS);
	});

	test("makes up for checks that came late, but not at once", () => {
		const late = checks(NINE_TO_FIVE, { lateMs: 20 * SECOND_MS });
		expect(late.length).toBeGreaterThan(280);
		expect(late.length).toBeLessThanOrEqual(288);
		// Half a day's budget is left over.
		const before: Spending = { since: MONDAY, units: 1, cost: 1, at: MONDAY + 12 * HOUR_MS - MINUTE_MS };
		const after = gaps(checks(undefined, { from: MONDAY + 12 * HOUR_MS, before }));
		expect(Math.min(...after)).toBeGreaterThanOrEqual(INTERVAL_MS / 1.26);
	});

	test("asks sooner while a burst goes on", () => {
		const inBursts = desk(
			() => 2,
			(sinceMs) => (sinceMs < 20 * MINUTE_MS ? 1.44 : 0.64),
		);
		const spending: Spending = { since: MONDAY, units: 1, cost: 1, at: MONDAY };
		const planned = (minutes: number) =>
			nextPlanned(inBursts, { intervalMs: INTERVAL_MS, spending, lastPublishedAt: MONDAY - minutes * MINUTE_MS });
		expect((planned(60) - MONDAY) / (planned(2) - MONDAY)).toBeCloseTo(1.5, 1);
	});

	test("finds articles sooner than the same number of checks at equal distances", () => {
		const known = publish(MONDAY - 56 * DAY_MS, MONDAY, seeded(1));
		const to = MONDAY + 14 * DAY_MS;
		// Not on the minute, where checks at equal distances are.
		const coming = publish(MONDAY, to - HOUR_MS, seeded(2)).map((time) => time + MINUTE_MS / 2);
		const rhythm = learnRhythm(known, MONDAY);
		const delay = (times: readonly number[]) =>
			coming.reduce((sum, time) => sum + (times.find((check) => check >= time) ?? to) - time, 0) / coming.length;
		const planned = checks(rhythm, { to, published: coming });
		const steady = Array.from(
			{ length: planned.length },
			(_, index) => MONDAY + (index * (to - MONDAY)) / planned.length,
		);
		expect(delay(planned) / delay(steady)).toBeLessThan(0.9);
	});
});
