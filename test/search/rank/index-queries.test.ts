import { expect, test } from "vitest";
import { parseQuery } from "../../../src/search/query/parse-query.ts";
import { createIndexQueries } from "../../../src/search/rank/index-queries.ts";
import { createTextFolder } from "../../../src/text/fold-text.ts";

const NOW = Date.UTC(2026, 0, 15, 12);
const folder = createTextFolder();
const PHRASE = "的一在是国人中大上有和主地出不会时年可以生同工也能下过子说产";

/** The most hits that a search for the best asks the index for. */
function hitsLookedAt(text: string, offset = 0): number {
	const limits: number[] = [];
	const rows = {
		editions: () => new Set(["cn"] as const),
		matching: (_match: string, _range: unknown, limit: number) => (limits.push(limit) > 0 ? [1] : []),
		titles: () => new Map<number, string>(),
		hit: () => ({ id: "a" as never, edition: "cn" as const }),
		indexedUpTo: () => 0,
	};
	const page = { editions: ["cn"], limit: 5, offset, order: "best", now: NOW } as const;
	createIndexQueries(rows).search(parseQuery(text, { now: NOW, folder }), page);
	return Math.max(...limits);
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
