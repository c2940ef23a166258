import { describe, expect, test } from "vitest";
import { delayOf, mergeHistograms, withDelay } from "../../../src/app/status/histogram.ts";

const BOUNDS = [60, 120, 300];

describe("delayOf", () => {
	test.each([
		["nothing", [], undefined],
		["no delay in any stretch", [0, 0, 0, 0], undefined],
		["one", [0, 1], { median: 90, p95: 117 }],
		["many in one stretch", [0, 0, 100], { median: 210, p95: 291 }],
		["most below the rest", [90, 0, 10], { median: 33.3, p95: 210 }],
		["what is above all bounds", [0, 0, 0, 3], { median: 300, p95: 300 }],
	])("of %s is where half and 95 in a hundred are below", (_, counts, expected) => {
		expect(delayOf({ bounds: BOUNDS, counts })).toEqual(expected);
	});
});

test("withDelay counts a delay at the first bound that it does not exceed", () => {
	const counted = [0, 60, 60.1, 301, -5].reduce(
		(counts, seconds) => withDelay({ bounds: BOUNDS, counts }, seconds),
		[] as number[],
	);
	expect(counted).toEqual([3, 1, 0, 1]);
});

test("mergeHistograms adds up what was counted by the same bounds and by others", () => {
	const one = { bounds: BOUNDS, counts: [1, 2] };
	expect(mergeHistograms([one, one, { bounds: [90, 120], counts: [5, 1, 7] }, { bounds: [99], counts: [0] }])).toEqual({
		...{ bounds: [60, 90, 120, 300], counts: [2, 5, 5, 0, 7] },
	});
	expect(mergeHistograms([])).toEqual({ bounds: [], counts: [0] });
});
