import { setImmediate as turn } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { Errands } from "../../../src/bot/presence/errands.ts";
import { FakeClock } from "../../support/fake-clock.ts";

/** Errands of which each is over when the test says so. */
function start() {
	const clock = new FakeClock();
	const errands = new Errands(clock);
	const begun: string[] = [];
	const ends = new Map<string, () => void>();
	const begin = (ms: number, name: string) =>
		errands.after(ms, () => {
			begun.push(name);
			return new Promise((end) => ends.set(name, end));
		});
	return { clock, errands, begun, ends, begin };
}

describe("Errands", () => {
	test("are begun each at its time", async () => {
		const { clock, begun, begin } = start();
		begin(2000, "two");
		begin(1000, "one");
		await clock.advance(999);
		expect(begun).toEqual([]);
		await clock.advance(1001);
		expect(begun).toEqual(["one", "two"]);
	});

	test("that were not begun are taken back by a stop, and none is begun after it", async () => {
		const { clock, errands, begun, begin } = start();
		begin(1000, "one");
		await errands.stop();
		begin(1000, "two");
		expect(clock.waits).toEqual([]);
		await clock.advance(5000);
		expect(begun).toEqual([]);
	});

	test("that are under way are waited for by a stop, and by a second one", async () => {
		const { clock, errands, ends, begin } = start();
		begin(1000, "one");
		begin(1000, "two");
		await clock.advance(1000);
		ends.get("one")?.();
		let stopped = 0;
		const stops = [1, 2].map(() => errands.stop().then(() => stopped++));
		await turn();
		expect(stopped).toBe(0);
		ends.get("two")?.();
		await Promise.all(stops);
	});
});
