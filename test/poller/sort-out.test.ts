import { describe, expect, test } from "vitest";
import type { Article } from "../../src/news/article.ts";
import type { LoggedArticle } from "../../src/news/logged-article.ts";
import { sortOut } from "../../src/poller/sort-out.ts";
import { openStore } from "../../src/store/open-store.ts";
import { anArticle } from "../support/articles/an-article.ts";

const NOW = Date.UTC(2026, 0, 15, 12);
const HOUR_MS = 3_600_000;
const SOURCE = "https://feed.example/rss";

/** The verdicts about articles, given a log that holds others already. */
async function judged(articles: readonly Article[], recorded: readonly Article[] = [], source = SOURCE) {
	const { log } = await openStore(":memory:");
	const context = { source: SOURCE, now: NOW };
	const options = { known: log, maxAgeMs: 24 * HOUR_MS, wasThere: () => false };
	for (const article of recorded) {
		const [{ storyKeys } = { storyKeys: [] }] = await sortOut([article], { ...context, ...options });
		await log.append("cn", [{ article, silent: false, storyKeys }], context);
	}
	return sortOut(articles, { ...context, ...options, source });
}

const short = (decisions: Awaited<ReturnType<typeof sortOut>>) =>
	decisions.map(({ article, verdict }) => `${verdict}: ${article.title}`);

describe("sortOut", () => {
	test("puts the oldest first, and turns a feed's order round among equals", async () => {
		const articles = [
			anArticle("d", { title: "同时之后", publishedAt: NOW - HOUR_MS }),
			anArticle("c", { title: "同时之前", publishedAt: NOW - HOUR_MS }),
			anArticle("b", { title: "最新的一篇", publishedAt: NOW }),
			anArticle("a", { title: "最早的一篇", publishedAt: NOW - 2 * HOUR_MS }),
		];
		expect(short(await judged(articles))).toEqual([
			"post: 最早的一篇",
			"post: 同时之前",
			"post: 同时之后",
			"post: 最新的一篇",
		]);
	});

	test.each([
		["the later of two, listed first", [NOW, NOW - HOUR_MS], "第一次"],
		["the later of two, listed last", [NOW - HOUR_MS, NOW], "第二次"],
		["the first of two of one time, since feeds list the newest first", [NOW, NOW], "第一次"],
	])("takes an address that a feed has twice once: %s", async (_, [one = 0, two = 0], title) => {
		const articles = [
			anArticle("a", { title: "第一次", publishedAt: one }),
			anArticle("a", { title: "第二次", publishedAt: two }),
		];
		expect(short(await judged(articles))).toEqual([`post: ${title}`]);
	});

	test("tells one story once within one feed", async () => {
		const [first, again] = [
			anArticle("20260115-原文", { title: "一列火车今天中午出发", publishedAt: NOW - HOUR_MS }),
			anArticle("20260115-重复", { title: "一列火车今天中午出发", publishedAt: NOW }),
		];
		const decisions = await judged([again, first]);
		expect(decisions.map(({ verdict, toldBy }) => [verdict, toldBy])).toEqual([
			["post", undefined],
			["same-story", first.id],
		]);
	});

	test("takes no flash for another, and a flash that comes again for itself, here and in the log", async () => {
		const flash = (slug: string, lede: string) => anArticle(`20260115-${slug}`, { title: "快讯", lede });
		const [one, two] = [flash("一", "北方的列车周四清晨停运。"), flash("二", "南方的渡轮罢工周四结束。")];
		const again = flash("三", "北方的列车周四清晨停运。");
		const verdicts = async (...given: Parameters<typeof judged>) =>
			(await judged(...given)).map(({ verdict }) => verdict);
		expect(await verdicts([again, two, one])).toEqual(["post", "post", "same-story"]);
		expect(await verdicts([again, two], [one])).toEqual(["post", "same-story"]);
	});

	test("knows what the log has, and sees what changed in it", async () => {
		const before = anArticle("20260115-列车", { title: "列车出发", lede: "旧导语。" });
		const { id } = before;
		const withoutLede: Article = anArticle("20260115-列车", { title: "列车出发" });
		expect(short(await judged([before], [before]))).toEqual(["known: 列车出发"]);
		expect(short(await judged([withoutLede], [before]))).toEqual(["known: 列车出发"]);
		const [decision] = await judged([{ ...before, lede: "新导语。" }], [before]);
		expect(decision).toMatchObject({ verdict: "revised", known: { id, seq: 1, lede: "旧导语。" } });
		expect(short(await judged([{ ...before, lede: "新导语。" }], [before], "https://other.example"))).toEqual([
			"known: 列车出发",
		]);
	});

	test("compares an article that is known under another address with nothing", async () => {
		const original = anArticle("20260115-原址", { title: "列车出发" });
		const elsewhere = anArticle("20260115-别处", { title: "完全不同的标题" });
		const logged: LoggedArticle = { ...original, seq: 1, revision: 0, silent: false, source: SOURCE, admittedAt: NOW };
		const known = { find: async () => [logged], findStories: async () => [] };
		const context = { known, source: SOURCE, now: NOW, maxAgeMs: HOUR_MS, wasThere: () => false };
		expect(short(await sortOut([elsewhere], context))).toEqual(["known: 完全不同的标题"]);
	});
});
