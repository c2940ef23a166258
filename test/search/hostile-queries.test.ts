import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { openIndex } from "../../src/search/open-index.ts";
import { parseQuery } from "../../src/search/query/parse-query.ts";
import { findMatches } from "../../src/search/rank/find-matches.ts";
import { snippet } from "../../src/search/rank/snippet.ts";
import { createTextFolder } from "../../src/text/fold-text.ts";
import { article, NOW } from "../support/articles/indexable-article.ts";
import { logLines } from "../support/log-lines.ts";

const folder = createTextFolder();
const TEXT = "普京访华，AND OR NOT NEAR 中国，法国：G20峰会 L’Élysée title";
const index = openIndex({ path: ":memory:", logger: logLines().logger, folder });
index.add([article(1, { title: TEXT, lede: TEXT, body: TEXT, section: "中国" })]);
afterAll(() => {
	index.close();
});

/** Does everything that an answer needs; gives the number of hits. */
function answer(text: string): number {
	const query = parseQuery(text, { now: NOW, folder });
	const page = { editions: ["cn", "fr"], limit: 5, offset: 0, now: NOW } as const;
	if (query.separately !== undefined) index.search(query.separately, { ...page, order: "best" });
	const newest = index.search(query, { ...page, order: "newest" });
	expect(index.search(query, { ...page, order: "best" }).hits).toEqual(newest.hits);
	const shown = snippet(TEXT, query.terms, 20, folder);
	for (const { offset, length } of findMatches(shown, query.terms, folder)) {
		expect(length).toBeGreaterThan(0);
		expect(offset + length).toBeLessThanOrEqual(shown.length);
	}
	return newest.total;
}

describe("a search", () => {
	test.each([
		["普京 AND 访华", 1],
		["普京 OR 马克龙", 1],
		["泽连斯基 OR 马克龙", 0],
		["普京 NOT 访华", 1],
		["NEAR(普京 访华)", 0],
		["near 普京", 1],
		["title:普京", 0],
		["title : 普京", 1],
		["{title lede}:普京", 0],
		["普京*", 1],
		["普*", 1],
		["*", 0],
		["^普京", 1],
		["(普京)", 1],
		["普京)(", 1],
		["普京 + 访华", 1],
		["'普京'; DROP TABLE article; --", 0],
		["普京'", 1],
		['"普京""访华"', 1],
		['"""普京', 1],
		['"\\"普京', 1],
		["-", 0],
		["--普京", 0],
		['-"', 0],
		["in:", 0],
		["in:,", 0],
		['section:"', 0],
		["section:，", 0],
		["section:-", 0],
		["since:9999d", 1],
		["since:99999d", 0],
		["since:9999-12-31", 0],
		["until:9999-12-31", 1],
		["until:0000", 0],
		["since:-1d", 0],
		["普\0京", 1],
		["\0普京\0", 1],
		["普\u200b京", 1],
		["\u202e京普", 0],
		["\u202e普京\u202c", 1],
		["فارسی 普京", 0],
		["👨‍👩‍👧普京🇫🇷", 1],
		["\ud800普京\udfff", 1],
		["普京\u0301", 1],
		["ｅｌｙｓｅｅ", 1],
		["E\u0301\u0301\u0301lyse\u0301e", 1],
		["¦", 0],
		["a", 0],
		["s中国", 0],
		["tag:a", 0],
	])("for %j finds %d", (text, hits) => {
		expect(answer(text)).toBe(hits);
	});

	test.each([
		["one character", "的".repeat(4_096)],
		["one letter", "a".repeat(4_096)],
		["words", "a ".repeat(2_048)],
		["exclusions", "-的 ".repeat(1_365)],
		["quotes", '"'.repeat(4_096)],
		["pairs of quotes", '"的"'.repeat(1_365)],
		["minuses", "-".repeat(4_096)],
		["operators", "in:fr".repeat(819)],
		["sections", "section:中国 ".repeat(372)],
		["NULs", "\0".repeat(4_096)],
		["emoji", "😀".repeat(2_048)],
		["accents", "a\u0301\u0302\u0303".repeat(1_024)],
		["accents without a letter", "\u0301".repeat(4_096)],
		["spaces", " ".repeat(4_096)],
		["traditional characters", "灣".repeat(4_096)],
	])("for 4,096 characters of %s answers", (_, text) => {
		expect(answer(text)).toBeLessThanOrEqual(1);
	});

	test("for any text answers", () => {
		const syntax = fc.constantFrom(
			..."\"“”「」-－:：*^(){}+,'\\\0¦ ",
			" AND ",
			" OR ",
			" NOT ",
			"NEAR(",
			..."|｜或，；。",
			"栏目：",
			"in:",
			"section:",
			"since:",
		);
		const words = fc.constantFrom("普京", "的", "AI", "é", "م", "កម្ពុជា", "😀", "\ud800", "2023-09-01", "7d");
		fc.assert(
			fc.property(fc.array(fc.oneof(syntax, words, fc.string({ unit: "binary", maxLength: 4 }))), (parts) => {
				answer(parts.join(""));
			}),
			{ numRuns: 500 },
		);
	});
});

describe("an article", () => {
	test("can consist of any text", () => {
		const anything = fc.string({ unit: "binary", maxLength: 40 });
		fc.assert(
			fc.property(anything, anything, anything, anything, (title, lede, body, section) => {
				index.add([article(2, { title, lede, body, section })]);
				const { hits } = index.latest({ editions: ["cn"], section, limit: 5, offset: 0 });
				expect(hits.map(({ id }) => id)).toContain(article(2).id);
			}),
		);
	});
});
