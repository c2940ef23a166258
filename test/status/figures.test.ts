import { describe, expect, test } from "vitest";
import { distance, figure, hoursOfAll, timeOfDay } from "../../src/status/figures.ts";
import { headlineOf } from "../../src/status/headline.ts";
import { usualStatus } from "../support/statuses.ts";

const NOW = Date.UTC(2026, 0, 1, 0, 30);

test.each([
	[0, "0"],
	[1_204, "1,204"],
	[99_999, "99,999"],
	[455_437, "455.4K"],
	[8_200_000, "8.2M"],
])("figure says %d as %s", (number, words) => {
	expect(figure(number)).toBe(words);
});

describe("A moment", () => {
	test.each([
		[-400, "now", "00:29"],
		[-4_200, "4 s ago", "00:29"],
		[-95 * 60_000, "1 h 35 min ago", "22:55"],
		[45 * 60_000, "in 45 min", "01:15"],
		[-26 * 3_600_000, "1 d 2 h ago", "2025-12-30 22:30"],
		[24 * 3_600_000, "in 1 d", "2026-01-02 00:30"],
	])("%d ms from now is %s, at %s", (offset, words, time) => {
		expect(distance(NOW + offset, NOW)).toBe(words);
		expect(timeOfDay(NOW + offset, NOW)).toBe(time);
	});
});

test("hoursOfAll adds up editions hour by hour", () => {
	const status = usualStatus(["cn", "fr"]);
	const [cn, fr] = status.editions;
	const hours = hoursOfAll(status);
	expect(hours).toHaveLength(24);
	expect(hours[3]?.messages).toBe((cn?.hours[3]?.messages ?? 0) + (fr?.hours[3]?.messages ?? 0));
	expect(hoursOfAll({ ...status, editions: [] })).toEqual([]);
});

test.each([
	["All is well. In the last 24 hours: 1 article in.", "All is well.", "In the last 24 hours: 1 article in."],
	["It works, version 0.1.0 and all", "It works, version 0.1.0 and all", ""],
	["", "", ""],
])("headlineOf takes the first sentence of %j", (sentence, headline, rest) => {
	expect(headlineOf(sentence)).toEqual({ headline, rest });
});
