import { describe, expect, test } from "vitest";
import { parseArchive } from "../../../src/feed/archive/parse-archive.ts";
import { archived, articleHtml, BODY, DATE, LEDE } from "../../support/articles/samples.ts";

const parse = (change: Parameters<typeof archived>[0] = {}) => parseArchive(archived(change), "1.txt");

describe("parseArchive", () => {
	test("reads everything that an article says", () => {
		expect(parse()).toEqual({
			id: expect.stringMatching(/^[\w-]{22}$/),
			url: "https://www.rfi.fr/cn/%E4%B8%AD%E5%9B%BD/20260914-%E5%B0%8F%E5%9F%8E",
			edition: "cn",
			section: "中国",
			title: "小城修复百年木桥",
			lede: LEDE,
			body: BODY.join("\n"),
			image: "https://s.rfi.fr/media/display/0a1b2c3d/w:1280/p:16x9/bridge.jpg",
			kind: "article",
			publishedAt: Date.UTC(2026, 8, 14, 10, 20),
		});
	});

	test.each([
		["Viva Tech[欧洲科技创新沙龙]开幕", "Viva Tech[欧洲科技创新沙龙]开幕"],
		["刚果(金)与刚果(布)重开渡轮(续)", "刚果(金)与刚果(布)重开渡轮(续)"],
		["[中非](旧桥)重修", "[中非](旧桥)重修"],
		["小城  修复\u00A0百年\u3000木桥", "小城 修复 百年 木桥"],
		["L&amp;#039;eau &amp;amp; le pont", "L'eau & le pont"],
		["小城修复百年木桥 – 法国国际广播电台 - RFI", "小城修复百年木桥"],
		["小城修复百年木桥 - RFI", "小城修复百年木桥"],
		["\u202E小城\u200B修复百年木桥\u0007", "小城修复百年木桥"],
		["小城修复百年木桥 - 要闻分析", "小城修复百年木桥"],
		["小城修复百年木桥 - 生态 健康与科技", "小城修复百年木桥"],
		["小城修复百年木桥 - 柏林飞鸿", "小城修复百年木桥"],
		["小城修复百年木桥 - 里昂专栏", "小城修复百年木桥"],
		["小城修复百年木桥 - 中国", "小城修复百年木桥"],
		["小城修复百年木桥 - 山谷来信", "小城修复百年木桥"],
		["小城修复百年木桥 - 山谷与河流", "小城修复百年木桥"],
		["【视频】小城修复百年木桥 - 木匠与桥梁史", "【视频】小城修复百年木桥"],
		["小城修复百年木桥 - 居民集资出一半的钱", "小城修复百年木桥 - 居民集资出一半的钱"],
		["题目：小城修复百年木桥", "小城修复百年木桥"],
		["標題: 小城修復百年木橋", "小城修復百年木橋"],
		["标题党的木桥", "标题党的木桥"],
		["木桥 - 第2座", "木桥 - 第2座"],
		["小城\u2028修复百年木桥", "小城 修复百年木桥"],
		["【视频】小城修复百年木桥", "【视频】小城修复百年木桥"],
	])("shows the title %s as %s", (title, expected) => {
		expect(parse({ title }).title).toBe(expected);
	});

	test("finds the date in Paris where the crawl came later", () => {
		const night = parse({ html: articleHtml().replace("14/09/2026 - 12:20", "14/09/2026 - 01:30") });
		expect(new Date(night.publishedAt).toISOString()).toBe("2026-09-13T23:30:00.000Z");
	});

	test.each([
		["is missing", articleHtml().replace(DATE, "")],
		["is impossible", articleHtml().replace("14/09/2026", "31/02/2026")],
		["lies far behind the crawl", articleHtml().replace("14/09/2026", "14/09/2099")],
	])("takes the time of the crawl when the date %s", (_, html) => {
		expect(parse({ html }).publishedAt).toBe(Date.UTC(2026, 8, 14, 10, 45));
	});

	test.each([
		["the section", "https://www.rfi.fr/cn/%E4%B8%AD%E5%9B%BD/20260914-a", "标题一二三", "中国"],
		["the innermost column", "https://www.rfi.fr/cn/专栏检索/要闻分析/20260914-a", "标题一二三", "要闻分析"],
		[
			"the section rather than the title's column",
			"https://www.rfi.fr/cn/中国/20260914-a",
			"标题一二三 - 要闻分析",
			"中国",
		],
		[
			"the title's column without a section",
			"https://www.rfi.fr/cn/contenu/20260914-a",
			"标题一二三 - 要闻分析",
			"要闻分析",
		],
		["none for agency copy", "https://www.rfi.fr/cn/contenu/20200720-a", "标题一二三", undefined],
		["none for the home page", "https://www.rfi.fr/cn/首页/20260914-a", "标题一二三", undefined],
		[
			"none for an episode's slug",
			"https://www.rfi.fr/cn/桥梁课程-le-pont-de-bois/20260914-a",
			"标题一二三",
			undefined,
		],
		["the section around an episode", "https://www.rfi.fr/cn/法语教学/桥梁课程-le-pont-2/a", "标题一二三", "法语教学"],
		["a programme with dashes", "https://www.rfi.fr/fr/podcasts/le-pont-de-bois/a", "Le pont", "Le-pont-de-bois"],
		["none for undated addresses", "https://www.rfi.fr/cn/%E6%B8%AF%E8%82%A1-2", "标题一二三", undefined],
		["a capital in alphabets that have one", "https://www.rfi.fr/fr/afrique/20260914-a", "Le pont de bois", "Afrique"],
	])("reads %s", (_, link, title, section) => {
		expect(parse({ link, title }).section).toBe(section);
	});

	test("takes the edition from the address", () => {
		expect(parse({ link: "https://www.rfi.fr/tw/a" }).edition).toBe("tw");
		expect(parse({ link: "http://cn.rfi.fr/a" }).edition).toBe("cn");
	});

	test("reads an article whose address was lost, and gives it an identity of its own", () => {
		const lost = parse({ link: "" });
		expect(lost.url).toBeUndefined();
		expect(lost).toMatchObject({ edition: "cn", title: "小城修复百年木桥", lede: LEDE });
		expect(parse({ link: "" }).id).toBe(lost.id);
		expect(parse({ link: "", title: "另一座桥" }).id).not.toBe(lost.id);
	});

	test.each([
		["is empty", ""],
		["is something else", "# A title\n\nSome text"],
		["has no title line", "<!--1-->\nTitle\n------\n"],
		["has no dashes", "<!--1-->\n[a](https://www.rfi.fr/cn/a)\n"],
		["has an address that is none", "<!--1-->\n[a](javascript:x)\n------\n"],
		["has an empty title", "<!--1-->\n[ ](https://www.rfi.fr/cn/a)\n------\n"],
	])("names the file that %s", (_, text) => {
		expect(() => parseArchive(text, "2026/9.txt")).toThrow(/^Cannot read archived article "2026\/9\.txt": /);
	});

	test("reads files with other line ends and without a body", () => {
		expect(parseArchive(archived().replaceAll("\n", "\r\n"), "1.txt").lede).toBe(LEDE);
		expect(parse({ html: "" })).toMatchObject({ title: "小城修复百年木桥", kind: "article" });
		expect(parseArchive("<!--1-->\n[标题](https://www.rfi.fr/cn/a)\n------", "1.txt").title).toBe("标题");
	});
});
