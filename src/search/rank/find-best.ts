import { encodeTerm } from "../index/encode-units.ts";
import type { IndexRows } from "../index/index-rows.ts";
import { BODY_TAG } from "../index/match-expression.ts";
import { rowRange } from "../index/row-id.ts";
import type { ParsedQuery, Term } from "../query/parsed-query.ts";
import { type FindOptions, findRows } from "./find-rows.ts";
import { rankRows } from "./rank-rows.ts";

export interface BestOptions extends Pick<FindOptions, "editions" | "limit"> {
	/** Milliseconds since the Unix epoch. */
	readonly now: number;
}

/** The newest rows that a query matches in title and lede, and the newest that it matches anywhere, ranked with the best first. */
export function findBest(
	rows: Pick<IndexRows, "editions" | "matching" | "titles">,
	query: ParsedQuery,
	{ editions, limit, now }: BestOptions,
): number[] {
	const outsideBody = new Set(findRows(rows, query, { editions, limit, columns: "{title lede}" }));
	const anywhere = holdsBodies(rows) ? findRows(rows, query, { editions, limit, columns: "{title lede body}" }) : [];
	const candidates = [...new Set([...outsideBody, ...anywhere])];
	const titles = rows.titles(candidates);
	const tokens = query.terms.map(tokensOf);
	const ranked = candidates.map((row) => ({
		row,
		termsInTitle: countIn(titles.get(row) ?? "", tokens),
		isOutsideBody: outsideBody.has(row),
	}));
	return rankRows(ranked, query.terms.length, now).slice(0, limit);
}

function holdsBodies(rows: Pick<IndexRows, "matching">): boolean {
	return rows.matching(`tag : ${BODY_TAG}`, rowRange({}), 1).length > 0;
}

/** What a text's tokens contain if a term stands in it: one string for each reading. */
function tokensOf({ readings, isPrefix }: Term): string[] {
	return readings.map((units) => ` ${encodeTerm(units)}${isPrefix ? "" : " "}`);
}

/** How many terms stand in a title, each in any of its readings. */
function countIn(title: string, terms: readonly (readonly string[])[]): number {
	return terms.filter((readings) => readings.some((reading) => title.includes(reading))).length;
}
