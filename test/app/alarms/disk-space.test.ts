import { expect, test } from "vitest";
import { diskSpaceOf, isNearlyFull } from "../../../src/app/alarms/disk-space.ts";

test.each([
	["less than 200 MB of a small disk", { free: 199e6, total: 1e9 }, false, true],
	["a fifth of a small disk, once it is full", { free: 220e6, total: 1e9 }, true, true],
	["less than a twentieth of a large one", { free: 4.9e9, total: 100e9 }, false, true],
	["just a twentieth", { free: 5e9, total: 100e9 }, false, false],
	["hardly more than a twentieth, once it is full", { free: 5.9e9, total: 100e9 }, true, true],
	["some more than that, once it is full", { free: 6.1e9, total: 100e9 }, true, false],
])("A disk with %s left: %j, full before: %s", (_, space, wasFull, isFull) => {
	expect(isNearlyFull(space, wasFull)).toBe(isFull);
});

test("diskSpaceOf tells of the disk of a folder", async () => {
	const { free, total } = await diskSpaceOf(import.meta.dirname);
	expect(total).toBeGreaterThan(1e6);
	expect(free).toBeGreaterThan(0);
	expect(free).toBeLessThanOrEqual(total);
});
