import { DatabaseSync } from "node:sqlite";

export interface FileClaim {
	/** Safe to call twice. */
	release(): void;
}

/**
 * Claims a file for this process until it is released or the process ends, however it ends: the claim is SQLite's own lock on
 * it, which the operating system drops with the process. (A file with a process id in it would outlive `kill -9`.)
 *
 * @throws Error when another process holds it.
 */
export function claimFile(path: string): FileClaim {
	const database = new DatabaseSync(path, { timeout: 0 });
	try {
		database.exec("PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE;");
	} catch (error) {
		database.close();
		throw new Error("another running instance is using it", { cause: error });
	}
	return {
		release() {
			if (database.isOpen) database.close();
		},
	};
}
