import { expect, test } from "vitest";
import { digestHeading } from "../../src/formatter/digest-heading.ts";
import { loadTranslations } from "../../src/formatter/words/translations.ts";

const translate = loadTranslations();
const digest = { at: Date.UTC(2026, 10, 26, 23, 5), timeZone: "Asia/Shanghai", count: 12, part: 1 };

test.each([
	["zh-Hans", {}, "新闻汇总 · 11月27日 07:05 · 12 篇"],
	["en", {}, "News digest · 27 Nov, 07:05 · 12 articles"],
	["en", { count: 1 }, "News digest · 27 Nov, 07:05 · 1 article"],
	["zh-Hans", { part: 2 }, "新闻汇总（2）· 11月27日 07:05 · 12 篇"],
	["en", { part: 2 }, "News digest (2) · 27 Nov, 07:05 · 12 articles"],
	["en", { timeZone: undefined }, "News digest · 27 Nov, 00:05 · 12 articles"],
	["en", { timeZone: "Mars/Base" }, "News digest · 27 Nov, 00:05 · 12 articles"],
] as const)("the heading of a digest in %s, with %j, is %s", (language, changes, expected) => {
	expect(digestHeading(translate, language, { ...digest, ...changes })).toBe(expected);
});
