import { expect, test } from "vitest";
import { suggest } from "../../../../src/bot/lists/empty/suggest.ts";
import { isCostly } from "../../../../src/search/aside/is-costly.ts";
import { parseQuery } from "../../../../src/search/query/parse-query.ts";
import type { ParsedQuery } from "../../../../src/search/query/parsed-query.ts";
import { createTextFolder } from "../../../../src/text/fold-text.ts";

const folder = createTextFolder();
const LONG = "桥下的水从山上来到海里去";

/** The queries that were tried to find something to suggest instead of a text, where one word alone finds something. */
async function tried(text: string, known: RegExp) {
	const asked: ParsedQuery[] = [];
	const suggestions = await suggest(parseQuery(text, { now: 0, folder }), async (query) => {
		asked.push(query);
		const total = query.terms.every((term) => known.test(term.text)) ? 1 : 0;
		return { total, totalIsCapped: false };
	});
	return { asked, costly: asked.filter(isCostly), ...suggestions };
}

test("a search for many long phrases that finds nothing has four costly ones tried at most", async () => {
	const text = Array.from({ length: 14 }, (_, at) => `${LONG}${at}`).join(" ");
	expect((await tried(text, /./)).costly).toHaveLength(4);
	expect((await tried(text, /9/)).costly).toHaveLength(4);
});

test("a word that no article has is named beside a long headline, which is suggested alone", async () => {
	const { unknown, instead } = await tried(`${LONG} 飞碟`, /桥/);
	expect(unknown).toEqual(["飞碟"]);
	expect(instead).toMatchObject([{ without: [{ kind: "word", text: "飞碟" }], total: 1 }]);
});
