import type { EditionCode } from "../../news/edition.ts";
import type { IndexRows } from "../index/index-rows.ts";
import { matchExpression, type WordColumns } from "../index/match-expression.ts";
import { rowRange } from "../index/row-id.ts";
import type { ParsedQuery } from "../query/parsed-query.ts";

export interface FindOptions {
	readonly editions: readonly EditionCode[];
	readonly columns: WordColumns;
	readonly limit: number;
}

/** The newest rows that a query matches; none when none of the editions is in the index. */
export function findRows(
	rows: Pick<IndexRows, "editions" | "matching">,
	query: ParsedQuery,
	{ editions, columns, limit }: FindOptions,
): number[] {
	const known = rows.editions();
	const present = [...new Set(editions)].filter((code) => known.has(code));
	if (present.length === 0) return [];
	// To leave the filter out is faster, and many a bot holds just what its readers read.
	const scope = present.length === known.size ? { columns } : { columns, editions: present };
	return rows.matching(matchExpression(query, scope), rowRange(query), limit);
}
