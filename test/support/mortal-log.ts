import { z } from "zod";
import type { ArticleId } from "../../src/news/article.ts";
import type { EntryId } from "../../src/news/stream.ts";
import { ArticleLog, type LogKey, type StoryRecordKey } from "../../src/store/article-log.ts";
import { createCollection } from "../../src/store/collection.ts";
import {
	articleIdSchema,
	type EntryRecord,
	entryIdSchema,
	entryRecordSchema,
} from "../../src/store/records/article-record.ts";
import { sqliteAdapter } from "../../src/store/sqlite-adapter.ts";
import { openSqlite, type SqliteDriver } from "../../src/store/sqlite-connection.ts";

/** A log on a file, in a process that dies after so many writes: nothing that it does afterwards reaches the file. */
export async function openMortalLog(path: string) {
	const connection = openSqlite(path);
	const life = { writes: 0, writesLeft: Number.POSITIVE_INFINITY };
	const driver = mortal(connection.driver, life);
	const articles = createCollection<EntryId, EntryRecord>({
		...{ name: "article", adapter: sqliteAdapter(driver, "article"), schema: entryRecordSchema },
	});
	const log = await ArticleLog.open({
		articles,
		revisions: articles,
		log: createCollection<LogKey, EntryId>({
			name: "log",
			adapter: sqliteAdapter(driver, "log"),
			schema: entryIdSchema,
		}),
		heads: createCollection({ name: "head", adapter: sqliteAdapter(driver, "head"), schema: z.int().positive() }),
		stories: createCollection<StoryRecordKey, ArticleId>({
			name: "story",
			adapter: sqliteAdapter(driver, "story"),
			schema: articleIdSchema,
		}),
	});
	life.writes = 0; // the tables were made
	return {
		log,
		close: () => connection.close(),
		/** How many statements have written since the log was opened. */
		writes: () => life.writes,
		diesAfter(writes: number) {
			life.writesLeft = writes;
		},
	};
}

function mortal(driver: SqliteDriver, life: { writes: number; writesLeft: number }): SqliteDriver {
	return {
		name: "custom",
		async connect(options) {
			const database = await driver.connect(options);
			const query = async (sql: string, ...parameters: unknown[]) => {
				const isWrite = !/^\s*(SELECT|PRAGMA)/i.test(sql);
				if (life.writesLeft <= 0 && isWrite) life.writesLeft = Number.NEGATIVE_INFINITY;
				if (life.writesLeft === Number.NEGATIVE_INFINITY) throw new Error("the process is dead");
				if (isWrite) {
					life.writes++;
					life.writesLeft--;
				}
				return database.query(sql, ...parameters);
			};
			return { query, close: async () => undefined };
		},
	};
}
