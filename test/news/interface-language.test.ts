import { describe, expect, test } from "vitest";
import { interfaceLanguage } from "../../src/news/interface-language.ts";

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
