import { DatabaseSync } from "node:sqlite";
import { describeError } from "../../kit/describe-error.ts";
import { InUseError } from "./in-use-error.ts";

export interface FileClaim {
	/** Safe to call twice. */
	release(): void;
}

/** https://sqlite.org/rescode.html#busy */
const SQLITE_BUSY = 5;

/**
 * Claims a file for this process until it is released or the process ends, however it ends: the claim is SQLite's own lock on
 * it, which the operating system drops with the process. (A file with a process id in it would outlive `kill -9`.)
 *
 * @throws InUseError when another process holds it, and Error when it cannot be used as a lock.
 */
export function claimFile(path: string): FileClaim {
	const database = new DatabaseSync(path, { timeout: 0 });
	try {
		database.exec("PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE;");
	} catch (error) {
		database.close();
		throw isBusy(error)
			? new InUseError({ cause: error })
			: new Error(`"${path}" cannot be locked: ${describeError(error)}`, { cause: error });
	}
	return {
		release() {
			if (database.isOpen) database.close();
		},
	};
}

function isBusy(error: unknown): boolean {
	return error instanceof Error && "errcode" in error && error.errcode === SQLITE_BUSY;
}
