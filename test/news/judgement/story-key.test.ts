import { describe, expect, test } from "vitest";
import type { Article } from "../../../src/news/article.ts";
import { articleId } from "../../../src/news/article-id.ts";
import { isSameStory, storyKeys } from "../../../src/news/judgement/story-key.ts";

const DAY_MS = 86_400_000;
const NOON = Date.UTC(2026, 8, 14, 12);
const TITLE = "湖边小城修复百年木桥 居民集资过半";
const BODY = "小城的木桥建于一百年前。".repeat(20);

function article(change: Partial<Article> & { readonly path?: string }): Article {
	const { path = "中国/20260914-湖边", ...fields } = change;
	const url = new URL(`https://www.rfi.fr/cn/${path}`).href;
	return { id: articleId(url), url, edition: "cn", kind: "article", title: TITLE, publishedAt: NOON, ...fields };
}

function isTold(first: Article, second: Article): boolean {
	const written = new Set(storyKeys(first).write);
	const { lookup, alike } = storyKeys(second);
	return (
		lookup.some((key) => written.has(key)) || (alike.some((key) => written.has(key)) && isSameStory(second, first))
	);
}

describe("storyKeys", () => {
	const original = article({});

	test.each<[string, Parameters<typeof article>[0]]>([
		["in a column on the next day", { path: "专栏检索/要闻分析/20260915-湖边", publishedAt: NOON + DAY_MS }],
		["in a section on the day before", { path: "国际/20260913-湖边", publishedAt: NOON - DAY_MS }],
		["under a reworded slug", { path: "中国/20260914-木桥" }],
		["without an address's date on the same day", { path: "湖边小城修复百年木桥" }],
		["with other spaces and punctuation", { path: "a/20260914-b", title: "湖边小城　修复百年木桥，居民集资过半" }],
		["with full-width forms", { path: "a/20260914-b", title: "湖边小城修复百年木桥 居民集资过半！" }],
	])("finds the same title %s", (_, change) => {
		expect(isTold(original, article(change))).toBe(true);
	});

	test("finds a retitled article by the opening of its body, even weeks later", () => {
		const first = article({ body: BODY });
		const second = article({ path: "a/20261001-b", title: "木桥重开", body: BODY, publishedAt: NOON + 17 * DAY_MS });
		expect(isTold(first, second)).toBe(true);
	});

	test("finds agency copy that is issued again under a section on the next day", () => {
		const agency = article({ path: "湖边小城修复百年木桥-居民集资过半" });
		expect(isTold(agency, article({ path: "国际/20260915-湖边", publishedAt: NOON + DAY_MS }))).toBe(true);
	});

	test.each<[string, Parameters<typeof article>[0]]>([
		["two days later", { path: "a/20260916-b", publishedAt: NOON + 2 * DAY_MS }],
		["with another word", { path: "a/20260914-b", title: `${TITLE}（续）` }],
		["with another number", { path: "a/20260914-b", title: "湖边小城修复百年木桥 居民集资过3" }],
	])("keeps a title apart %s", (_, change) => {
		expect(isTold(original, article(change))).toBe(false);
	});

	test("keeps numbered stock market reports of two days apart", () => {
		const first = article({ path: "港股收黑-1", title: "港股收黑", body: "恒生指数今天下跌。" });
		const second = article({
			path: "港股收黑-2",
			title: "港股收黑",
			body: "恒生指数今天又跌。",
			publishedAt: NOON + DAY_MS,
		});
		expect(isTold(first, second)).toBe(false);
	});

	test.each([
		["agency copy", "亚洲股市收盘涨多跌少走势分歧-9", "article"],
		["dated agency copy", "contenu/20260915-亚洲股市", "article"],
		["a daily programme", "播客/20260915-亚洲股市", "audio"],
	] as const)("keeps %s of two days apart although its title is long", (_, path, kind) => {
		const title = "亚洲股市收盘涨多跌少走势分歧";
		const next = article({ path, title, kind, publishedAt: NOON + DAY_MS });
		expect(isTold(article({ path: `${path}0`, title, kind }), next)).toBe(false);
	});

	test("keeps dated articles with a short title apart on two days", () => {
		const first = article({ title: "日股收涨" });
		expect(isTold(first, article({ path: "a/20260915-b", title: "日股收涨", publishedAt: NOON + DAY_MS }))).toBe(false);
	});

	test.each([
		["a stub's standing sentence", "article", "点击观看法国电视台的相关报道"],
		["a programme's standing greeting", "audio", BODY],
		["a video's standing text", "video", BODY],
	] as const)("does not take %s for a story", (_, kind, body) => {
		const first = article({ title: "甲地的故事", kind, body });
		expect(isTold(first, article({ path: "a/20260914-b", title: "乙地的故事", kind, body }))).toBe(false);
	});

	test("does not take two titles without letters for one", () => {
		expect(isTold(article({ title: "?!" }), article({ path: "a/20260914-b", title: "…" }))).toBe(false);
	});

	const LEDE = "山谷里的小城用三年时间修好了百年木桥，居民自己出了一半的钱。";
	const OTHER = "下游的村庄周三开始修水坝，工程要到明年春天才能结束。";

	test.each<[string, Parameters<typeof article>[0], Parameters<typeof article>[0]]>([
		["flashes of one day", { title: "快讯", lede: LEDE }, { title: "快讯", lede: OTHER }],
		["flashes of which one says nothing", { title: "快讯", lede: LEDE }, { title: "快讯" }],
		["a series of two days", { lede: LEDE }, { lede: OTHER, publishedAt: NOON + DAY_MS }],
		["a series of two days, the first without a lede", {}, { lede: OTHER, publishedAt: NOON + DAY_MS }],
		["a standing lede under another title", { lede: LEDE }, { lede: LEDE, title: "下游村庄开始修水坝" }],
		["two parts of a series", { lede: LEDE, title: `${TITLE}（上）` }, { lede: LEDE, title: `${TITLE}（下）` }],
		[
			"two days of a series with a standing lede",
			{ lede: `${LEDE} 第14天。` },
			{ lede: `${LEDE} 第15天。`, publishedAt: NOON + DAY_MS },
		],
		["two numbers of a series", { lede: LEDE, title: `${TITLE} 3` }, { lede: LEDE, title: `${TITLE} 4` }],
		[
			"a short title of two days",
			{ lede: LEDE, title: "快讯" },
			{ lede: LEDE, title: "快讯", publishedAt: NOON + DAY_MS },
		],
		[
			"two editions of a programme",
			{ lede: LEDE, kind: "audio", title: "山谷晨间新闻" },
			{ lede: LEDE, kind: "audio", title: "山谷午间新闻" },
		],
	])("keeps apart %s", (_, first, second) => {
		expect(isTold(article(first), article({ path: "a/20260915-b", ...second }))).toBe(false);
	});

	test.each<[string, Parameters<typeof article>[0], Parameters<typeof article>[0]]>([
		["a flash with its lede", { title: "快讯", lede: LEDE }, { title: "快讯", lede: LEDE }],
		["a flash with its lede cut", { title: "快讯", lede: LEDE }, { title: "快讯", lede: LEDE.slice(0, 20) }],
		["a long title of one day, whatever the ledes", { lede: LEDE }, { lede: OTHER }],
		["a corrected title", { lede: LEDE }, { lede: LEDE, title: TITLE.replace("修复", "修建") }],
		["the next day's wording of a lede", { lede: LEDE }, { lede: `${LEDE}！`, publishedAt: NOON + DAY_MS }],
	])("finds again %s", (_, first, second) => {
		expect(isTold(article(first), article({ path: "a/20260915-b", ...second }))).toBe(true);
	});
});
