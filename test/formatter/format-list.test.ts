import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatList, type ListOptions, MAX_LISTED } from "../../src/formatter/format-list.ts";
import { EDITION_CODES } from "../../src/news/edition.ts";
import { anArticle } from "../support/articles/an-article.ts";

/** https://core.telegram.org/bots/api#sendmessage */
const MAX_MESSAGE_CHARS = 4096;
/** What the server keeps of a message's entities. */
const MAX_ENTITIES = 100;

const NOW = Date.UTC(2026, 6, 1);

const options: ListOptions = { heading: "News", firstNumber: 1, now: NOW, excerpt: ({ lede = "" }) => lede };

const entitiesOf = ({ text, entities }: ReturnType<typeof formatList>) =>
	entities.map(({ type, offset, length }) => `${type}: ${text.slice(offset, offset + length)}`);

describe("formatList", () => {
	test("numbers titles linked to RFI, each with its time and a part of its text", () => {
		const list = formatList(
			[anArticle("one", { title: "第一篇", lede: "第一句话。" }), anArticle("two", { title: "第二篇" })],
			{ ...options, firstNumber: 6 },
		);
		expect(list.text).toBe("News\n\n6. 第一篇 · 1月15日 12:00\n第一句话。\n\n7. 第二篇 · 1月15日 12:00");
		expect(entitiesOf(list)).toEqual([
			"bold: News",
			...["text_link: 第一篇", "date_time: 1月15日 12:00"],
			...["text_link: 第二篇", "date_time: 1月15日 12:00"],
		]);
		expect(list.previewUrl).toBeUndefined();
	});

	test("says the time alone of articles of the day from which the message is", () => {
		const now = Date.UTC(2026, 0, 15, 20);
		const articles = [anArticle("one"), anArticle("two", { publishedAt: now - 86_400_000 })];
		const list = formatList(articles, { ...options, now });
		expect(list.text).toBe("News\n\n1. one · 12:00\n\n2. two · 1月14日 21:00");
		expect(list.entities.flatMap((one) => (one.type === "date_time" ? [one.date_time_format] : []))).toEqual([
			"t",
			"dt",
		]);
		expect(formatList(articles, { ...options, now, headlinesOnly: true }).text).toContain("1. one · 法广 · 12:00\n");
	});

	test("shows the year of articles from another one", () => {
		const publishedAt = Date.UTC(2023, 8, 12, 10, 20);
		const [chinese, english] = [anArticle("old", { publishedAt }), anArticle("old", { publishedAt, edition: "en" })];
		expect(formatList([chinese, english], options).text).toBe(
			"News\n\n1. old · 2023年9月12日 12:20\n\n2. old · Sep 12, 2023, 12:20",
		);
	});

	test("marks stretches of titles and excerpts", () => {
		const marks = (text: string) => [{ offset: text.indexOf("🚆"), length: 2 }];
		const list = formatList([anArticle("one", { title: "a 🚆", lede: "🚆 b" })], { ...options, marks });
		expect(entitiesOf(list)).toEqual([
			"bold: News",
			"text_link: a 🚆",
			"bold: 🚆",
			"date_time: 1月15日 12:00",
			"bold: 🚆",
		]);
	});

	test("says below the heading what part of the list it is, and what there is to say about the question", () => {
		const list = formatList([anArticle("one")], { ...options, subheading: "1–5", notes: ["One.", "Two."] });
		expect(list.text).toMatch(/^News\n1–5\n\nOne\.\nTwo\.\n\n1\. one · /);
		expect(entitiesOf(list).slice(0, 2)).toEqual(["bold: News", "italic: One.\nTwo."]);
	});

	test("shows headlines a line each, with section or edition, and a last line", () => {
		const articles = [
			anArticle("one", { title: "第一篇", lede: "第一句话。", section: "中国" }),
			anArticle("two", { title: "第二篇" }),
		];
		const list = formatList(articles, { ...options, headlinesOnly: true, footer: "That was all." });
		expect(list.text).toBe(
			"News\n\n1. 第一篇 · 中国 · 1月15日 12:00\n2. 第二篇 · 法广 · 1月15日 12:00\n\nThat was all.",
		);
		expect(entitiesOf(list)).toContain("text_link: 第一篇");
		expect(entitiesOf(list).at(-1)).toBe("italic: That was all.");
		const mixed = [...articles, anArticle("three", { edition: "fr", title: "Trois", section: "Afrique" })];
		expect(formatList(mixed, { ...options, headlinesOnly: true }).text).toMatch(
			/1\. 第一篇 · 法广 · 中国 · .*\n2\. 第二篇 · 法广 · .*\n3\. Trois · RFI · Afrique · /,
		);
	});

	test("asks for no excerpt that would say nothing", () => {
		const articles = Array.from({ length: MAX_LISTED }, (_, index) =>
			anArticle(`no-${index}`, { title: "标".repeat(300) }),
		);
		const asked: number[] = [];
		formatList(articles, {
			...options,
			heading: "H".repeat(1_500),
			excerpt: (_, maxChars) => {
				asked.push(maxChars);
				return "";
			},
		});
		expect(asked).toEqual([]);
	});

	test.each(EDITION_CODES)("stays within Telegram's limits with the longest texts of the edition %s", (edition) => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: MAX_LISTED + 5 }), fc.boolean(), (count, headlinesOnly) => {
				const articles = Array.from({ length: count }, (_, index) =>
					anArticle(`no-${index}`, { edition, title: "标a".repeat(300), section: "栏目".repeat(50) }),
				);
				const { text, entities } = formatList(articles, {
					heading: "H".repeat(400),
					firstNumber: 3_980,
					now: NOW,
					...{ headlinesOnly, footer: "F".repeat(60) },
					notes: Array.from({ length: 4 }, () => "N".repeat(150)),
					excerpt: (_, maxChars) => "文".repeat(maxChars),
					marks: (marked) =>
						Array.from({ length: 60 }, (_, index) => ({ offset: index * 2, length: 1 })).slice(0, marked.length / 2),
				});
				expect(Array.from(text).length).toBeLessThanOrEqual(MAX_MESSAGE_CHARS);
				expect(entities.length).toBeLessThanOrEqual(MAX_ENTITIES);
				expect(text.match(/[标a]…/g)).toHaveLength(Math.min(count, MAX_LISTED));
			}),
			{ numRuns: 25 },
		);
	});
});
