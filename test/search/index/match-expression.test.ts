import { expect, test } from "vitest";
import { matchExpression } from "../../../src/search/index/match-expression.ts";
import { parseQuery } from "../../../src/search/query/parse-query.ts";
import { createTextFolder } from "../../../src/text/fold-text.ts";

const folder = createTextFolder();
const expression = (text: string) =>
	matchExpression(parseQuery(text, { now: 0, folder }), { columns: "{title lede body}" });
const phrase = (count: number) => expression(`"${"桥".repeat(count)}"`);

test("looks up a long phrase by its beginning, and does not take the cut for the beginning of a word", () => {
	expect(phrase(100)).not.toBe(phrase(99));
	expect(phrase(101)).toBe(phrase(100));
	expect(expression("word*")).toContain("*");
	expect(expression(`${"桥".repeat(100)}word*`)).not.toContain("*");
});
