import { describe, expect, test } from "vitest";
import { nearest } from "../../../src/kit/words/nearest.ts";

describe("nearest", () => {
	test.each([
		["edtion", "edition"],
		["ediiton", "edition"],
		["JSON", "json"],
		["jsno", "json"],
		["editions", "edition"],
		["xml", undefined],
		["", undefined],
		["zz", undefined],
	])("takes %j for %j", (typed, meant) => {
		expect(nearest(typed, ["json", "edition", "help"])).toBe(meant);
	});

	test("takes the nearer of two", () => {
		expect(nearest("HTTP_PROXI", ["HTTPS_PROXY", "HTTP_PROXY"])).toBe("HTTP_PROXY");
	});

	test("knows nothing without words", () => {
		expect(nearest("word", [])).toBeUndefined();
	});
});
