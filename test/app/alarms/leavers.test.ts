import { describe, expect, test } from "vitest";
import { Leavers } from "../../../src/app/alarms/leavers.ts";
import { chatId, destinationKey } from "../../../src/news/destination.ts";
import { FakeClock } from "../../support/fake-clock.ts";

const HOUR_MS = 3_600_000;
const keyOf = (number: number) => destinationKey({ chat: chatId(number) });

function setUp() {
	const clock = new FakeClock();
	const leavers = new Leavers(() => clock.now());
	const leave = (count: number, from = 1) => {
		for (let number = from; number < from + count; number++)
			leavers.positionWritten(keyOf(number), { gone: { at: clock.now(), reason: "blocked" } });
	};
	return { clock, leavers, leave };
}

describe("Leavers", () => {
	test("are many from twenty within an hour on, and a fiftieth of all", () => {
		const { leavers, leave } = setUp();
		leave(19);
		expect(leavers.areMany(30)).toBe(false);
		leave(1, 20);
		expect([leavers.areMany(30), leavers.areMany(1000), leavers.areMany(1001)]).toEqual([true, true, false]);
	});

	test("count once each, no longer than an hour, and no more when they are back", async () => {
		const { clock, leavers, leave } = setUp();
		leave(20);
		leave(20);
		expect(leavers.count).toBe(20);
		await clock.advance(HOUR_MS / 2);
		leave(5, 21);
		leavers.positionWritten(keyOf(25), {});
		expect(leavers.count).toBe(24);
		await clock.advance(HOUR_MS / 2);
		expect(leavers.count).toBe(4);
		const long = { at: clock.now() - HOUR_MS, reason: "blocked" };
		leavers.positionWritten(keyOf(99), { gone: long });
		expect(leavers.count).toBe(4);
	});
});
