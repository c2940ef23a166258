import { describe, expect, test } from "vitest";
import { tooDeepAt } from "../../../src/feed/extract/too-deep-at.ts";

describe("tooDeepAt", () => {
	test.each([
		["<a><b></b></a>", 2, -1],
		["<a><b></b></a>", 1, 3],
		["<a/><a/><br><img src='x'><a></a>", 1, -1],
		["<![CDATA[<a><a><a>]]><a>", 1, -1],
		["<!-- <a><a> --><a>", 1, -1],
		["</a></a></a><a><a>", 1, 15],
		["1 < 2 <3 <a", 1, -1],
		["<_><:a>", 1, 3],
		["<é><é>", 1, 3],
	])("finds in %s with %i allowed the place %i", (markup, maxOpen, expected) => {
		expect(tooDeepAt(markup, maxOpen)).toBe(expected);
	});

	test("takes HTML's void elements for open ones in XML", () => {
		expect(tooDeepAt("<br><br>", 1, "xml")).toBe(4);
		expect(tooDeepAt("<link>a</link><link>b</link>", 1, "xml")).toBe(-1);
	});
});
