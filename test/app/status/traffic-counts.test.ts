import { describe, expect, test } from "vitest";
import { delayOf, sumOf, withDelay } from "../../../src/app/status/traffic-counts.ts";

const BOUNDS = [60, 120, 300];

describe("delayOf", () => {
	test.each([
		["nothing", {}, undefined],
		["one", { 120: 1 }, { median: 90, p95: 117 }],
		["many in one stretch", { 300: 100 }, { median: 210, p95: 291 }],
		["most below the rest", { 60: 90, 300: 10 }, { median: 33.3, p95: 210 }],
		["what is above all bounds", { more: 3 }, { median: 300, p95: 300 }],
		["bounds that are no longer in use", { 90: 2 }, { median: 75, p95: 88.5 }],
	])("of %s is where half and 95 in a hundred are below", (_, counts, expected) => {
		expect(delayOf(counts, BOUNDS)).toEqual(expected);
	});
});

test("withDelay counts a delay at the first bound that it does not exceed", () => {
	const counts = [0, 60, 60.1, 301, -5].reduce((all, seconds) => withDelay(all, seconds, BOUNDS), {});
	expect(counts).toEqual({ 60: 3, 120: 1, more: 1 });
});

test("sumOf adds up hours", () => {
	const hour = { articles: 1, messages: 2, seen: { 60: 1 }, sent: { more: 2 } };
	expect(sumOf([hour, { ...hour, seen: { 120: 1 } }])).toEqual({
		...{ articles: 2, messages: 4 },
		...{ seen: { 60: 1, 120: 1 }, sent: { more: 4 } },
	});
});
