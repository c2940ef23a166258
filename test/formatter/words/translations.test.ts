import { describe, expect, test } from "vitest";
import { loadTranslations } from "../../../src/formatter/words/translations.ts";
import type { InterfaceLanguage } from "../../../src/news/languages/interface-language.ts";

describe("loadTranslations", () => {
	const translate = loadTranslations();

	test("fills in variables, without invisible marks around them", () => {
		expect(translate("en", "subscribed", { editions: "Français · fr" })).toMatch(/^New articles of Français · fr /);
		expect(translate("zh-Hans", "subscribed", { editions: "中文（简体） · cn" })).toContain("中文（简体） · cn");
	});

	test("speaks of one and of many in each language's own way", () => {
		const heading = (language: InterfaceLanguage, count: number) =>
			translate(language, "search-heading", { count, query: "x" });
		expect(heading("en", 1)).toBe("Search: x – 1 article");
		expect(heading("en", 1234)).toBe("Search: x – 1,234 articles");
		expect(heading("zh-Hans", 2)).toBe("搜索：x（2 篇）");
	});

	test("throws for a message that no language has, rather than showing its key to a reader", () => {
		expect(() => translate("zh-Hans", "no-such-message")).toThrow('Cannot translate "no-such-message"');
	});
});
