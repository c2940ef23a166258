import { accessSync, constants, existsSync, rmSync, statfsSync, statSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { backup, DatabaseSync } from "node:sqlite";
import { wordBytes } from "../../kit/words/word-bytes.ts";
import { filesOf, partOf, removeAbandoned } from "../file/parts.ts";
import { BUSY_TIMEOUT_MS } from "../sqlite-connection.ts";
import { checkStore, type StoreContents } from "./check-store.ts";

export interface CopyOptions {
	/** The database to copy. Others may write to it meanwhile. */
	readonly from: string;
	/** Where the copy is to be in the end, in a folder that is there. */
	readonly to: string;
	/** Ends the copying; rejects with its reason then. */
	readonly signal: AbortSignal;
	/** Gives the checked copy, which lies beside `to`, its place. */
	readonly place: (copy: string) => void;
	/** Room on the disk of a folder. */
	readonly freeBytesIn?: (folder: string) => number;
}

export interface CopiedStore extends StoreContents {
	readonly bytes: number;
}

/** So many go between two looks at the signal: 4 MiB with SQLite's pages. */
const PAGES_PER_STEP = 1024;

/**
 * Copies a store under a temporary name beside its place, checks the copy, and only then has it put there. Whatever fails leaves nothing
 * behind; what a kill left is gone with the next copy.
 *
 * @throws Error saying why there is no copy.
 */
export async function takeCopy(options: CopyOptions): Promise<CopiedStore> {
	const { from, to, signal, place, freeBytesIn = freeBytes } = options;
	const copy = partOf(to);
	try {
		removeAbandoned(to);
		refuseWithoutRoom(from, dirname(resolve(to)), freeBytesIn);
		await copyDatabase(from, copy, signal);
		const contents = await checkStore(copy);
		signal.throwIfAborted();
		const bytes = statSync(copy).size;
		place(copy);
		return { ...contents, bytes };
	} finally {
		for (const file of filesOf(copy)) rmSync(file, { force: true });
	}
}

function refuseWithoutRoom(from: string, folder: string, freeBytesIn: (folder: string) => number): void {
	accessSync(folder, constants.W_OK | constants.X_OK);
	const needed = [from, `${from}-wal`].filter(existsSync).reduce((sum, file) => sum + statSync(file).size, 0);
	const free = freeBytesIn(folder);
	if (free < needed)
		throw new Error(`no room on the disk: it takes up to ${wordBytes(needed)}, and ${wordBytes(free)} are free`);
}

function freeBytes(folder: string): number {
	const { bavail, bsize } = statfsSync(folder);
	return bavail * bsize;
}

/**
 * What is committed when it begins, as one file without a write-ahead log. The transaction holds that state: without it SQLite begins the
 * copy anew at each write of another process, and with a busy bot never ends. https://sqlite.org/c3ref/backup_finish.html
 */
async function copyDatabase(from: string, to: string, signal: AbortSignal): Promise<void> {
	accessSync(from, constants.R_OK);
	// From its first byte no wider open than what it is a copy of.
	writeFileSync(to, "", { mode: (statSync(from).mode & 0o777) | 0o600 });
	// The last of all connections to close deletes the log beside the file, by whose presence the bot knows that it was cut off. One that
	// only reads deletes none; but where there is none, it would leave one behind.
	const source = new DatabaseSync(from, { readOnly: existsSync(`${from}-wal`), timeout: BUSY_TIMEOUT_MS });
	try {
		source.exec("BEGIN; SELECT 1 FROM sqlite_schema LIMIT 1;");
		await backup(source, to, { rate: PAGES_PER_STEP, progress: () => signal.throwIfAborted() });
	} catch (error) {
		if (!isNoDatabase(error)) throw error;
		throw new Error(`"${from}" is no SQLite database`, { cause: error });
	} finally {
		source.close();
	}
	const copy = new DatabaseSync(to);
	try {
		copy.exec("PRAGMA journal_mode = DELETE;");
	} finally {
		copy.close();
	}
}

/** https://sqlite.org/rescode.html#notadb */
const SQLITE_NOTADB = 26;

function isNoDatabase(error: unknown): boolean {
	return error instanceof Error && "errcode" in error && error.errcode === SQLITE_NOTADB;
}
