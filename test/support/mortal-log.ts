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
import type { Around, StoreKind } from "./stores/store-kinds.ts";

/** A log in a store, in a process that dies after so many writes: nothing that it does afterwards reaches the store. */
export async function openMortalLog(kind: StoreKind, address: string) {
	const life = { writes: 0, writesLeft: Number.POSITIVE_INFINITY };
	const { engine, close } = await kind.below(address, mortal(life));
	const adapter = (name: string) => ({ name, adapter: engine.adapter(name) });
	const articles = createCollection<EntryId, EntryRecord>({ ...adapter("article"), schema: entryRecordSchema });
	const log = await ArticleLog.open({
		articles,
		revisions: articles,
		log: createCollection<LogKey, EntryId>({ ...adapter("log"), schema: entryIdSchema }),
		heads: createCollection({ ...adapter("head"), schema: z.int().positive() }),
		stories: createCollection<StoryRecordKey, ArticleId>({ ...adapter("story"), schema: articleIdSchema }),
	});
	life.writes = 0; // the tables were made
	return {
		log,
		close,
		/** How many statements have written since the log was opened. */
		writes: () => life.writes,
		diesAfter(writes: number) {
			life.writesLeft = writes;
		},
	};
}

function mortal(life: { writes: number; writesLeft: number }): Around {
	return async (sql, run) => {
		const isWrite = !/^\s*(SELECT|PRAGMA)/i.test(sql);
		if (life.writesLeft <= 0 && isWrite) life.writesLeft = Number.NEGATIVE_INFINITY;
		if (life.writesLeft === Number.NEGATIVE_INFINITY) throw new Error("the process is dead");
		if (isWrite) {
			life.writes++;
			life.writesLeft--;
		}
		return run();
	};
}
