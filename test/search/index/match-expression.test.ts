import { expect, test } from "vitest";
import { matchExpression } from "../../../src/search/index/match-expression.ts";
import { parseQuery } from "../../../src/search/query/parse-query.ts";
import { createTextFolder } from "../../../src/text/fold-text.ts";

const folder = createTextFolder();
const expression = (text: string) =>
	matchExpression(parseQuery(text, { now: 0, folder }), { columns: "{title lede body}" }, folder);
const words = (count: number) => Array.from({ length: count }, (_, at) => `word${at}`).join(" ");

test("looks up a long phrase by its beginning, and does not take the cut for the beginning of a word", () => {
	expect(expression(`"${words(100)}"`)).toContain("word99");
	expect(expression(`"${words(101)}"`)).toBe(expression(`"${words(100)}"`));
	expect(expression("word*")).toContain("*");
	expect(expression(`${"桥".repeat(100)}word*`)).not.toContain("*");
});
