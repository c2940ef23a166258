import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import type { ArticleId } from "../../news/article.ts";
import { type EditionCode, isEditionCode } from "../../news/edition.ts";
import type { Hit } from "../search-index.ts";
import type { RowRange } from "./row-id.ts";

/** The questions that the tables of an index answer. Lists of rows are newest first. */
export interface IndexRows {
	/** The editions of which the index ever held an article. */
	editions(): Set<EditionCode>;
	matching(match: string, range: RowRange, limit: number): number[];
	/** The tokens of the titles of some rows, with a space before and after each. */
	titles(rows: readonly number[]): Map<number, string>;
	hit(row: number): Hit;
	indexedUpTo(edition: EditionCode): number;
}

const MATCHING = "SELECT rowid FROM words WHERE words MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid DESC LIMIT ?";
const TITLES = "SELECT row, title FROM json_each(?) CROSS JOIN article ON row = value";
const HIT = "SELECT id, edition FROM article WHERE row = ?";

export function createIndexRows(database: DatabaseSync): IndexRows {
	const codes = records(database, "SELECT code FROM edition");
	const progress = records(database, "SELECT indexed_up_to FROM edition WHERE code = ?");
	const matching = records(database, MATCHING);
	const titles = records(database, TITLES);
	const hit = database.prepare(HIT);
	return {
		editions: () =>
			new Set(
				codes()
					.map(([code]) => String(code))
					.filter(isEditionCode),
			),
		// A number is bound as a real, which the full-text table does not take for a bound: it would read on to the end.
		matching: (match, { first, last }, limit) =>
			matching(match, BigInt(first), BigInt(last), limit).map(([row]) => Number(row)),
		titles: (rows) => new Map(titles(JSON.stringify(rows)).map(([row, title]) => [Number(row), String(title)])),
		hit: (row) => readHit(hit.get(row)),
		indexedUpTo: (edition) => Number(progress(edition)[0]?.[0] ?? 0),
	};
}

/** A statement whose rows are read as arrays: a third faster than objects for the thousands of rows that there may be. */
function records(database: DatabaseSync, sql: string): (...values: readonly SQLInputValue[]) => readonly unknown[][] {
	const statement = database.prepare(sql);
	statement.setReturnArrays(true);
	return (...values) => statement.all(...values).map((record) => Object.values(record));
}

function readHit(record: Readonly<Record<string, unknown>> | undefined): Hit {
	const { id, edition } = record ?? {};
	if (typeof id !== "string" || typeof edition !== "string" || !isEditionCode(edition)) {
		throw new Error("Cannot read hit: the full-text table names an article that is not in the index");
	}
	return { id: id as ArticleId, edition };
}
