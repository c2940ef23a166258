import { describe, expect, test } from "vitest";
import { learnRhythm } from "../../../src/news/rhythm/learn-rhythm.ts";
import { deskRate, publish, seeded } from "../../support/made-up-rhythm.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** A Monday. */
const MONDAY = Date.UTC(2026, 0, 12);
const WEEKS_8 = 56 * DAY_MS;

describe("learnRhythm", () => {
	const learned = learnRhythm(publish(MONDAY - WEEKS_8, MONDAY, seeded(1)), MONDAY);

	test("knows how much comes by day, at night and at weekends", () => {
		const rate = (days: number, hours: number) => learned?.perHour(MONDAY + days * DAY_MS + hours * HOUR_MS);
		expect(rate(2, 12)).toBeGreaterThan(2);
		expect(rate(2, 12)).toBeLessThan(2.8);
		expect(rate(2, 2)).toBeLessThan(0.4);
		expect(rate(5, 12)).toBeGreaterThan(0.6);
		expect(rate(5, 12)).toBeLessThan(1.4);
	});

	test("finds no bursts where articles have nothing to do with each other", () => {
		for (const minutes of [1, 10, 25, 45, 75, 200]) {
			expect(learned?.afterLast(minutes * MINUTE_MS)).toBeGreaterThan(0.8);
			expect(learned?.afterLast(minutes * MINUTE_MS)).toBeLessThan(1.2);
		}
	});

	test("knows that articles come in bursts where they do", () => {
		const first = publish(MONDAY - WEEKS_8, MONDAY, seeded(2), () => 0.4);
		const inBursts = learnRhythm(
			first.flatMap((time) => [0, 8, 16, 24].map((minutes) => time + minutes * MINUTE_MS)),
			MONDAY,
		);
		expect(inBursts?.afterLast(7 * MINUTE_MS)).toBeGreaterThan(1.5);
		expect(inBursts?.afterLast(3 * HOUR_MS)).toBeLessThan(0.5);
	});

	test("forgets by halves in four weeks, and looks no further back than eight", () => {
		const recent = publish(MONDAY - WEEKS_8 / 2, MONDAY, seeded(3), () => 15);
		const earlier = publish(MONDAY - WEEKS_8, MONDAY - WEEKS_8 / 2, seeded(4), () => 3);
		const older = publish(MONDAY - 2 * WEEKS_8, MONDAY - WEEKS_8, seeded(5), () => 50);
		const rhythm = learnRhythm([...older, ...earlier, ...recent], MONDAY);
		const overDay = Array.from({ length: 24 }, (_, hour) => rhythm?.perHour(MONDAY + hour * HOUR_MS) ?? 0);
		// Of a half life of four weeks the last four weigh twice as much as those before: (2 × 15 + 3) / 3.
		expect(overDay.reduce((sum, rate) => sum + rate, 0) / 24).toBeCloseTo(11, 0);
	});

	test("learns nothing from less than a hundred articles, and nothing from what is dated ahead", () => {
		const times = Array.from({ length: 100 }, (_, index) => MONDAY - (index + 1) * HOUR_MS);
		expect(learnRhythm(times, MONDAY)).toBeDefined();
		expect(learnRhythm(times.slice(1), MONDAY)).toBeUndefined();
		expect(learnRhythm([...times.slice(1), MONDAY + 1], MONDAY)).toBeUndefined();
		expect(learnRhythm([], MONDAY)).toBeUndefined();
	});

	test("is the same whatever order the times are in", () => {
		const times = publish(MONDAY - 7 * DAY_MS, MONDAY, seeded(6), deskRate);
		const at = MONDAY + 9.5 * HOUR_MS;
		expect(learnRhythm(times.toReversed(), MONDAY)?.perHour(at)).toBe(learnRhythm(times, MONDAY)?.perHour(at));
	});

	test("takes a weekday that it has not seen for like the others", () => {
		const threeDays = publish(MONDAY - 7 * DAY_MS, MONDAY - 4 * DAY_MS, seeded(7), () => 12);
		const rhythm = learnRhythm(threeDays, MONDAY - 4 * DAY_MS);
		for (const hours of [1, 50, 95]) {
			expect(rhythm?.perHour(MONDAY - 4 * DAY_MS + hours * HOUR_MS)).toBeGreaterThan(8);
			expect(rhythm?.perHour(MONDAY - 4 * DAY_MS + hours * HOUR_MS)).toBeLessThan(16);
		}
	});
});
