import { expect, test } from "vitest";
import { formatDateTime } from "../../page/model/message/format-date-time.js";

/** 2022-03-17 22:45:05 UTC, a Thursday. */
const TIME = 1_647_557_105;
const reader = { locale: "en-GB", timeZone: "UTC", now: (TIME + 7200) * 1000 };

test.each([
	["d", "17/03/2022"],
	["D", "17 March 2022"],
	["t", "22:45"],
	["T", "22:45:05"],
	["dt", "17/03/2022, 22:45"],
	["DT", "17 March 2022 at 22:45:05"],
	["w", "Thursday"],
	["wt", "Thursday 22:45"],
	["r", "2 hours ago"],
	["", undefined],
] as const)("formatDateTime writes %j as %j", (format, expected) => {
	expect(formatDateTime(TIME, format, reader)).toBe(expected);
});

test("formatDateTime tells every time by the clock of 24 hours, whatever the reader's language has", () => {
	expect(formatDateTime(TIME, "dT", { ...reader, locale: "en-US" })).toBe("3/17/22, 22:45:05");
	expect(formatDateTime(TIME, "t", { ...reader, locale: "ar" })).not.toMatch(/\p{L}/u);
});

test("formatDateTime uses the reader's zone and language", () => {
	expect(formatDateTime(TIME, "dt", { ...reader, locale: "zh-Hans", timeZone: "Asia/Shanghai" })).toBe(
		"2022/3/18 06:45",
	);
	expect(formatDateTime(TIME, "r", { ...reader, locale: "fr", now: (TIME - 60) * 1000 })).toBe("dans 1 minute");
});
