import { describe, expect, test } from "vitest";
import { decodeText } from "../../../src/feed/parse/decode-text.ts";

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
