import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeText } from "../../src/feed/decode-text.ts";
import { htmlToLine } from "../../src/feed/html-to-line.ts";
import { tooDeepAt } from "../../src/feed/nesting.ts";
import { parisTime } from "../../src/feed/paris-time.ts";
import { plainText } from "../../src/feed/plain-text.ts";

describe("decodeText", () => {
	const PROLOG = '<?xml version="1.0" encoding="GBK"?><a>';
	const utf16 = (text: string) => Buffer.from(text, "utf16le");

	test.each([
		["UTF-8 when nothing says otherwise", Buffer.from("<a>é"), undefined, "<a>é"],
		["what the header says", Buffer.from("<a>é", "latin1"), "text/xml; charset=ISO-8859-1", "<a>é"],
		["what a quoted header says", Buffer.from([0x3c, 0x61, 0x3e, 0xc4, 0xbe]), 'text/xml; charset="gb2312"', "<a>木"],
		[
			"what the declaration says",
			Buffer.concat([Buffer.from(PROLOG), Buffer.from([0xc4, 0xbe])]),
			"text/xml",
			`${PROLOG}木`,
		],
		["the header rather than the declaration", Buffer.from(`${PROLOG}木`), "text/xml; charset=utf-8", `${PROLOG}木`],
		["a byte order mark rather than the header", Buffer.from("\uFEFF<a>木"), "text/xml; charset=gbk", "<a>木"],
		["UTF-16 by its mark", utf16("\uFEFF<a>木"), "text/xml", "<a>木"],
		["UTF-16 by its first character", utf16("<a>木"), undefined, "<a>木"],
		["big-endian UTF-16", utf16("\uFEFF<a>木").swap16(), undefined, "<a>木"],
		["UTF-8 when the label is unknown", Buffer.from("<a>木"), "text/xml; charset=klingon", "<a>木"],
		["broken bytes as replacement characters", Buffer.from([0x61, 0xff, 0x62]), undefined, "a\uFFFDb"],
	])("reads %s", (_, bytes, contentType, expected) => {
		expect(decodeText(bytes, contentType)).toBe(expected);
	});
});

describe("plainText", () => {
	test.each([
		["white space of every kind", " a\u00A0\u3000b\t\r\nc\u2028d\u0085e ", "a b c d e"],
		["controls", "a\u0000b\u0007c\u009Fd", "abcd"],
		["bidirectional overrides", "a\u202Egpj.exe\u202C\u2066b\u2069\u200F\u061C", "agpj.exeb"],
		["zero-width spaces and marks", "a\u200Bb\u2060c\uFEFFd\u00ADe\u200Df\u200Cg", "abcdefg"],
		["hidden tags", "a\u{E0041}\u{E007F}b", "ab"],
		["half surrogate pairs", "a\uD800b", "a\uFFFDb"],
		["decomposed letters", "cafe\u0301", "café"],
	])("clears away %s", (_, raw, expected) => {
		expect(plainText(raw)).toBe(expected);
	});

	test.each(["می‌خواهم", "👨‍👩‍👧", "❤️‍🔥", "🧔🏽‍♂️", "នគរភ្នំ", "１２％·℃，木", "a < b & c"])(
		"keeps %s as it is",
		(text) => {
			expect(plainText(text)).toBe(text);
		},
	);

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

describe("htmlToLine", () => {
	test.each([
		["plain text", "木桥 5 < 6 & 7", "木桥 5 < 6 & 7"],
		["entities", "L&#039;eau &amp; le feu", "L'eau & le feu"],
		["doubly encoded entities", "L&amp;#039;eau &amp;amp; le feu", "L'eau & le feu"],
		["tags", "<b>木桥</b><br/>重开", "木桥 重开"],
		["escaped tags", "&lt;b&gt;木桥&lt;/b&gt;", "木桥"],
		["scripts", "木桥<script>alert(1)</script>", "木桥"],
	])("reads %s", (_, raw, expected) => {
		expect(htmlToLine(raw)).toBe(expected);
	});
});

describe("parisTime", () => {
	test.each([
		["in summer", "12/09/2023 - 01:49", "2023-09-11T23:49:00.000Z"],
		["in winter", "01/01/2024 - 00:00", "2023-12-31T23:00:00.000Z"],
		["on the day when the clocks go forward", "27/03/2022 - 03:30", "2022-03-27T01:30:00.000Z"],
		["before the clocks go forward", "27/03/2022 - 01:59", "2022-03-27T00:59:00.000Z"],
		["after the clocks have gone back", "30/10/2022 - 03:00", "2022-10-30T02:00:00.000Z"],
		["with white space", "\n 12/09/2023 - 12:20 ", "2023-09-12T10:20:00.000Z"],
	])("reads a date line %s", (_, line, expected) => {
		expect(new Date(parisTime(line) ?? Number.NaN).toISOString()).toBe(expected);
	});

	test.each([
		"31/02/2022 - 00:00",
		"12/13/2022 - 00:00",
		"12/09/2023 - 24:00",
		"12/09/2023",
		"on 12/09/2023 - 12:20",
		"",
	])("does not take %j for a date line", (line) => {
		expect(parisTime(line)).toBeUndefined();
	});
});

describe("tooDeepAt", () => {
	test.each([
		["<a><b></b></a>", 2, -1],
		["<a><b></b></a>", 1, 3],
		["<a/><a/><br><img src='x'><a></a>", 1, -1],
		["<![CDATA[<a><a><a>]]><a>", 1, -1],
		["<!-- <a><a> --><a>", 1, -1],
		["</a></a></a><a><a>", 1, 15],
		["1 < 2 <3 <a", 1, -1],
	])("finds in %s with %i allowed the place %i", (markup, maxOpen, expected) => {
		expect(tooDeepAt(markup, maxOpen)).toBe(expected);
	});
});
