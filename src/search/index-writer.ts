import type { DatabaseSync, StatementSync } from "node:sqlite";
import type { ArticleId } from "../news/article.ts";
import type { EditionCode } from "../news/edition.ts";
import { encodeText } from "./encode-units.ts";
import type { TextFolder } from "./fold-text.ts";
import { ANY_TAG, BODY_TAG, sectionTag } from "./match-expression.ts";
import { ROWS_PER_SECOND, rowIdFor } from "./row-id.ts";
import type { IndexableArticle, SearchIndex } from "./search-index.ts";
import { transaction } from "./transaction.ts";

interface Placed {
	readonly row: number;
	readonly article: IndexableArticle;
}

/** Everything that changes the tables of an open index. */
export function createIndexWriter(
	database: DatabaseSync,
	folder: Pick<TextFolder, "fold">,
): Pick<SearchIndex, "add" | "remove"> {
	const statements = prepare(database);
	const encode = (text: string | undefined) => (text === undefined ? "" : encodeText(folder.fold(text)));

	function insertWords({ row, article }: Placed): void {
		const section = sectionOf(article, folder);
		const tags = [ANY_TAG, section ?? "", article.body === undefined ? "" : BODY_TAG].join(" ");
		statements.insertWords.run(row, encode(article.title), encode(article.lede), encode(article.body), tags);
	}

	return {
		add(articles) {
			transaction(database, () => {
				const placed = placeAll(statements, new Map(articles.map((article) => [article.id, article])), folder);
				// The full-text table starts a new segment each time a row number goes down.
				for (const each of placed.toSorted((a, b) => a.row - b.row)) insertWords(each);
				for (const [edition, seq] of highestSeqs(articles)) statements.raiseProgress.run(seq, edition);
			});
		},
		remove(ids) {
			transaction(database, () => {
				for (const id of ids) takeOut(statements, id);
			});
		},
	};
}

type Statements = ReturnType<typeof prepare>;

function prepare(database: DatabaseSync) {
	return {
		addEdition: database.prepare("INSERT INTO edition (code) VALUES (?) ON CONFLICT DO NOTHING"),
		editionNumber: database.prepare("SELECT number AS value FROM edition WHERE code = ?"),
		raiseProgress: database.prepare("UPDATE edition SET indexed_up_to = max(indexed_up_to, ?) WHERE code = ?"),
		rowOf: database.prepare("SELECT row AS value FROM article WHERE id = ?"),
		lastRowWithin: database.prepare("SELECT max(row) AS value FROM article WHERE row >= ? AND row < ?"),
		insertArticle: database.prepare("INSERT INTO article (row, id, section) VALUES (?, ?, ?)"),
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

function placeAll(
	statements: Statements,
	articles: ReadonlyMap<ArticleId, IndexableArticle>,
	folder: Pick<TextFolder, "fold">,
): Placed[] {
	const numbers = new Map<string, number>();
	for (const { edition } of articles.values()) {
		if (numbers.has(edition)) continue;
		statements.addEdition.run(edition);
		numbers.set(edition, readNumber(statements.editionNumber, edition) ?? 0);
	}
	return Array.from(articles.values(), (article) => {
		takeOut(statements, article.id);
		const row = freeRow(statements, rowIdFor(numbers.get(article.edition) ?? 0, article.publishedAt));
		statements.insertArticle.run(row, article.id, sectionOf(article, folder));
		return { row, article };
	});
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

function sectionOf({ section }: IndexableArticle, folder: Pick<TextFolder, "fold">): string | null {
	return section === undefined ? null : sectionTag(section, folder);
}

function readNumber(statement: StatementSync, ...values: readonly (string | number)[]): number | undefined {
	const value = statement.get(...values)?.["value"];
	return typeof value === "number" ? value : undefined;
}
