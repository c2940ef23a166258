import { rmSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import type { Logger } from "../../kit/logger.ts";

/** Marks the file as ours, in SQLite's header: "rfis". */
const APPLICATION_ID = 0x72666973;

/** Raise it whenever the tables, the folding or the encoding of texts change: the old file is then thrown away and filled anew. */
const INDEX_VERSION = 4;

/** Names no file: the index lives as long as its connection, and no other one sees it. */
export const IN_MEMORY = ":memory:";
const BUSY_TIMEOUT_MS = 5_000;
const CACHE_KIB = 16_384;

/**
 * Larger pages, merging of index segments by eights, and room for a batch of some thousand articles in memory before a segment is
 * written: together they halve the time to fill the index. https://www.sqlite.org/fts5.html#special_insert_directives
 */
const PAGE_BYTES = 8_192;
const SEGMENT_PAGE_BYTES = 8_100;
const SEGMENTS_TO_MERGE = 8;
const PENDING_BYTES = 8_388_608;

/** https://www.sqlite.org/rescode.html: the file's content is damaged, or it is no database at all. */
const SQLITE_CORRUPT = 11;
const SQLITE_NOTADB = 26;

const TABLES = `
	CREATE TABLE edition (code TEXT PRIMARY KEY, indexed_up_to INTEGER NOT NULL);
	CREATE TABLE article (row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, edition TEXT NOT NULL, title TEXT NOT NULL);
	CREATE VIRTUAL TABLE words USING fts5 (title, lede, body, tag, content = '', contentless_delete = 1, tokenize = 'ascii');
	INSERT INTO words (words, rank)
	VALUES ('pgsz', ${SEGMENT_PAGE_BYTES}), ('automerge', ${SEGMENTS_TO_MERGE}), ('hashsize', ${PENDING_BYTES});
`;

/**
 * Opens the index at `path` (or in memory, for ":memory:"), creating it when it is missing. A damaged file or one of another version
 * is deleted and created anew. Throws when the file belongs to something else, or cannot be opened at all.
 */
export function openIndexFile(path: string, logger: Logger): DatabaseSync {
	const state = path === IN_MEMORY ? "new" : inspect(path);
	if (state === "foreign") throw new Error(`Cannot open search index "${path}": the file belongs to something else`);
	if (state === "damaged" || state === "other version") {
		logger.warn("Search index is thrown away and will be filled anew", { path, reason: state });
		deleteIndexFile(path);
	}
	const database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS });
	configure(database);
	if (state !== "ours") createTables(database);
	return database;
}

/** A connection that only reads, beside the one that writes. Throws when there is no file. */
export function openIndexForReading(path: string): DatabaseSync {
	const database = new DatabaseSync(path, { readOnly: true, timeout: BUSY_TIMEOUT_MS });
	database.exec(`PRAGMA cache_size = -${CACHE_KIB}`);
	return database;
}

/** Deletes an index that is not open, with the files that SQLite keeps beside it. */
export function deleteIndexFile(path: string): void {
	if (path === IN_MEMORY) return;
	for (const file of [path, `${path}-wal`, `${path}-shm`]) rmSync(file, { force: true });
}

/** Whether an error of SQLite says that the file is damaged. */
export function isDamage(error: unknown): boolean {
	if (!(error instanceof Error) || !("errcode" in error) || typeof error.errcode !== "number") return false;
	const primary = error.errcode & 0xff;
	return primary === SQLITE_CORRUPT || primary === SQLITE_NOTADB;
}

type FileState = "new" | "ours" | "other version" | "damaged" | "foreign";

function inspect(path: string): FileState {
	let database: DatabaseSync | undefined;
	try {
		database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS });
		const state = identify(database);
		return state === "ours" && !isSound(database) ? "damaged" : state;
	} catch (error) {
		if (isDamage(error)) return "damaged";
		throw new Error(`Cannot open search index "${path}"`, { cause: error });
	} finally {
		database?.close();
	}
}

function identify(database: DatabaseSync): FileState {
	const applicationId = readNumber(database, "PRAGMA application_id");
	if (applicationId === APPLICATION_ID) {
		return readNumber(database, "PRAGMA user_version") === INDEX_VERSION ? "ours" : "other version";
	}
	return readNumber(database, "SELECT count(*) FROM sqlite_schema") === 0 ? "new" : "foreign";
}

function isSound(database: DatabaseSync): boolean {
	const [first] = Object.values(database.prepare("PRAGMA quick_check(1)").get() ?? {});
	return first === "ok";
}

function configure(database: DatabaseSync): void {
	// NORMAL may forget the last transactions when the machine loses power; the log still has them.
	database.exec(
		`PRAGMA page_size = ${PAGE_BYTES}; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -${CACHE_KIB}`,
	);
}

function createTables(database: DatabaseSync): void {
	database.exec(
		`BEGIN IMMEDIATE; ${TABLES} PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${INDEX_VERSION}; COMMIT`,
	);
}

function readNumber(database: DatabaseSync, sql: string): number {
	const [value] = Object.values(database.prepare(sql).get() ?? {});
	return Number(value);
}
