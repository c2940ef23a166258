import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cutText, shorten } from "../../src/text/cut-text.ts";

describe("cutText", () => {
	test.each([
		["short", 5, "short"],
		["第一句。第二句。第三句。", 9, "第一句。第二句。"],
		["第一句！第二句？第三句。", 11, "第一句！第二句？"],
		["他说：“第一句。”第二句没有完", 12, "他说：“第一句。”"],
		["One sentence. Another one! A third one?", 30, "One sentence. Another one!"],
		["Le président M. Martin parle longuement ici", 30, "Le président M. Martin parle…"],
		["一二三四五六七八九十", 6, "一二三四五…"],
		["木桥（建于一百年前。三年前断了。）修好了", 14, "木桥（建于一百年前。三年前…"],
		["他在一家公司（U.S. Timber）里工作了多年", 16, "他在一家公司（U.S.…"],
		["甲。二三四五六七八九十二三四五六七", 12, "甲。二三四五六七八九十…"],
		["La mairie annonce une réouverture", 16, "La mairie…"],
		["It costs 3.50 euros in all of the shops", 20, "It costs 3.50 euros…"],
		["👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦", 10, "👨‍👩‍👧‍👦…"],
		["abc", 1, "…"],
	])("cuts %j to %i characters as %j", (text, maxChars, expected) => {
		expect(cutText(text, maxChars)).toBe(expected);
	});

	test("counts code points, as Telegram does", () => {
		expect(cutText("😀".repeat(10), 10)).toBe("😀".repeat(10));
		expect(cutText("😀".repeat(11), 10)).toBe(`${"😀".repeat(9)}…`);
	});

	test("never exceeds the limit, and keeps the beginning whole to the grapheme", () => {
		const piece = fc.constantFrom("字", "。", "！", "a", " ", ".", "e\u0301", "👩🏽‍🚀", "🇫🇷", "”", "ไม่", "\u0301");
		const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(""));
		fc.assert(
			fc.property(text, fc.integer({ min: 1, max: 50 }), (whole, maxChars) => {
				const cut = cutText(whole, maxChars);
				expect(Array.from(cut).length).toBeLessThanOrEqual(maxChars);
				const kept = cut === whole ? cut : cut.replace(/…$/, "");
				expect(whole.startsWith(kept)).toBe(true);
				const boundaries = [...new Intl.Segmenter().segment(whole)].map(({ index }) => index);
				const end = kept.length;
				const isBoundary = end === whole.length || boundaries.includes(end) || /^\s/.test(whole.slice(end));
				expect(isBoundary).toBe(true);
			}),
			{ numRuns: 1000 },
		);
	});
});

test("shorten cuts between characters and says so", () => {
	expect([shorten("火车", 2), shorten("🚆🚆🚆", 2), shorten("one two", 4)]).toEqual(["火车", "🚆🚆…", "one…"]);
});
