import type { DatabaseSync } from "node:sqlite";

/** Does all of the work or, when it throws, none of it. */
export function transaction(database: DatabaseSync, work: () => void): void {
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
