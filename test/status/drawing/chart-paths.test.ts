import { expect, test } from "vitest";
import { barsPath, delayPaths } from "../../../src/status/drawing/chart-paths.ts";

const BOX = { width: 40, height: 20 };

test("barsPath draws each value from the foot up, the tallest over the whole height, and nothing for nothing", () => {
	expect(barsPath([4, 0, 2, 1], BOX)).toBe("M1.1 20v-20h7.8v20zM21.1 20v-10h7.8v10zM31.1 20v-5h7.8v5z");
});

test("barsPath draws what is very little so that it is seen", () => {
	expect(barsPath([1, 100_000], BOX)).toMatch(/^M2.2 20v-1.5h/);
});

test.each([[[]], [[0, 0]]])("barsPath draws nothing of %j", (values) => {
	expect(barsPath(values, BOX)).toBe("");
});

test("delayPaths draws medians on the scale of their percentiles, and leaves out hours without articles", () => {
	const { median, p95 } = delayPaths([{ median: 60, p95: 240 }, undefined], BOX);
	expect(p95).toBe("M2.2 20v-20h15.6v20z");
	expect(median).toBe("M2.2 20v-5h15.6v5z");
});
