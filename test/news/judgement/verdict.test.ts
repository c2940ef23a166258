import { describe, expect, test } from "vitest";
import { type Circumstances, judge } from "../../../src/news/judgement/verdict.ts";
import { wordingHash } from "../../../src/news/judgement/wording.ts";

const HOUR_MS = 3_600_000;
const NOW = Date.UTC(2026, 8, 14, 12);
const article = { url: "https://www.rfi.fr/cn/a", title: "木桥重开", lede: "居民集资。", publishedAt: NOW - HOUR_MS };
const usual: Circumstances = { sameStory: false, now: NOW, maxAgeMs: 24 * HOUR_MS, wasThere: false };

describe("judge", () => {
	test("posts what is new", () => {
		expect(judge(article, usual)).toBe("post");
	});

	test("records what is older than the limit without posting it", () => {
		expect(judge({ ...article, publishedAt: NOW - 24 * HOUR_MS }, usual)).toBe("post");
		expect(judge({ ...article, publishedAt: NOW - 24 * HOUR_MS - 1 }, usual)).toBe("late");
		expect(judge({ ...article, publishedAt: 0 }, usual)).toBe("late");
	});

	test("posts nothing that a feed held before its first check", () => {
		expect(judge(article, { ...usual, wasThere: true })).toBe("late");
	});

	test("recognises a known story under another address, however old", () => {
		expect(judge(article, { ...usual, sameStory: true })).toBe("same-story");
		expect(judge({ ...article, publishedAt: 0 }, { ...usual, sameStory: true, wasThere: true })).toBe("same-story");
	});

	test("knows an unchanged article, whatever else holds", () => {
		const known = { title: article.title, lede: article.lede };
		expect(judge(article, { ...usual, known })).toBe("known");
		expect(judge(article, { ...usual, known, sameStory: true, wasThere: true })).toBe("known");
	});

	test.each([
		["title", { title: "木桥今天重开", lede: article.lede }],
		["lede", { title: article.title, lede: "居民集资过半。" }],
		["missing lede", { title: article.title }],
	])("notices another %s", (_, known) => {
		expect(judge(article, { ...usual, known })).toBe("revised");
	});

	test("takes a lede that is left out for no revision", () => {
		const { lede, ...bare } = article;
		expect(judge(bare, { ...usual, known: { title: article.title, lede } })).toBe("known");
	});

	test("takes a wording that it had before for no revision, with or without its lede", () => {
		const first = { title: "木桥封闭", lede: "居民绕行。" };
		const known = { ...first, title: "木桥重开", revision: 1, wordings: [wordingHash(first)] };
		expect(judge({ ...article, ...first }, { ...usual, known })).toBe("known");
		expect(judge({ url: article.url, publishedAt: NOW, title: first.title }, { ...usual, known })).toBe("known");
		expect(judge({ ...article, ...first, lede: "居民渡河。" }, { ...usual, known })).toBe("revised");
	});

	test("revises an article three times, and then no more", () => {
		const known = { title: "木桥封闭", lede: article.lede };
		expect(judge(article, { ...usual, known: { ...known, revision: 2 } })).toBe("revised");
		expect(judge(article, { ...usual, known: { ...known, revision: 3 } })).toBe("known");
	});

	test("lets an hour pass between two revisions of an article that was posted, also over a clock that was set back", () => {
		const revised = (revisedAt: number, silent = false) => ({
			...{ title: "木桥封闭", lede: article.lede, revision: 1, revisedAt, silent },
		});
		const judged = (known: ReturnType<typeof revised>) => judge(article, { ...usual, known });
		expect(judged(revised(NOW - HOUR_MS + 1))).toBe("too-soon");
		expect(judged(revised(NOW))).toBe("too-soon");
		expect(judged(revised(NOW - HOUR_MS))).toBe("revised");
		expect(judged(revised(NOW + 1))).toBe("revised");
		expect(judged(revised(NOW, true))).toBe("revised");
	});

	test("calls nothing too soon that would be no revision later either", () => {
		const known = { title: "木桥封闭", lede: article.lede, revision: 3, revisedAt: NOW, silent: false };
		expect(judge(article, { ...usual, known })).toBe("known");
		const before = { ...known, revision: 1, wordings: [wordingHash(article)] };
		expect(judge(article, { ...usual, known: before })).toBe("known");
	});

	test("takes spaces, counters and timestamps for no revision, also of a wording that it had before", () => {
		const known = { title: "木桥 12:34 重开", lede: "居民集资。阅读 12" };
		expect(judge(article, { ...usual, known })).toBe("known");
		const first = { ...known, title: "木桥封闭 (3)" };
		const revised = { ...known, revision: 1, wordings: [wordingHash(first)] };
		expect(judge({ ...article, title: "木桥 封闭（4）" }, { ...usual, known: revised })).toBe("known");
	});

	test("knows the hashes that older versions left of wordings without spaces and digits", () => {
		// SHA-256 of title, line feed and lede, the first six bytes in base64url.
		const wordings = ["olwpwQ2h"];
		expect(judge(article, { ...usual, known: { title: "木桥封闭", revision: 1, wordings } })).toBe("known");
	});

	test("sends nobody to an article without an address", () => {
		expect(judge({ ...article, url: undefined }, { ...usual, known: article })).toBe("no-link");
	});
});
