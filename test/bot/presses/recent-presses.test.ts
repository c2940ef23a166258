import { expect, test } from "vitest";
import { RecentPresses } from "../../../src/bot/presses/recent-presses.ts";

test("RecentPresses tells a repeated press for ten seconds, unless nothing came of the first or the clock was set back", () => {
	let now = 1_000_000;
	const presses = new RecentPresses({ now: () => now });
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

test("RecentPresses tells as long as it is told to whether a press was made, and asking makes none", () => {
	let now = 0;
	const presses = new RecentPresses({ now: () => now }, 60_000);
	expect([presses.has("a"), presses.add("a"), presses.has("a")]).toEqual([false, true, true]);
	now = 59_999;
	expect(presses.has("a")).toBe(true);
	now = 60_000;
	expect(presses.has("a")).toBe(false);
});

test("RecentPresses forgets the oldest first when there are too many", () => {
	const presses = new RecentPresses({ now: () => 0 });
	for (let press = 0; press <= 1_000; press++) presses.add(String(press));
	expect([presses.add("1000"), presses.add("1"), presses.add("0")]).toEqual([false, false, true]);
});
