import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import type { ArticleId } from "../news/article.ts";
import { type EditionCode, isEditionCode } from "../news/edition.ts";
import { editionNumberOf, type Period, type RowRange, rowRange } from "./row-id.ts";
import type { Hit } from "./search-index.ts";

/** The questions that the tables of an index answer. Lists of rows are newest first within each range, up to `limit` for each. */
export interface IndexRows {
	ranges(editions: readonly EditionCode[], period?: Period): RowRange[];
	matching(match: string, ranges: readonly RowRange[], limit: number): number[];
	/** Of all sections when no tag is given. */
	newest(sectionTag: string | undefined, ranges: readonly RowRange[], limit: number): number[];
	hit(row: number): Hit;
	indexedUpTo(edition: EditionCode): number;
}

const MATCHING = "SELECT rowid FROM words WHERE words MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid DESC LIMIT ?";
const NEWEST = "SELECT row FROM article WHERE row BETWEEN ? AND ? ORDER BY row DESC LIMIT ?";
const NEWEST_IN_SECTION = "SELECT row FROM article WHERE section = ? AND row BETWEEN ? AND ? ORDER BY row DESC LIMIT ?";

export function createIndexRows(database: DatabaseSync): IndexRows {
	const edition = database.prepare("SELECT number, indexed_up_to FROM edition WHERE code = ?");
	const hit = database.prepare("SELECT id, code FROM article JOIN edition ON number = ? WHERE row = ?");
	const matching = rowList(database, MATCHING);
	const newest = rowList(database, NEWEST);
	const newestInSection = rowList(database, NEWEST_IN_SECTION);
	return {
		ranges(editions, period = {}) {
			const numbers = Array.from(new Set(editions), (code) => edition.get(code)?.["number"]);
			return numbers.filter((number) => typeof number === "number").map((number) => rowRange(number, period));
		},
		matching: (match, ranges, limit) => ranges.flatMap(({ first, last }) => matching(match, first, last, limit)),
		newest: (sectionTag, ranges, limit) =>
			ranges.flatMap(({ first, last }) =>
				sectionTag === undefined ? newest(first, last, limit) : newestInSection(sectionTag, first, last, limit),
			),
		hit: (row) => readHit(hit.get(editionNumberOf(row), row)),
		indexedUpTo: (code) => Number(edition.get(code)?.["indexed_up_to"] ?? 0),
	};
}

/** A statement whose only column is a row number, read as arrays: a third faster than objects for the thousands of them here. */
function rowList(database: DatabaseSync, sql: string): (...values: readonly SQLInputValue[]) => number[] {
	const statement = database.prepare(sql);
	statement.setReturnArrays(true);
	return (...values) => Array.from(statement.all(...values), ({ 0: row }) => Number(row));
}

function readHit(record: Readonly<Record<string, unknown>> | undefined): Hit {
	const { id, code } = record ?? {};
	if (typeof id !== "string" || typeof code !== "string" || !isEditionCode(code)) {
		throw new Error("Cannot read hit: the full-text table names an article that is not in the index");
	}
	return { id: id as ArticleId, edition: code };
}
