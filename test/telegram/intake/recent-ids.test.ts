import { describe, expect, test } from "vitest";
import { RecentIds } from "../../../src/telegram/intake/recent-ids.ts";
import { FakeClock } from "../../support/fake-clock.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

describe("RecentIds", () => {
	test("knows the last thousand, whatever their order", () => {
		const recent = new RecentIds(new FakeClock());
		recent.add(900_000);
		for (let id = 1; id <= 999; id++) recent.add(id);
		expect([recent.has(900_000), recent.has(1), recent.has(999), recent.has(1000)]).toEqual([true, true, true, false]);
		recent.add(900_000); // the latest now
		recent.add(1000);
		expect([recent.has(900_000), recent.has(1), recent.has(2)]).toEqual([true, false, true]);
	});

	test("forgets a number before Telegram may give it to another update", async () => {
		const clock = new FakeClock();
		const recent = new RecentIds(clock);
		recent.add(1);
		await clock.advance(DAY_MS);
		expect(recent.has(1)).toBe(true);
		await clock.advance(2 * DAY_MS);
		expect(recent.has(1)).toBe(false);
	});
});
