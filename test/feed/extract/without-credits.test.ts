import { describe, expect, test } from "vitest";
import { withoutCredits } from "../../../src/feed/extract/without-credits.ts";

const TEXT = "木桥建于一百年前，是小城通往车站的唯一道路。";

describe("withoutCredits", () => {
	test.each([
		"（法新社香港31日电）",
		"（法新社哈马赫拉岛(印尼)2日电）",
		"（法新社香港31日電 ）",
		"[法新社香港31日电]",
		"〔法新社香港31日电〕",
		"【法新社巴黎2日电】",
		"（法新社伦敦１０日電） ",
		"（中央社台北31日综合外电报导）",
		"法新社香港31日電 ",
		"(法新社)",
		"（路透社）",
		"（AFP）",
		"木桥重开（中央社日内瓦2日法新电）",
		"PARIS (AFP) – ",
	])("removes the dateline %s", (dateline) => {
		expect(withoutCredits(dateline + TEXT)).toBe(TEXT);
	});

	test.each([
		"（译者：某某/核稿：某某）",
		"（译者：某某、核稿：某某）1100602",
		"译者：某某/核稿：某某",
		"（编译：某某（实习））",
		"【译者：某某】",
		"（某某译）",
		"(译者：某某)",
	])("removes the credit %s", (credit) => {
		expect(withoutCredits(TEXT + credit)).toBe(TEXT);
	});

	test.each([
		"镇长周一表示（据当地报纸报道），木桥已经修好。",
		"法新社说，木桥已经修好。",
		"法新社31日电视画面显示，木桥已经修好。",
		"小城（人口三千）的木桥修好了。",
		"桥名叫“博瓦”。（音译）",
		"负责翻译的是镇上的老师：她懂木匠的话。",
	])("leaves the words of a story: %s", (text) => {
		expect(withoutCredits(text)).toBe(text);
	});
});
