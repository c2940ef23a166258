import { describe, expect, test } from "vitest";
import { parseQuery } from "../../../src/search/query/parse-query.ts";
import { createIndexQueries } from "../../../src/search/rank/index-queries.ts";
import { createTextFolder } from "../../../src/text/fold-text.ts";

const NOW = Date.UTC(2026, 0, 15, 12);
const folder = createTextFolder();
const PHRASE = "的一在是国人中大上有和主地出不会时年可以生同工也能下过子说产";

interface Look {
	readonly match: string;
	readonly limit: number;
}

/** What a search for the best asks the index for, of so many articles that all match. */
function looksFor(text: string, offset = 0, articles = 1): Look[] {
	const looks: Look[] = [];
	const all = Array.from({ length: articles }, (_, at) => articles - at);
	const rows = {
		editions: () => new Set(["cn"] as const),
		matching(match: string, _range: unknown, limit: number) {
			looks.push({ match, limit });
			return all.slice(0, limit);
		},
		titles: () => new Map<number, string>(),
		hit: () => ({ id: "a" as never, edition: "cn" as const }),
		indexedUpTo: () => 0,
	};
	const page = { editions: ["cn"], limit: 5, offset, order: "best", now: NOW } as const;
	createIndexQueries(rows).search(parseQuery(text, { now: NOW, folder }), page);
	return looks;
}

/** The most hits that it asks for at once. */
function hitsLookedAt(text: string, offset = 0): number {
	return Math.max(...looksFor(text, offset).map(({ limit }) => limit));
}

/** In how many articles how many words and characters are compared, all looks together. */
function comparisons(text: string, articles: number): number {
	const units = (match: string) =>
		[...match.matchAll(/"([^"]*)"/g)].flatMap(([, phrase = ""]) => phrase.split(" ")).length;
	return looksFor(text, 0, articles).reduce(
		(sum, { match, limit }) => sum + Math.min(limit, articles) * units(match),
		0,
	);
}

test.each(["国", "中国 美国", "习近平 普京 会谈"])(
	"a search for what people type (%s) ranks the newest thousand",
	(text) => {
		expect(hitsLookedAt(text)).toBe(1000);
	},
);

test("the longer the phrases of a query, the fewer hits are ranked, and always enough to count them", () => {
	const terms = Array.from({ length: 14 }, (_, at) => PHRASE.slice(at) + PHRASE.slice(0, at));
	expect(hitsLookedAt(PHRASE)).toBeLessThan(300);
	expect(hitsLookedAt(terms.join(" "))).toBe(101);
	expect(hitsLookedAt(terms.join(" "), 95)).toBe(101);
});

describe("A search for any of very many words", () => {
	const ARTICLES = 20_000;
	/** As many as a message of Telegram's holds. */
	const many = (word: (at: number) => string, join: string) =>
		Array.from({ length: 1_000 }, (_, at) => word(at)).join(join);

	test.each([
		["characters", many((at) => PHRASE.charAt(at % PHRASE.length), " OR ")],
		["characters without spaces", many((at) => PHRASE.charAt(at % PHRASE.length), "|")],
		["words", many((at) => `w${at}`, " OR ")],
		["beginnings of words", many((at) => `word${at}*`, " 或 ")],
		["words that have two readings", many(() => "計畫", " OR ")],
		["words in several groups", many((at) => `${at} OR w${at}`, " ")],
	])("costs at most ten times what one word costs in 20,000 articles: %s", (_, text) => {
		expect(comparisons(text, ARTICLES)).toBeLessThanOrEqual(10 * comparisons("国", ARTICLES));
		expect(looksFor(text, 0, ARTICLES)).toHaveLength(looksFor("国", 0, ARTICLES).length);
	});

	test("costs no more with twenty times the articles", () => {
		const text = many((at) => `w${at}`, " OR ");
		expect(comparisons(text, 20 * ARTICLES)).toBe(comparisons(text, ARTICLES));
	});

	test("looks for the first sixteen, and says so", () => {
		const { terms, notes } = parseQuery(
			many((at) => `w${at}`, " OR "),
			{ now: NOW, folder },
		);
		expect(terms.flatMap(({ readings }) => readings)).toHaveLength(16);
		expect(notes).toContainEqual({ kind: "too-many-terms", limit: 16 });
	});
});
