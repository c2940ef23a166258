import type { DatabaseSync, StatementSync } from "node:sqlite";
import type { ArticleId } from "../../news/article.ts";
import type { EditionCode } from "../../news/edition.ts";
import type { TextFolder } from "../../text/fold-text.ts";
import { foldSection } from "../query/section.ts";
import type { IndexableArticle, SearchIndex } from "../search-index.ts";
import { encodeText } from "./encode-units.ts";
import { ANY_TAG, BODY_TAG, editionTag, sectionTag } from "./match-expression.ts";
import { ROWS_PER_SECOND, rowIdFor } from "./row-id.ts";

/** Half a megabyte. */
const PAGES_PER_STEP = 64;

/** Fewer changes mean that nothing was left to merge: https://www.sqlite.org/fts5.html#the_merge_command */
const MIN_CHANGES = 2;

interface Placed {
	readonly row: number;
	readonly article: IndexableArticle;
	readonly title: string;
}

/** Everything that changes the tables of an open index. */
export function createIndexWriter(
	database: DatabaseSync,
	folder: Pick<TextFolder, "fold">,
): Pick<SearchIndex, "add" | "remove" | "settle"> {
	const statements = prepare(database);
	const encode = (text: string) => encodeText(folder.fold(text));

	function place(article: IndexableArticle): Placed {
		const title = encode(article.title);
		const row = freeRow(statements, rowIdFor(article.publishedAt));
		const insert = () => statements.insertArticle.run(row, article.id, article.edition, title).changes > 0;
		if (!insert()) {
			takeOut(statements, article.id);
			insert();
		}
		return { row, article, title };
	}

	// The longer texts are encoded only now: those of a whole batch would fill the memory.
	function insertWords({ row, article, title }: Placed): void {
		const { lede = "", body = "", edition, section } = article;
		const tags = [
			ANY_TAG,
			editionTag(edition),
			body === "" ? "" : BODY_TAG,
			section === undefined ? "" : sectionTag(foldSection(section, folder)),
		].join(" ");
		statements.insertWords.run(row, title, encode(lede), encode(body), tags);
	}

	return {
		add(articles) {
			const latest = new Map(articles.map((article) => [article.id, article]));
			transaction(database, () => {
				const placed = Array.from(latest.values(), place);
				// The full-text table starts a new segment each time a row number goes down.
				for (const each of placed.sort((one, other) => one.row - other.row)) insertWords(each);
				for (const [edition, seq] of highestSeqs(articles)) statements.raiseProgress.run(edition, seq);
			});
		},
		remove(ids) {
			transaction(database, () => {
				for (const id of ids) takeOut(statements, id);
			});
		},
		settle: createMerger(database),
	};
}

type Statements = ReturnType<typeof prepare>;

function prepare(database: DatabaseSync) {
	return {
		raiseProgress: database.prepare(
			`INSERT INTO edition (code, indexed_up_to) VALUES (?, ?)
			ON CONFLICT DO UPDATE SET indexed_up_to = max(indexed_up_to, excluded.indexed_up_to)`,
		),
		rowOf: database.prepare("SELECT row AS value FROM article WHERE id = ?"),
		lastRowWithin: database.prepare("SELECT max(row) AS value FROM article WHERE row >= ? AND row < ?"),
		// Most articles are new: to try is faster than to ask first.
		insertArticle: database.prepare(
			"INSERT INTO article (row, id, edition, title) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO NOTHING",
		),
		deleteArticle: database.prepare("DELETE FROM article WHERE row = ?"),
		insertWords: database.prepare("INSERT INTO words (rowid, title, lede, body, tag) VALUES (?, ?, ?, ?, ?)"),
		deleteWords: database.prepare("DELETE FROM words WHERE rowid = ?"),
	} satisfies Record<string, StatementSync>;
}

function highestSeqs(articles: readonly IndexableArticle[]): Map<EditionCode, number> {
	const highest = new Map<EditionCode, number>();
	for (const { edition, seq } of articles) highest.set(edition, Math.max(seq, highest.get(edition) ?? 0));
	return highest;
}

function takeOut(statements: Statements, id: ArticleId): void {
	const row = readNumber(statements.rowOf, id);
	if (row === undefined) return;
	statements.deleteWords.run(row);
	statements.deleteArticle.run(row);
}

/** The row after the last one taken in that second; when the second is full, in the next two, four, eight … */
function freeRow(statements: Statements, first: number): number {
	for (let rows = ROWS_PER_SECOND; ; rows *= 2) {
		const last = readNumber(statements.lastRowWithin, first, first + rows);
		if (last === undefined) return first;
		if (last + 1 < first + rows) return last + 1;
	}
}

function readNumber(statement: StatementSync, ...values: readonly (string | number)[]): number | undefined {
	const value = statement.get(...values)?.["value"];
	return typeof value === "number" ? value : undefined;
}

/** Does all of the work or, when it throws, none of it. */
function transaction(database: DatabaseSync, work: () => void): void {
	database.exec("BEGIN IMMEDIATE");
	try {
		work();
		database.exec("COMMIT");
	} catch (error) {
		// SQLite has rolled back by itself when the disk is full or the file damaged.
		if (database.isTransaction) database.exec("ROLLBACK");
		throw error;
	}
}

/** Each call merges a little more of the full-text table into one segment, and tells whether there is more to merge. */
function createMerger(database: DatabaseSync): () => boolean {
	const merge = database.prepare("INSERT INTO words (words, rank) VALUES ('merge', ?)");
	const totalChanges = database.prepare("SELECT total_changes() AS value");
	const countChanges = () => Number(totalChanges.get()?.["value"]);
	let isMerging = false;
	return () => {
		const before = countChanges();
		// A negative number starts to merge everything, positive ones go on with it.
		merge.run(isMerging ? PAGES_PER_STEP : -PAGES_PER_STEP);
		isMerging = countChanges() - before >= MIN_CHANGES;
		return isMerging;
	};
}
