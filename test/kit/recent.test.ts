import { expect, test } from "vitest";
import { Recent } from "../../src/kit/recent.ts";

test("Recent tells a repetition for as long as it was told to, unless nothing came of the first or the clock was set back", () => {
	let now = 1_000_000;
	const presses = new Recent({ now: () => now }, 10_000);
	expect([presses.add("a"), presses.add("a"), presses.add("b")]).toEqual([true, false, true]);
	now += 9_999;
	expect(presses.add("a")).toBe(false);
	now += 1;
	expect([presses.add("a"), presses.add("a")]).toEqual([true, false]);
	now -= 60_000;
	expect(presses.add("a")).toBe(true);
	presses.forget("a");
	expect(presses.add("a")).toBe(true);
});

test("Recent tells whether something was done, and asking does not do it", () => {
	let now = 0;
	const done = new Recent({ now: () => now }, 60_000);
	expect([done.has("a"), done.add("a"), done.has("a")]).toEqual([false, true, true]);
	now = 59_999;
	expect(done.has("a")).toBe(true);
	now = 60_000;
	expect(done.has("a")).toBe(false);
});

test("Recent forgets the oldest first when there are too many", () => {
	const presses = new Recent({ now: () => 0 }, 10_000);
	for (let press = 0; press <= 1_000; press++) presses.add(String(press));
	expect([presses.add("1000"), presses.add("1"), presses.add("0")]).toEqual([false, false, true]);
});
