import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import { createCollection } from "../collection.ts";
import { sqliteAdapter } from "../sqlite-adapter.ts";
import { BUSY_TIMEOUT_MS, type SqliteDriver, sharedDriver } from "../sqlite-connection.ts";

/** The version of the records of a store; `undefined` when it is none of the bot's. */
export async function storedVersion(driver: SqliteDriver): Promise<number | undefined> {
	const meta = createCollection({ name: "meta", adapter: sqliteAdapter(driver, "meta"), schema: z.number() });
	const version = await meta.get("version");
	await meta.close();
	return version;
}

/**
 * The same of a store that a bot may have open. It leaves the file and what lies beside it as they are: where no write-ahead log is, SQLite
 * would leave one behind, by which the bot would think that it was cut off. https://sqlite.org/uri.html#uriimmutable
 *
 * @throws Error when it is no SQLite database, or may not be read.
 */
export async function versionOfStore(path: string): Promise<number | undefined> {
	const url = pathToFileURL(resolve(path));
	if (!existsSync(`${path}-wal`)) url.search = "immutable=1";
	const database = new DatabaseSync(url, { readOnly: true, timeout: BUSY_TIMEOUT_MS });
	try {
		if (database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'meta'").get() === undefined) return undefined;
		return await storedVersion(sharedDriver(database));
	} finally {
		database.close();
	}
}
