import { describe, expect, test } from "vitest";
import { FakeClock } from "./fake-clock.ts";

describe("FakeClock", () => {
	test("wakes sleepers at their own moments, in the order of the moments", async () => {
		const clock = new FakeClock(0);
		const woken: string[] = [];
		const note = (name: string, ms: number) => clock.sleep(ms).then(() => woken.push(`${name} at ${clock.now()}`));
		const all = Promise.all([note("second", 20), note("first", 10), note("third", 20)]);
		await clock.advance(30);
		await all;
		expect(woken).toEqual(["first at 10", "second at 20", "third at 20"]);
		expect(clock.now()).toBe(30);
	});

	test("lets a sleeper lie down again within one advance", async () => {
		const clock = new FakeClock(0);
		const moments: number[] = [];
		const ticking = (async () => {
			for (let round = 0; round < 3; round++) {
				await clock.sleep(10);
				moments.push(clock.now());
			}
		})();
		await clock.advance(100);
		await ticking;
		expect(moments).toEqual([10, 20, 30]);
	});

	test("rejects a sleep with the signal's reason when it is aborted before or meanwhile", async () => {
		const clock = new FakeClock();
		const controller = new AbortController();
		const sleep = clock.sleep(1000, controller.signal);
		controller.abort(new Error("enough"));
		await expect(sleep).rejects.toThrow("enough");
		await expect(clock.sleep(1000, controller.signal)).rejects.toThrow("enough");
		expect(clock.waits).toEqual([]);
	});

	test("tells when so many are sleeping, and for how long", async () => {
		const clock = new FakeClock();
		const both = clock.sleeping(2);
		const sleeps = [clock.sleep(70), clock.sleep(50)];
		await both;
		expect(clock.waits).toEqual([50, 70]);
		await clock.advance(70);
		await Promise.all(sleeps);
	});
});
