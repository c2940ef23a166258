import { describe, expect, test } from "vitest";
import { silentFrom } from "../../../src/news/rhythm/silent-from.ts";
import { publish, seeded } from "../../support/made-up-rhythm.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** A Monday. */
const MONDAY = Date.UTC(2026, 0, 12);

describe("silentFrom", () => {
	const month = publish(MONDAY - 28 * DAY_MS, MONDAY, seeded(1));
	const hoursUntilSilent = (since: number, times: readonly number[] = month) =>
		(silentFrom([...times, since], since) - since) / HOUR_MS;

	test("waits for a few hours by day, for a night at night, and for longer at a weekend", () => {
		const byDay = hoursUntilSilent(MONDAY - 3 * DAY_MS + 8 * HOUR_MS);
		const atNight = hoursUntilSilent(MONDAY - 3 * DAY_MS + 21 * HOUR_MS);
		const onSaturday = hoursUntilSilent(MONDAY - 2 * DAY_MS + 8 * HOUR_MS);
		expect(byDay).toBeGreaterThanOrEqual(3);
		expect(byDay).toBeLessThan(6);
		expect(atNight).toBeGreaterThan(10);
		expect(onSaturday).toBeGreaterThan(1.5 * byDay);
		expect(onSaturday).toBeLessThan(26);
	});

	test("calls hardly any gap silent that chance explains, and finds a desk that has stopped within a day", () => {
		const random = seeded(2);
		const times = publish(MONDAY - 28 * DAY_MS, MONDAY + 28 * DAY_MS, random);
		const gaps = times.slice(0, -1).map((time, index) => [time, times[index + 1] ?? time] as const);
		const later = gaps.filter(([from]) => from >= MONDAY);
		const wrong = later.filter(([from, to]) => silentFrom(times, from) < to);
		expect(later.length).toBeGreaterThan(600);
		expect(wrong.length).toBeLessThanOrEqual(2);
		for (const [from] of later.slice(0, 200)) expect(silentFrom(times, from) - from).toBeLessThan(1.5 * DAY_MS);
	});

	test("takes a batch for one sign of life, and a rare edition for rare", () => {
		const batches = month.flatMap((time) => [time, time + MINUTE_MS, time + 2 * MINUTE_MS]);
		const since = MONDAY - 3 * DAY_MS + 8 * HOUR_MS;
		expect(hoursUntilSilent(since, batches)).toBeCloseTo(hoursUntilSilent(since), 0);
		const weekly = [21, 14, 7].map((days) => MONDAY - days * DAY_MS);
		expect(hoursUntilSilent(MONDAY, weekly)).toBeGreaterThan(21 * 24);
	});

	test("says a day where too little is known, and looks at nothing older than four weeks or newer than the gap", () => {
		expect(silentFrom([], MONDAY)).toBe(MONDAY + DAY_MS);
		expect(silentFrom([MONDAY - 2 * DAY_MS, MONDAY - DAY_MS], MONDAY)).toBe(MONDAY + DAY_MS);
		const old = Array.from({ length: 9000 }, (_, minutes) => MONDAY - 29 * DAY_MS - minutes * MINUTE_MS);
		const future = Array.from({ length: 9000 }, (_, minutes) => MONDAY + minutes * MINUTE_MS + 1);
		expect(silentFrom([...month, ...old, ...future], MONDAY)).toBe(silentFrom(month, MONDAY));
	});

	test("is never sooner than three hours, however much comes", () => {
		const busy = publish(MONDAY - 14 * DAY_MS, MONDAY, seeded(3), () => 20);
		expect(silentFrom(busy, MONDAY) - MONDAY).toBe(3 * HOUR_MS);
	});
});
