import { describe, expect, test } from "vitest";
import { GeneralRefusal } from "../../../src/delivery/pace/general-refusal.ts";
import { chatId, destinationKey } from "../../../src/news/destination.ts";

const HOUR_MS = 3_600_000;
const keyOf = (number: number) => destinationKey({ chat: chatId(number) });

function setUp() {
	const refusal = new GeneralRefusal();
	const refusedBy = (number: number, now = 0, { wasSound = true, othersTook = false } = {}) =>
		refusal.refused({ key: keyOf(number), chat: chatId(number), wasSound, othersTook }, now);
	return { refusal, refusedBy };
}

describe("GeneralRefusal", () => {
	test("begins with the third chat in a row, once", () => {
		const { refusal, refusedBy } = setUp();
		expect([1, 1, 1, 2].map((number) => refusedBy(number))).toEqual([false, false, false, false]);
		expect(refusal.isOn).toBe(false);
		expect([3, 4].map((number) => refusedBy(number))).toEqual([true, false]);
		for (const number of [1, 2, 3, 4]) expect(refusal.waitMs(keyOf(number), 0)).toBeGreaterThan(0);
	});

	test("does not begin when somebody takes a message in between", () => {
		const { refusal, refusedBy } = setUp();
		for (const number of [1, 2]) refusedBy(number);
		refusal.accepted();
		for (const number of [3, 4]) refusedBy(number);
		expect(refusal.isOn).toBe(false);
	});

	test("does not count chats that were in trouble before, however many they are", () => {
		const { refusal, refusedBy } = setUp();
		for (let number = 1; number <= 100; number++) refusedBy(number, 0, { wasSound: false });
		expect(refusal.isOn).toBe(false);
	});

	test("needs twenty chats in a row for what others took before", () => {
		const { refusal, refusedBy } = setUp();
		for (let number = 1; number < 20; number++) expect(refusedBy(number, 0, { othersTook: true })).toBe(false);
		for (const number of [1, 2, 3]) expect(refusedBy(number, 0, { othersTook: true })).toBe(false);
		expect(refusedBy(20, 0, { othersTook: true })).toBe(true);
		expect(refusal.accepted()).toHaveLength(20);
	});

	test("lets one of those that were refused probe when its pause is over, and the others wait", () => {
		const { refusal, refusedBy } = setUp();
		for (const number of [1, 2, 3]) refusedBy(number);
		const now = refusal.waitMs(keyOf(3), 0);
		expect(refusal.waitMs(keyOf(3), now)).toBe(0);
		expect(refusal.waitMs(keyOf(3), now + 5000)).toBe(0);
		expect(refusal.waitMs(keyOf(2), now + 5000)).toBeGreaterThan(0);
		expect(refusal.waitMs(keyOf(9), now + 5000)).toBeGreaterThan(0);
	});

	test("lets who was not refused since it began probe at once, one after the other", () => {
		const { refusal, refusedBy } = setUp();
		for (const number of [1, 2, 3]) refusedBy(number);
		expect(refusal.waitMs(keyOf(8), 1000)).toBe(0);
		expect(refusal.waitMs(keyOf(9), 1000)).toBeGreaterThan(0);
		refusedBy(8, 2000);
		expect(refusal.waitMs(keyOf(8), 2000)).toBeGreaterThan(0);
		expect(refusal.waitMs(keyOf(9), 2000)).toBe(0);
	});

	test("pauses no longer for first tries, however many they are", () => {
		const { refusal, refusedBy } = setUp();
		for (const number of [1, 2, 3]) refusedBy(number);
		const before = refusal.waitMs(keyOf(1), 0);
		for (let number = 10; number < 30; number++) {
			expect(refusal.waitMs(keyOf(number), 0)).toBe(0);
			refusedBy(number, 0);
		}
		expect(refusal.waitMs(keyOf(1), 0)).toBe(before);
	});

	test("pauses at growing distances up to an hour, whoever else is refused meanwhile", () => {
		const { refusal, refusedBy } = setUp();
		for (const number of [1, 2, 3]) refusedBy(number);
		let now = 0;
		const pauses: number[] = [];
		for (let round = 0; round < 12; round++) {
			pauses.push(refusal.waitMs(keyOf(1), now));
			now += refusal.waitMs(keyOf(1), now);
			refusal.waitMs(keyOf(1), now);
			refusedBy(1, now);
			const before = refusal.waitMs(keyOf(2), now);
			refusedBy(7, now);
			expect(refusal.waitMs(keyOf(2), now)).toBe(before);
			expect(refusal.afterRefusalMs(now)).toBeGreaterThan(before);
		}
		expect(pauses.at(0)).toBeLessThanOrEqual(60_000);
		expect(pauses.at(-1)).toBeGreaterThanOrEqual(HOUR_MS / 2);
		expect(Math.max(...pauses)).toBeLessThanOrEqual(HOUR_MS);
	});

	test("is over with the first message that is taken, and tells on whose account it began", () => {
		const { refusal, refusedBy } = setUp();
		for (const number of [1, 2, 3]) refusedBy(number);
		refusedBy(4);
		expect(refusal.accepted()).toEqual([1, 2, 3].map(keyOf));
		expect(refusal.accepted()).toBeUndefined();
		for (const number of [1, 4, 9]) expect(refusal.waitMs(keyOf(number), 0)).toBe(0);
	});
});
