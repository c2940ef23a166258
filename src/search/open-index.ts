import type { Logger } from "../kit/logger.ts";
import type { TextFolder } from "../text/fold-text.ts";
import { createIndexRows } from "./index/index-rows.ts";
import { createIndexWriter } from "./index/index-writer.ts";
import { deleteIndexFile, isDamage, openIndexFile } from "./index/open-index-file.ts";
import { foldSection } from "./query/section.ts";
import { createIndexQueries } from "./rank/index-queries.ts";
import type { SearchIndex } from "./search-index.ts";

export interface IndexOptions {
	/** A file of the index's own, or ":memory:". */
	readonly path: string;
	readonly logger: Logger;
	readonly folder: TextFolder;
	/** Called before the file is thrown away, for whoever reads it as well. */
	readonly onStartOver?: () => void;
}

/**
 * Opens the search index, creating it when it is missing and starting over when it is damaged or of another version. Damage that shows
 * later makes that one call throw; the index is empty afterwards and tells so by `indexedUpTo`.
 */
export function openIndex({ path, logger, folder, onStartOver }: IndexOptions): SearchIndex {
	let parts = open();

	function open() {
		const database = openIndexFile(path, logger);
		const rows = createIndexRows(database);
		const queries = createIndexQueries(rows);
		return { database, rows, queries, writer: createIndexWriter(database, folder) };
	}

	function close(): void {
		if (parts.database.isOpen) parts.database.close();
	}

	function startOver(): void {
		onStartOver?.();
		close();
		deleteIndexFile(path);
		parts = open();
	}

	function attempt<Result>(action: string, work: () => Result): Result {
		try {
			return work();
		} catch (error) {
			if (isDamage(error)) {
				logger.error("Search index is damaged: it is thrown away and will be filled anew", { path, error });
				startOver();
			}
			throw new Error(`Cannot ${action}`, { cause: error });
		}
	}

	return {
		add: (articles) => attempt("index articles", () => parts.writer.add(articles)),
		remove: (ids) => attempt("remove articles from the search index", () => parts.writer.remove(ids)),
		settle: () => attempt("merge the search index", () => parts.writer.settle()),
		search: (query, options) => attempt("search", () => parts.queries.search(query, options)),
		latest: ({ section, ...options }) =>
			attempt("list the latest articles", () =>
				parts.queries.latest(options, section === undefined ? [] : [foldSection(section, folder)]),
			),
		indexedUpTo: (edition) => attempt("read the search index", () => parts.rows.indexedUpTo(edition)),
		reset() {
			startOver();
			logger.info("Search index was emptied", { path });
		},
		close,
	};
}
