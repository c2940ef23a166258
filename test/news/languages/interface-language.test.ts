import { describe, expect, test } from "vitest";
import { interfaceLanguage, knownLanguage } from "../../../src/news/languages/interface-language.ts";

describe("interfaceLanguage", () => {
	test.each([
		["zh", "zh"],
		["zh-hans", "zh"],
		["zh_CN", "zh"],
		["ZH-TW", "zh"],
		["zh-Hant-TW", "zh"],
		["yue", "zh"],
		["en", "en"],
		["fr", "en"],
		["za", "en"],
		["zha", "en"],
	])("of somebody whose Telegram speaks %s is %s", (code, language) => {
		expect(interfaceLanguage(code)).toBe(language);
	});
});

test.each([
	["zh", "zh"],
	["en", "en"],
	["fr", "en"],
	["toString", "en"],
])("A subscription in %s, which a newer version may have written, is spoken to in %s", (code, language) => {
	expect(knownLanguage(code)).toBe(language);
});
