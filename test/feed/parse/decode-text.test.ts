import { describe, expect, test } from "vitest";
import { decodeText, isUnreadable } from "../../../src/feed/parse/decode-text.ts";
import { parseFeed } from "../../../src/feed/parse/parse-feed.ts";
import type { EditionCode } from "../../../src/news/edition.ts";

/** 木桥重开, in GBK and in Big5; Вода в реке спала, in windows-1251. */
const BRIDGE_IN_GBK = Buffer.from([0xc4, 0xbe, 0xc7, 0xc5, 0xd6, 0xd8, 0xbf, 0xaa]);
const BRIDGE_IN_BIG5 = Buffer.from([0xa4, 0xec, 0xbe, 0xf4]);
const WATER = "Вода в реке спала";
const WATER_IN_1251 = Buffer.from([...WATER].map((letter) => (letter === " " ? 0x20 : letter.charCodeAt(0) - 0x350)));

const prolog = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?>`;
const bytes = (...parts: readonly (string | Uint8Array)[]) => Buffer.concat(parts.map((part) => Buffer.from(part)));
const utf16 = (text: string) => Buffer.from(text, "utf16le");

describe("decodeText", () => {
	test.each<[string, Uint8Array, string | undefined, string]>([
		["UTF-8 when nothing says otherwise", Buffer.from("<a>é"), undefined, "<a>é"],
		["what the header says", Buffer.from("<a>é", "latin1"), "text/xml; charset=ISO-8859-1", "<a>é"],
		["what a quoted header says", bytes("<a>", BRIDGE_IN_GBK), 'text/xml; charset="gb2312"', "<a>木桥重开"],
		["what the declaration says", bytes(prolog("GBK"), BRIDGE_IN_GBK), "text/xml", `${prolog("GBK")}木桥重开`],
		[
			"the header rather than the declaration",
			bytes(prolog("koi8-r"), BRIDGE_IN_GBK),
			"text/xml; charset=gbk",
			`${prolog("koi8-r")}木桥重开`,
		],
		["a byte order mark rather than the header", Buffer.from("\uFEFF<a>木"), "text/xml; charset=gbk", "<a>木"],
		["UTF-16 by its mark", utf16("\uFEFF<a>木"), "text/xml", "<a>木"],
		["UTF-16 by its first character", utf16("<a>木"), undefined, "<a>木"],
		["big-endian UTF-16", utf16("\uFEFF<a>木").swap16(), undefined, "<a>木"],
		["big-endian UTF-16 without a mark", utf16("<a>木").swap16(), "text/xml; charset=utf-16", "<a>木"],
		["UTF-8 when the label is unknown", Buffer.from("<a>木"), "text/xml; charset=klingon", "<a>木"],
		["broken bytes as replacement characters", Buffer.from([0x61, 0xff, 0x62]), undefined, "a\uFFFDb"],
	])("reads %s", (_, given, contentType, expected) => {
		expect(decodeText(given, contentType)).toBe(expected);
	});

	test.each(["iso-8859-1", "gbk", "windows-1251", "utf-16", "big5", "us-ascii", "none"])(
		"reads UTF-8 that is called %s in the header or in the declaration",
		(label) => {
			const text = `${prolog(label)}<a>木桥 été`;
			expect(decodeText(Buffer.from(text), `text/xml; charset=${label}`)).toBe(text);
			expect(decodeText(Buffer.from(text))).toBe(text);
		},
	);

	test("asks the declaration when nobody knows the header's label", () => {
		const given = bytes(prolog("windows-1251"), WATER_IN_1251);
		expect(decodeText(given, "text/xml; charset=none")).toContain(WATER);
	});

	test.each(["utf-8", "utf-16", "iso-8859-1"])(
		"believes the declaration where the header's %s does not fit or fits anything",
		(label) => {
			expect(decodeText(bytes(prolog("gbk"), BRIDGE_IN_GBK), `text/xml; charset=${label}`)).toContain("木桥重开");
		},
	);

	test.each<[EditionCode, string]>([
		["cn", "木桥重开"],
		["tw", "木桥重开"],
	])("takes GB18030 for what nothing else fits in edition %s", (edition, text) => {
		expect(decodeText(bytes("<a>", BRIDGE_IN_GBK), undefined, edition)).toBe(`<a>${text}`);
		expect(decodeText(bytes(prolog("utf-8"), BRIDGE_IN_GBK), "text/xml; charset=iso-8859-1", edition)).toContain(text);
	});

	test("believes a label that fits before GB18030", () => {
		expect(decodeText(bytes("<a>", BRIDGE_IN_BIG5), "text/xml; charset=big5", "tw")).toBe("<a>木橋");
	});

	test("keeps UTF-8 of which letters were cut in two, whatever the label says", () => {
		const cut = bytes("<a>木桥今天重", Buffer.from("开").subarray(0, 2), "</a>");
		expect(decodeText(cut, "text/xml; charset=gbk", "cn")).toBe("<a>木桥今天重\uFFFD</a>");
	});

	test("leaves out blanks and a mark before the first character", () => {
		expect(decodeText(Buffer.from(`\r\n\uFEFF${prolog("UTF-8")}<a>`))).toBe(`${prolog("UTF-8")}<a>`);
	});
});

test.each<[EditionCode, Buffer, string]>([
	["fr", Buffer.from("Été à l’île", "latin1"), "Été à l"],
	["es", Buffer.from("Mañana", "latin1"), "Mañana"],
	["ro", Buffer.from([0xba, 0x74, 0x69, 0x72, 0x69]), "ştiri"],
])("decodeText reads what the edition %s would write without saying so", (edition, given, expected) => {
	expect(decodeText(given, "text/xml; charset=utf-8", edition)).toContain(expected);
});

describe("isUnreadable", () => {
	test.each<[string, string, boolean]>([
		["words that are lost", decodeText(bytes("<a>", WATER_IN_1251)), true],
		["accents that are lost", decodeText(Buffer.from("<a>L'été à la mer, près du café", "latin1")), false],
		["one lost word in a long text", `${"The river is calm today. ".repeat(40)}\uFFFD\uFFFD\uFFFD\uFFFD`, false],
		["a lost word among many letters", `${"木桥今天重开".repeat(9)}\uFFFD\uFFFD\uFFFD\uFFFD`, false],
		["nothing lost", "木桥重开", false],
	])("judges %s", (_, text, expected) => {
		expect(isUnreadable(text)).toBe(expected);
	});

	test("makes a feed whose letters are lost a failure with its reason", async () => {
		const item = bytes(
			'<rss version="2.0"><channel><item><link>https://www.rfi.fr/ru/a</link><title>',
			WATER_IN_1251,
			"</title></item>",
		);
		const context = { edition: "ru", feedUrl: "https://www.rfi.fr/ru/rss", now: 0 } as const;
		await expect(parseFeed(bytes(item, "</channel></rss>"), context)).rejects.toThrow(
			/its letters cannot be read, since it does not name its encoding/,
		);
	});
});
