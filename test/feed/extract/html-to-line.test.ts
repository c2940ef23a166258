import { describe, expect, test } from "vitest";
import { htmlToLine } from "../../../src/feed/extract/html-to-line.ts";

describe("htmlToLine", () => {
	test.each([
		["plain text", "木桥 5 < 6 & 7", "木桥 5 < 6 & 7"],
		["entities", "L&#039;eau &amp; le feu", "L'eau & le feu"],
		["doubly encoded entities", "L&amp;#039;eau &amp;amp; le feu", "L'eau & le feu"],
		["a sign that opens no tag", "a <b 木桥", "a <b 木桥"],
		["such a sign beside a tag", "a <b <i>木桥</i> &amp; c", "a <b 木桥 & c"],
		["tags", "<b>木桥</b><br/>重开", "木桥 重开"],
		["escaped tags", "&lt;b&gt;木桥&lt;/b&gt;", "木桥"],
		["scripts", "木桥<script>alert(1)</script>", "木桥"],
	])("reads %s", (_, raw, expected) => {
		expect(htmlToLine(raw)).toBe(expected);
	});
});
