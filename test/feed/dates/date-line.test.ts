import { describe, expect, test } from "vitest";
import { parisTime } from "../../../src/feed/dates/date-line.ts";

describe("parisTime", () => {
	test.each([
		["in summer", "12/09/2023 - 01:49", "2023-09-11T23:49:00.000Z"],
		["in winter", "01/01/2024 - 00:00", "2023-12-31T23:00:00.000Z"],
		["on the day when the clocks go forward", "27/03/2022 - 03:30", "2022-03-27T01:30:00.000Z"],
		["before the clocks go forward", "27/03/2022 - 01:59", "2022-03-27T00:59:00.000Z"],
		["after the clocks have gone back", "30/10/2022 - 03:00", "2022-10-30T02:00:00.000Z"],
		["with white space", "\n 12/09/2023 - 12:20 ", "2023-09-12T10:20:00.000Z"],
	])("reads a date line %s", (_, line, expected) => {
		expect(new Date(parisTime(line) ?? Number.NaN).toISOString()).toBe(expected);
	});

	test.each([
		"31/02/2022 - 00:00",
		"12/13/2022 - 00:00",
		"12/09/2023 - 24:00",
		"12/09/2023",
		"on 12/09/2023 - 12:20",
		"",
	])("does not take %j for a date line", (line) => {
		expect(parisTime(line)).toBeUndefined();
	});
});
