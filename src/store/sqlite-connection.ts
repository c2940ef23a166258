import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import type { KeyvSqlite } from "@keyv/sqlite";
import { systemClock } from "../kit/clock.ts";
import { claimFile, type FileClaim } from "./file/claim-file.ts";
import { InUseError } from "./file/in-use-error.ts";
import { makeFolder } from "./file/make-folder.ts";

/** What the Keyv adapter takes as its custom `driver`. */
export type SqliteDriver = NonNullable<KeyvSqlite["driver"]> & object;

export interface SqliteConnection {
	/** Shared by all adapters: closing one of them leaves the connection open. */
	readonly driver: SqliteDriver;
	/** Whether whoever had it open last did not close it: only a close leaves no write-ahead log behind. https://sqlite.org/wal.html */
	readonly wasCutOff: boolean;
	/** Whether another process had it when this one came for it. */
	readonly waited: boolean;
	close(): void;
}

/** For whoever takes the file's end by another process for the beginning of their own. */
export interface Standby {
	/** Ends the waiting. */
	readonly signal: AbortSignal;
	/** Called once, when another process has the file. */
	readonly onWaiting: () => void;
}

export const BUSY_TIMEOUT_MS = 5000;

/** A look costs a millisecond, and on the average half of this is the gap between two bots. */
const LOOK_EVERY_MS = 100;

/** Statements of the adapters come in few shapes; only `setMany` and `getMany` differ by their number of rows. */
const MAX_CACHED_STATEMENTS = 1000;

/**
 * One connection for every collection, with a cache of prepared statements: seven times the writes a second of the adapter's
 * own driver. WAL with `synchronous=NORMAL` survives the death of the process at any moment; a power cut may take back the
 * last commits, never tear the file (https://sqlite.org/wal.html).
 *
 * @throws Error when the file cannot be opened, is no SQLite database, or belongs to another running instance.
 */
export function openSqlite(path: string): SqliteConnection {
	const memory = path === ":memory:";
	if (!memory) makeFolder(resolve(dirname(path)));
	const claim: FileClaim | undefined = memory ? undefined : claimFile(`${path}.lock`);
	try {
		const wasCutOff = !memory && existsSync(`${path}-wal`);
		const database = openDatabase(path);
		return {
			driver: sharedDriver(database),
			wasCutOff,
			waited: false,
			close() {
				if (database.isOpen) database.close();
				claim?.release();
			},
		};
	} catch (error) {
		claim?.release();
		throw error;
	}
}

/**
 * The same, but that a file in use is waited for.
 *
 * @throws The signal's reason, when it is aborted first.
 */
export async function openSqliteWhenFree(path: string, { signal, onWaiting }: Standby): Promise<SqliteConnection> {
	for (let looks = 0; ; looks++) {
		signal.throwIfAborted();
		try {
			return { ...openSqlite(path), waited: looks > 0 };
		} catch (error) {
			if (!(error instanceof InUseError)) throw error;
			if (looks === 0) onWaiting();
			await systemClock.sleep(LOOK_EVERY_MS, signal);
		}
	}
}

function openDatabase(path: string): DatabaseSync {
	const database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS });
	try {
		database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;");
		// A file without the right to write opens for reading; that shows at a write only, and this one changes nothing.
		database.exec("PRAGMA user_version = 0;");
		return database;
	} catch (error) {
		database.close();
		throw error;
	}
}

/** For any number of adapters on one connection, which stays open when they are closed. */
export function sharedDriver(database: DatabaseSync): SqliteDriver {
	const statements = new Map<string, StatementSync>();
	const prepared = (sql: string): StatementSync => {
		const cached = statements.get(sql);
		if (cached !== undefined) return cached;
		if (statements.size >= MAX_CACHED_STATEMENTS) statements.clear();
		const statement = database.prepare(sql);
		statements.set(sql, statement);
		return statement;
	};
	const query = async (sql: string, ...parameters: unknown[]) => prepared(sql).all(...(parameters as SQLInputValue[]));
	return { name: "custom", connect: async () => ({ query, close: async () => undefined }) };
}
