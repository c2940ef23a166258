import fc from "fast-check";
import { checkFormattedText } from "telegram-emulator";
import { describe, expect, test } from "vitest";
import { type DigestOptions, formatDigest } from "../../src/formatter/format-digest.ts";
import { simplerMessages } from "../../src/formatter/simplify-message.ts";
import type { Article } from "../../src/news/article.ts";
import { EDITION_CODES } from "../../src/news/edition.ts";
import type { TextMessage } from "../../src/news/message.ts";
import { anArticle } from "../support/articles/an-article.ts";

/** https://core.telegram.org/bots/api#sendmessage */
const MAX_MESSAGE_CHARS = 4096;
/** What the server keeps of a message's entities. */
const MAX_ENTITIES = 100;
const NOON = Date.UTC(2026, 0, 15, 11);

const options: DigestOptions = { heading: "News", editions: ["cn"], part: 1 };

/** The newer, the lower its number. */
function numbered(number: number, changes: Partial<Article> = {}): Article {
	return anArticle(`no-${number}`, { publishedAt: NOON - number * 60_000, ...changes });
}

/** Each entity with what it stands on. */
function entitiesOf({ text, entities }: TextMessage): string[] {
	return entities.map(({ type, offset, length }) => `${type}: ${text.slice(offset, offset + length)}`);
}

/** All messages of a digest, as they follow each other. */
function partsOf(articles: readonly Article[], changes: Partial<DigestOptions> = {}) {
	const parts: ReturnType<typeof formatDigest<Article>>[] = [];
	for (let rest = [...articles]; rest.length > 0; ) {
		const part = formatDigest(rest, { ...options, whole: articles, ...changes, part: parts.length + 1 });
		if (part.shown.length === 0) throw new Error("Cannot go on: a message shows no article");
		parts.push(part);
		rest = rest.filter((article) => !part.shown.includes(article));
	}
	return parts;
}

describe("formatDigest", () => {
	test("puts linked headlines below their sections, the newest first, with what is newest on top", () => {
		const articles = [
			numbered(4, { section: "欧洲" }),
			numbered(1, { section: "欧洲" }),
			numbered(3),
			numbered(2, { section: "中国" }),
			numbered(5, { section: "中国" }),
		];
		const { message, shown } = formatDigest(articles, options);
		expect(message.text).toBe("News\n\n欧洲\n• no-1\n• no-4\n\n中国\n• no-2\n• no-5\n\n法广\n• no-3");
		expect(entitiesOf(message)).toEqual([
			"bold: News",
			...["bold: 欧洲", "text_link: no-1", "text_link: no-4"],
			...["bold: 中国", "text_link: no-2", "text_link: no-5"],
			...["bold: 法广", "text_link: no-3"],
		]);
		expect(shown.map(({ title }) => title)).toEqual(["no-1", "no-4", "no-2", "no-5", "no-3"]);
		expect(message.previewUrl).toBeUndefined();
	});

	test("leaves headings out where there are neither sections nor several editions", () => {
		expect(formatDigest([numbered(1), numbered(2)], options).message.text).toBe("News\n\n• no-1\n• no-2");
	});

	test("names the edition where another one begins, in the order in which they are read", () => {
		const articles = [
			numbered(1, { edition: "fr", section: "Afrique" }),
			numbered(2, { section: "中国" }),
			numbered(3, { section: "欧洲" }),
			numbered(4, { edition: "en" }),
			numbered(5, { edition: "fr", section: "Culture" }),
		];
		const { message } = formatDigest(articles, { ...options, editions: ["cn", "fr", "en"] });
		expect(message.text).toBe(
			"News\n\n法广 · 中国\n• no-2\n\n欧洲\n• no-3\n\nRFI · Afrique\n• no-1\n\nCulture\n• no-5\n\nRFI English\n• no-4",
		);
	});

	test("quotes the ledes of the first three, below their headlines", () => {
		const articles = [1, 2, 3, 4].map((number) => numbered(number, { lede: `Lede ${number}.` }));
		const { message } = formatDigest(articles, options);
		expect(message.text).toBe("News\n\n• no-1\nLede 1.\n• no-2\nLede 2.\n• no-3\nLede 3.\n• no-4");
		expect(entitiesOf(message).filter((entity) => entity.startsWith("expandable"))).toEqual([
			"expandable_blockquote: Lede 1.",
			"expandable_blockquote: Lede 2.",
			"expandable_blockquote: Lede 3.",
		]);
	});

	test("quotes no ledes in a later message", () => {
		const { message } = formatDigest([numbered(1, { lede: "Lede." })], { ...options, part: 2 });
		expect(message.text).toBe("News\n\n• no-1");
	});

	test("says at the end what is to be said of so many hidden articles", () => {
		const many = Array.from({ length: 200 }, (_, number) => numbered(number));
		const footer = (hidden: number) => `${hidden} more`;
		const { message, shown } = formatDigest(many, { ...options, footer });
		// With the heading, as many links as Telegram keeps.
		expect(shown).toHaveLength(MAX_ENTITIES - 1);
		expect(message.text.split("\n\n").at(-1)).toBe(`${200 - shown.length} more`);
		expect(formatDigest(many.slice(0, 2), { ...options, footer: () => undefined }).message.text).toMatch(/no-1$/);
	});

	test("repeats the heading of a section that goes on in the next message, and its edition", () => {
		const many = Array.from({ length: 120 }, (_, number) => numbered(number, { section: "中国" }));
		const [first, second] = partsOf(many, { editions: ["cn", "fr"] });
		expect(first?.message.text).toMatch(/^News\n\n法广 · 中国\n• no-0\n/);
		expect(second?.message.text).toMatch(/^News\n\n法广 · 中国\n• no-\d+\n/);
	});

	test("goes on with a section that was cut, also where another one has newer articles by then", () => {
		const of = (section: string, numbers: readonly number[]) => numbers.map((number) => numbered(number, { section }));
		const range = (from: number, length: number) => Array.from({ length }, (_, index) => from + index);
		const articles = [...of("中国", [1, ...range(100, 110)]), ...of("欧洲", range(2, 5))];
		const [, second] = partsOf(articles);
		expect(second?.message.text).toMatch(/^News\n\n中国\n(• no-\d+\n)+\n欧洲\n• no-2\n/);
	});

	test("shows as much as fits: with the next article it would be too long", () => {
		const many = Array.from({ length: 60 }, (_, number) => numbered(number, { title: `${number}${"标".repeat(97)}` }));
		const { message, shown } = formatDigest(many, options);
		const chars = Array.from(message.text).length;
		expect(chars).toBeLessThanOrEqual(MAX_MESSAGE_CHARS);
		expect(chars + "\n• ".length + Array.from(many[shown.length]?.title ?? "").length).toBeGreaterThan(
			MAX_MESSAGE_CHARS,
		);
	});
});

const words = (unit: fc.Arbitrary<string>, maxLength: number) =>
	fc.string({ unit, minLength: 1, maxLength, size: "max" });
/** Letters of one and two UTF-16 units, words with spaces, and ends of sentences. */
const letter = fc.constantFrom("a", "é", "中", "𠮷", "👩‍👩‍👧", "ک", " ", ". ", "。");
const line = (maxLength: number) => words(letter, maxLength).map((text) => `x${text}`.replaceAll(/\s+/g, " ").trim());
const someArticles = fc
	.array(
		fc.record(
			{
				edition: fc.constantFrom(...EDITION_CODES.slice(0, 3)),
				title: line(300),
				lede: line(700),
				section: fc.oneof(fc.constantFrom("中国", "Afrique", "Asie"), line(60)),
				publishedAt: fc.integer({ min: 0, max: 1_000 }).map((minutes) => NOON - minutes * 60_000),
			},
			{ requiredKeys: ["edition", "title", "publishedAt"] },
		),
		{ minLength: 1, maxLength: 250, size: "max" },
	)
	.map((list) => list.map((changes, number) => numbered(number, changes)));
const digests = fc.record({
	articles: someArticles,
	heading: line(400),
	footer: fc.option(
		line(300).map((text) => () => text),
		{ nil: undefined },
	),
});
const property = (check: (parts: ReturnType<typeof partsOf>, articles: readonly Article[]) => void) =>
	fc.property(digests, ({ articles, heading, footer }) => {
		const editions = ["en", "fr"] as const;
		check(partsOf(articles, { heading, editions, ...(footer === undefined ? {} : { footer }) }), articles);
	});

describe("the messages of any digest", () => {
	const numRuns = 20;

	test("show each article once, linked to RFI", () => {
		const check = property((parts, articles) => {
			const links = parts.flatMap(({ message: { entities } }) =>
				entities.flatMap((entity) => (entity.type === "text_link" ? [entity.url] : [])),
			);
			const shown = parts.flatMap((part) => part.shown.map(({ url }) => url));
			expect(links).toEqual(shown);
			expect(shown.toSorted()).toEqual(articles.map(({ url }) => url).toSorted());
		});
		fc.assert(check, { numRuns });
	});

	test("stay within Telegram's limits, in simpler forms too", () => {
		const check = property((parts) => {
			for (const { message } of parts)
				for (const { text, entities } of [message, ...simplerMessages(message)]) {
					expect(Array.from(text).length).toBeLessThanOrEqual(MAX_MESSAGE_CHARS);
					expect(entities.length).toBeLessThanOrEqual(MAX_ENTITIES);
				}
		});
		fc.assert(check, { numRuns });
	});

	test("are accepted by Telegram's own library, in simpler forms too", () => {
		const check = property((parts) => {
			for (const { message } of parts)
				for (const { text, entities } of [message, ...simplerMessages(message)])
					expect(checkFormattedText(text, entities)).toBeUndefined();
		});
		fc.assert(check, { numRuns });
	});

	test("have entities that lie side by side, none of them within another", () => {
		const check = property((parts) => {
			for (const { message } of parts) {
				let end = 0;
				for (const { offset, length } of message.entities) {
					expect(offset).toBeGreaterThanOrEqual(end);
					expect(length).toBeGreaterThan(0);
					end = offset + length;
				}
				expect(end).toBeLessThanOrEqual(message.text.length);
			}
		});
		fc.assert(check, { numRuns });
	});
});
