import { describe, expect, test } from "vitest";
import { backoff } from "../../src/kit/backoff.ts";

describe("backoff", () => {
	const at = (random: number) => ({ baseMs: 1000, maxMs: 60_000, random: () => random });

	test.each([
		[1, 500, 1000],
		[2, 1000, 2000],
		[3, 2000, 4000],
		[7, 30_000, 60_000],
		[5000, 30_000, 60_000],
	])("waits after failure %d between %d and %d ms, however the dice fall", (failures, least, most) => {
		expect(backoff(failures, at(0))).toBe(least);
		expect(backoff(failures, at(1))).toBe(most);
	});
});
