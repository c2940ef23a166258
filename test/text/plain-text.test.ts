import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainText } from "../../src/text/plain-text.ts";

describe("plainText", () => {
	test.each([
		["white space of every kind", " a\u00A0\u3000b\t\r\nc\u2028d\u0085e ", "a b c d e"],
		["controls", "a\u0000b\u0007c\u009Fd", "abcd"],
		["bidirectional overrides", "a\u202Egpj.exe\u202C\u2066b\u2069\u200F\u061C", "agpj.exeb"],
		["zero-width spaces and marks", "a\u200Bb\u2060c\uFEFFd\u00ADe\u200Df\u200Cg", "abcdefg"],
		["hidden tags", "a\u{E0041}\u{E007F}b", "ab"],
		["tags behind a flag that are no region's", "🏴\u{E0048}\u{E0069}\u{E007F}", "🏴"],
		["zero-width spaces at the edge of a word", "\u200Bទឹក\u200B \u200B\u200Bទន្លេ\u200B", "ទឹក ទន្លេ"],
		["half surrogate pairs", "a\uD800b", "a\uFFFDb"],
		["decomposed letters", "cafe\u0301", "café"],
	])("clears away %s", (_, raw, expected) => {
		expect(plainText(raw)).toBe(expected);
	});

	test.each([
		"می‌خواهم",
		"👨‍👩‍👧",
		"❤️‍🔥",
		"🧔🏽‍♂️",
		"🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}",
		"ទឹក\u200Bទន្លេ",
		"1️⃣",
		"នគរភ្នំ",
		"１２％·℃，木",
		"a < b & c",
	])("keeps %s as it is", (text) => {
		expect(plainText(text)).toBe(text);
	});

	test("changes nothing when applied to its own result", () => {
		fc.assert(
			fc.property(
				fc.string({ unit: "binary", maxLength: 40 }),
				(text) => plainText(plainText(text)) === plainText(text),
			),
			{ numRuns: 2000 },
		);
	});
});
