import { expect, test } from "vitest";
import { linkPreviews } from "../../demo/link-previews.ts";
import { readArchives } from "../../demo/read-archives.ts";

const OWN = new URL("../../demo/articles", import.meta.url).pathname;

test("every article of the demo's own has a picture, and as many editions take part", async () => {
	const articles = await readArchives([OWN]);
	expect(articles.length).toBeGreaterThanOrEqual(18);
	expect(articles.filter(({ picture }) => picture === undefined)).toEqual([]);
	expect(new Set(articles.map(({ edition }) => edition))).toEqual(new Set(["cn", "en", "fr"]));
	expect(new Set(articles.map(({ url }) => url)).size).toBe(articles.length);
});

test("linkPreviews knows an article however its address is written, and shows no picture that is not there", () => {
	const article = {
		edition: "cn",
		title: "题目",
		url: "http://m.cn.rfi.example/中国/20260901-题目",
		html: "",
		seenAt: 0,
	};
	const preview = linkPreviews([article]);
	expect(preview("https://www.rfi.example/cn/%E4%B8%AD%E5%9B%BD/20260901-%E9%A2%98%E7%9B%AE")).toEqual({
		siteName: "RFI",
		title: "题目",
	});
	expect(preview("https://www.rfi.example/cn/elsewhere")).toBeUndefined();
	expect(preview("https://www.rfi.example/%E0%A4%A")).toBeUndefined();
	expect(preview("no address")).toBeUndefined();
});
