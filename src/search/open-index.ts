import type { Log } from "../kit/log.ts";
import type { TextFolder } from "./fold-text.ts";
import { createIndexReader } from "./index-reader.ts";
import { createIndexRows } from "./index-rows.ts";
import { createIndexWriter } from "./index-writer.ts";
import { emptyTables, openIndexFile } from "./open-index-file.ts";
import type { SearchIndex } from "./search-index.ts";

export interface IndexOptions {
	/** A file of the index's own, or ":memory:". */
	readonly path: string;
	readonly log: Log;
	readonly folder: TextFolder;
}

/** Opens the search index, creating it when it is missing and starting over when it is damaged or of another version. */
export function openIndex({ path, log, folder }: IndexOptions): SearchIndex {
	const database = openIndexFile(path, log);
	const rows = createIndexRows(database);
	return {
		...createIndexReader(rows, folder),
		...createIndexWriter(database, folder),
		indexedUpTo: rows.indexedUpTo,
		reset() {
			emptyTables(database);
			log.info("Search index was emptied", { path });
		},
		close() {
			if (database.isOpen) database.close();
		},
	};
}
