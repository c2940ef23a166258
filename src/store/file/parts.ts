import { readdirSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { HOUR_MS } from "../../kit/durations.ts";

const ABANDONED_AFTER_MS = HOUR_MS;
/** What stands behind the name of the file that a part was to become. */
const PART = /^\d+\.part(?:-journal|-wal|-shm|\.lock)?$/;

/** Where a database is made that is to get the name `file` when it is whole. */
export function partOf(file: string): string {
	return `${file}.${process.pid}.part`;
}

/** A database, and what SQLite may have put beside it. */
export function filesOf(database: string): string[] {
	return [database, `${database}-journal`, `${database}-wal`, `${database}-shm`];
}

/** Parts that a kill cut off, each as large as a store. One that is being made is written to all the time, or checked within minutes. */
export function removeAbandoned(file: string): void {
	const now = Date.now();
	const folder = dirname(resolve(file));
	const prefix = `${basename(file)}.`;
	for (const name of readdirSync(folder)) {
		if (!name.startsWith(prefix) || !PART.test(name.slice(prefix.length))) continue;
		const mtimeMs = statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? now;
		if (now - mtimeMs > ABANDONED_AFTER_MS) rmSync(join(folder, name), { force: true });
	}
}
