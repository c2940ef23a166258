import { type FindOptions, findRows } from "./find-rows.ts";
import type { TextFolder } from "./fold-text.ts";
import type { IndexRows } from "./index-rows.ts";
import { BODY_TAG, phrasesOf } from "./match-expression.ts";
import type { ParsedQuery } from "./parsed-query.ts";
import { rankRows } from "./rank-rows.ts";
import { rowRange } from "./row-id.ts";

export interface BestOptions extends Pick<FindOptions, "editions" | "limit"> {
	/** Milliseconds since the Unix epoch. */
	readonly now: number;
}

/** The newest rows that a query matches in title and lede, and the newest that it matches anywhere, ranked with the best first. */
export function findBest(
	rows: Pick<IndexRows, "editions" | "matching" | "titles">,
	query: ParsedQuery,
	{ editions, limit, now }: BestOptions,
	folder: Pick<TextFolder, "fold">,
): number[] {
	const outsideBody = new Set(findRows(rows, query, { editions, limit, columns: "{title lede}" }, folder));
	const anywhere = holdsBodies(rows)
		? findRows(rows, query, { editions, limit, columns: "{title lede body}" }, folder)
		: [];
	const candidates = [...new Set([...outsideBody, ...anywhere])];
	const titles = rows.titles(candidates);
	const phrases = query.terms.map(phrasesOf);
	const ranked = candidates.map((row) => ({
		row,
		termsInTitle: countIn(titles.get(row) ?? "", phrases),
		isOutsideBody: outsideBody.has(row),
	}));
	return rankRows(ranked, query.terms.length, now).slice(0, limit);
}

function holdsBodies(rows: Pick<IndexRows, "matching">): boolean {
	return rows.matching(`tag : ${BODY_TAG}`, rowRange({}), 1).length > 0;
}

/** How many terms stand in a title, each by any of its phrases. */
function countIn(title: string, terms: readonly (readonly string[])[]): number {
	return terms.filter((phrases) => phrases.some((phrase) => title.includes(` ${phrase} `))).length;
}
