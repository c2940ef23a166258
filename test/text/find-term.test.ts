import { describe, expect, test } from "vitest";
import { readTerm, standsIn } from "../../src/text/find-term.ts";
import { createTextFolder } from "../../src/text/fold-text.ts";

const folder = createTextFolder();

describe("readTerm", () => {
	test.each([
		["elect*", { isPrefix: true, isShortPrefix: false }],
		["élect＊", { isPrefix: true, isShortPrefix: false }],
		["accord elect*", { isPrefix: true, isShortPrefix: false }],
		["ele*", { isPrefix: false, isShortPrefix: true }],
		["乌克兰*", { isPrefix: false, isShortPrefix: false }],
		["elect", { isPrefix: false, isShortPrefix: false }],
		["*", { isPrefix: false, isShortPrefix: false }],
	])("tells whether %s is the beginning of a word", (text, expected) => {
		expect(readTerm(text, folder)).toMatchObject(expected);
	});

	test("takes no asterisk within quotes for a beginning", () => {
		expect(readTerm("elect*", folder, { quoted: true })).toMatchObject({ isPrefix: false, isShortPrefix: false });
	});
});

describe("standsIn", () => {
	test.each([
		["a word", "trump", "Donald Trump", true],
		["a part of a word", "rump", "Donald Trump", false],
		["characters in a row", "国安", "中国安全", true],
		["characters with a comma between", "国法", "中国，法国", false],
		["a gap that the text has not", "中 国", "中国", false],
		["the beginning of a phrase's last word", "accord elect*", "L'accord électoral", true],
		["the beginning of a word before the last", "elec* accord", "électoral accord", false],
		["a word in the other script", "烏克蘭", "乌克兰", true],
		["a longer text than there is", "trump biden", "trump", false],
		["nothing", "！", "！", false],
	])("is right about %s", (_, term, text, expected) => {
		expect(standsIn(folder.fold(text), readTerm(term, folder))).toBe(expected);
	});
});
