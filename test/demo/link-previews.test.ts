import { expect, test } from "vitest";
import { feedXml } from "../../demo/feed-xml.ts";
import { linkPreviews, pictureAddress } from "../../demo/link-previews.ts";
import { readArchives } from "../../demo/read-archives.ts";
import { parseFeed } from "../../src/feed/parse/parse-feed.ts";
import { formatArticle } from "../../src/formatter/format-article.ts";

const OWN = new URL("../../demo/articles", import.meta.url).pathname;

test("every article of the demo's own has a picture, and as many editions take part", async () => {
	const articles = await readArchives([OWN]);
	expect(articles.length).toBeGreaterThanOrEqual(18);
	expect(articles.filter(({ picture }) => picture === undefined)).toEqual([]);
	expect(new Set(articles.map(({ edition }) => edition))).toEqual(new Set(["cn", "en", "fr"]));
	expect(new Set(articles.map(({ url }) => url)).size).toBe(articles.length);
});

test("the page of an article says of itself what RFI's say, and the address of its picture shows the picture alone", async () => {
	const [article] = await readArchives([`${OWN}/02-en-lighthouse.txt`]);
	if (article === undefined) throw new Error("Cannot test: the article is gone");
	const preview = linkPreviews([article]);
	const { pictureFile, ...words } = preview(article.url) ?? {};
	expect(words).toEqual({
		siteName: "RFI",
		title: article.title,
		description: expect.stringMatching(/^[A-Z].{40,}\.$/),
	});
	expect(preview(pictureAddress(article) ?? "")).toEqual({ pictureFile });
	const { picture: _, ...withoutPicture } = article;
	expect(pictureAddress(withoutPicture)).toBeUndefined();
});

test("a demo's article is posted with its picture alone", async () => {
	const [article] = await readArchives([`${OWN}/01-cn-moon.txt`]);
	if (article === undefined) throw new Error("Cannot test: the article is gone");
	const xml = feedXml("cn", [{ ...article, publishedAt: 0 }]);
	const options = { edition: "cn", feedUrl: "https://www.rfi.fr/cn/rss", contentType: undefined, now: 0 } as const;
	const { articles } = await parseFeed(Buffer.from(xml), options);
	expect(articles.map((one) => formatArticle(one).previewUrl)).toEqual([pictureAddress(article)]);
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
