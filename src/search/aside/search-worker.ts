import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import { createIndexRows } from "../index/index-rows.ts";
import { isDamage, openIndexForReading } from "../index/open-index-file.ts";
import type { ParsedQuery } from "../query/parsed-query.ts";
import { createIndexQueries, type IndexQueries } from "../rank/index-queries.ts";
import type { SearchOptions, SearchResult } from "../search-index.ts";

/** What the thread is asked, once it has answered the question before. */
export interface SearchJob {
	readonly query: ParsedQuery;
	readonly options: SearchOptions;
}

/** What it answers. An error loses its code on the way, so the thread tells what it means. */
export type SearchAnswer =
	| { readonly result: SearchResult }
	| { readonly error: Error; readonly fileIsDamaged: boolean };

// Null everywhere but in the thread that `createSearchThread` starts, with the path of the index.
if (parentPort !== null) serve(parentPort, String(workerData));

function serve(port: MessagePort, path: string): void {
	let queries: IndexQueries | undefined;
	port.on("message", ({ query, options }: SearchJob) => {
		port.postMessage(
			answerTo(() => {
				queries ??= createIndexQueries(createIndexRows(openIndexForReading(path)));
				return queries.search(query, options);
			}),
		);
	});
}

function answerTo(search: () => SearchResult): SearchAnswer {
	try {
		return { result: search() };
	} catch (cause) {
		const error = cause instanceof Error ? cause : new Error("Cannot search", { cause });
		return { error, fileIsDamaged: isDamage(cause) };
	}
}
