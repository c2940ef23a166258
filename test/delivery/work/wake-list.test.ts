import { describe, expect, test } from "vitest";
import { WakeList } from "../../../src/delivery/work/wake-list.ts";
import { FakeClock } from "../../support/fake-clock.ts";

function startList() {
	const clock = new FakeClock();
	const list = new WakeList<string>(clock);
	const stopping = new AbortController();
	const taken: string[] = [];
	const take = async (count: number) => {
		for (let index = 0; index < count; index++) taken.push(await list.take(stopping.signal));
	};
	return { clock, list, stopping, taken, take };
}

describe("WakeList", () => {
	test("gives each key once, in the order in which they woke", async () => {
		const { list, taken, take } = startList();
		for (const key of ["a", "b", "a", "c", "b"]) list.wake(key);
		expect(list.size).toEqual({ ready: 3, waiting: 0 });
		await take(3);
		expect(taken).toEqual(["a", "b", "c"]);
	});

	test("tells for how long the first has been ready", async () => {
		const { clock, list, take } = startList();
		expect(list.oldestMs).toBe(0);
		list.wake("a");
		await clock.advance(1000);
		list.wake("b");
		list.wake("a");
		await clock.advance(500);
		expect(list.oldestMs).toBe(1500);
		await take(1);
		expect(list.oldestMs).toBe(500);
		await take(1);
		expect(list.oldestMs).toBe(0);
	});

	test("gives a key again that woke after it was taken", async () => {
		const { list, taken, take } = startList();
		list.wake("a");
		await take(1);
		list.wake("a");
		await take(1);
		expect(taken).toEqual(["a", "a"]);
	});

	test("leaves a waiting key alone until its time, whoever wakes it, unless somebody is in a hurry", async () => {
		const { clock, list, taken, take } = startList();
		list.wakeAfter("patient", 60_000);
		list.wakeAfter("hurried", 60_000);
		list.wake("patient");
		list.hurry("hurried");
		void take(2);
		await clock.advance(59_000);
		expect(taken).toEqual(["hurried"]);
		await clock.advance(1000);
		expect(taken).toEqual(["hurried", "patient"]);
	});

	test("gives a key that may come sooner when something wakes it, or else at its time", async () => {
		const { clock, list, taken, take } = startList();
		list.wakeWithin("woken", 60_000);
		list.wakeWithin("quiet", 60_000);
		list.wake("woken");
		void take(2);
		await clock.advance(59_000);
		expect(taken).toEqual(["woken"]);
		await clock.advance(1000);
		expect(taken).toEqual(["woken", "quiet"]);
	});

	test("knows when the first of those who wait is due, whoever has stopped waiting", async () => {
		const { clock, list } = startList();
		expect(list.nextInMs).toBeUndefined();
		list.wakeAfter("late", 60_000);
		list.wakeAfter("early", 20_000);
		list.wakeAfter("hurried", 5_000);
		list.hurry("hurried");
		await clock.advance(8_000);
		expect(list.nextInMs).toBe(12_000);
		list.wakeAfter("early", 90_000);
		expect(list.nextInMs).toBe(52_000);
	});

	test("goes by the last time that was set", async () => {
		const { clock, list, taken, take } = startList();
		list.wakeAfter("a", 1000);
		list.wakeAfter("a", 5000);
		void take(1);
		await clock.advance(4000);
		expect(taken).toEqual([]);
		await clock.advance(1000);
		expect(taken).toEqual(["a"]);
	});

	test("serves somebody who becomes ready while it waits for somebody else", async () => {
		const { clock, list, taken, take } = startList();
		list.wakeAfter("late", 60_000);
		const waiting = take(1);
		await clock.advance(10);
		list.wake("early");
		await waiting;
		expect(taken).toEqual(["early"]);
	});

	test("rejects a waiting taker when it is aborted", async () => {
		const { list, stopping } = startList();
		const waiting = list.take(stopping.signal);
		stopping.abort(new Error("stop"));
		await expect(waiting).rejects.toThrow("stop");
	});

	test("gives out everybody who waits when their times may have changed", async () => {
		const { list, taken, take } = startList();
		list.wakeAfter("morning", 60_000);
		list.wakeWithin("noon", 120_000);
		list.hurryAll();
		await take(2);
		expect(taken).toEqual(["morning", "noon"]);
		expect(list.size).toEqual({ ready: 0, waiting: 0 });
	});

	test("gives out each at its time, however often it was woken before", async () => {
		const { clock, list, taken, take } = startList();
		for (let round = 0; round < 25_000; round++) {
			list.wakeWithin("often", 60_000 + round);
			list.wake("often");
			await take(1);
		}
		list.wakeAfter("late", 90_000);
		list.wakeWithin("often", 60_000);
		taken.length = 0;
		void take(2);
		await clock.advance(60_000);
		expect(taken).toEqual(["often"]);
		await clock.advance(30_000);
		expect(taken).toEqual(["often", "late"]);
	});

	test("keeps the order over many more keys than it compacts at", async () => {
		const { list, taken, take } = startList();
		const keys = Array.from({ length: 25_000 }, (_, index) => String(index));
		for (const key of keys) list.wake(key);
		await take(keys.length);
		expect(taken).toEqual(keys);
	});
});
