import { describe, expect, test } from "vitest";
import { formatHeadlines, MAX_HEADLINES } from "../../src/formatter/format-headlines.ts";
import type { Article } from "../../src/news/article.ts";
import { EDITION_CODES } from "../../src/news/edition.ts";
import { anArticle } from "../support/articles/an-article.ts";

/** https://core.telegram.org/bots/api#sendmessage */
const MAX_MESSAGE_CHARS = 4096;
/** What the server keeps of a message's entities. */
const MAX_ENTITIES = 100;

function someArticles(count: number, changes: Partial<Article> = {}): Article[] {
	return Array.from({ length: count }, (_, index) => anArticle(`no-${index + 1}`, changes));
}

describe("formatHeadlines", () => {
	test("lists titles linked to RFI, each with its time", () => {
		const articles = [
			anArticle("one", { title: "第一篇", lede: "第一句话。第二句话，比第一句话长得多。" }),
			anArticle("two", { title: "第二篇" }),
		];
		const { text, entities, previewUrl } = formatHeadlines(articles, { heading: "最新文章" });
		expect(text).toBe("最新文章\n\n第一篇 · 1月15日 12:00\n\n第二篇 · 1月15日 12:00");
		expect(entities.map(({ type, offset, length }) => `${type}: ${text.slice(offset, offset + length)}`)).toEqual([
			"bold: 最新文章",
			"text_link: 第一篇",
			"date_time: 1月15日 12:00",
			"text_link: 第二篇",
			"date_time: 1月15日 12:00",
		]);
		expect(previewUrl).toBeUndefined();
	});

	test("says how many articles are not shown, and nothing when all are", () => {
		const footer = (hidden: number) => `and ${hidden} more`;
		const lines = (articles: readonly Article[]) =>
			formatHeadlines(articles, { heading: "News", footer }).text.split("\n\n");
		expect(lines(someArticles(23)).at(-1)).toBe("and 3 more");
		expect(lines(someArticles(23))).toHaveLength(1 + MAX_HEADLINES + 1);
		expect(lines(someArticles(20)).at(-1)).not.toContain("more");
	});

	test.each(EDITION_CODES)("fits the longest list of the edition %s into one message", (edition) => {
		const articles = someArticles(MAX_HEADLINES + 1, { edition, title: "标".repeat(300), lede: "文".repeat(600) });
		const { text, entities } = formatHeadlines(articles, {
			heading: "H".repeat(400),
			footer: () => "F".repeat(100),
		});
		expect(Array.from(text).length).toBeLessThanOrEqual(MAX_MESSAGE_CHARS);
		expect(entities.length).toBeLessThanOrEqual(MAX_ENTITIES);
		expect(text.match(/标…/g)).toHaveLength(MAX_HEADLINES);
	});
});
