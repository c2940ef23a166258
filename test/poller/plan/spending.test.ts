import { describe, expect, test } from "vitest";
import { type Spending, spendingAfter } from "../../../src/poller/plan/spending.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const MIDNIGHT = Date.UTC(2026, 0, 12);
const LONGEST_PAUSE_MS = 15 * MINUTE_MS;

function spendingOf(checks: readonly { readonly at: number; readonly isUnchanged?: boolean }[]): Spending | undefined {
	return checks.reduce<Spending | undefined>(
		(before, { at, isUnchanged = false }) =>
			spendingAfter(before, { at, isUnchanged, longestPauseMs: LONGEST_PAUSE_MS }),
		undefined,
	);
}

describe("spendingAfter", () => {
	test("counts full answers whole and 304s by thirds", () => {
		const at = MIDNIGHT + HOUR_MS;
		expect(spendingOf([{ at }])).toEqual({ since: at, units: 1, cost: 1, at });
		const later = spendingOf([{ at }, { at: at + MINUTE_MS, isUnchanged: true }]);
		expect(later?.units).toBeCloseTo(4 / 3);
		expect(later?.since).toBe(at);
	});

	test("begins anew at midnight (UTC)", () => {
		const [before, behind] = [MIDNIGHT - 2 * MINUTE_MS, MIDNIGHT + 3 * MINUTE_MS];
		expect(spendingOf([{ at: before }, { at: behind }])).toMatchObject({ since: MIDNIGHT, units: 1 });
	});

	test("begins anew after a long pause, and when the clock was set back", () => {
		const at = MIDNIGHT + HOUR_MS;
		expect(spendingOf([{ at }, { at: at + LONGEST_PAUSE_MS }])).toMatchObject({ since: at, units: 2 });
		const late = at + LONGEST_PAUSE_MS + 1;
		expect(spendingOf([{ at }, { at: late }])).toMatchObject({ since: late, units: 1 });
		expect(spendingOf([{ at }, { at: at - MINUTE_MS }])).toMatchObject({ since: at - MINUTE_MS, units: 1 });
	});

	test("takes a feed for cheap after some 304s, and for dear again after some full answers", () => {
		const times = (count: number, isUnchanged: boolean, from: number) =>
			Array.from({ length: count }, (_, index) => ({ at: from + index * MINUTE_MS, isUnchanged }));
		const from = MIDNIGHT + HOUR_MS;
		expect(spendingOf(times(1, true, from))?.cost).toBeGreaterThan(0.9);
		expect(spendingOf(times(30, true, from))?.cost).toBeCloseTo(1 / 3, 1);
		const dearAgain = spendingOf([...times(30, true, from), ...times(30, false, from + HOUR_MS / 2)]);
		expect(dearAgain?.cost).toBeCloseTo(1, 1);
	});
});
