import { setImmediate } from "node:timers/promises";
import type { Clock } from "../../kit/clock.ts";
import type { Logger } from "../../kit/logger.ts";
import { IN_MEMORY } from "../index/open-index-file.ts";
import type { ParsedQuery } from "../query/parsed-query.ts";
import type { LatestOptions, SearchIndex, SearchOptions, SearchResult } from "../search-index.ts";
import { CostlySearches } from "./costly-searches.ts";
import { isCostly } from "./is-costly.ts";
import type { SearchJob } from "./search-worker.ts";

/** An index, asked for answers that hold nobody up. */
export interface Searcher extends Pick<SearchIndex, "remove"> {
	/** Rejects also when it takes too long, when too many others wait, and when the index starts over meanwhile. */
	search(query: ParsedQuery, options: SearchOptions): Promise<SearchResult>;
	/** Newest first. */
	latest(options: LatestOptions): Promise<SearchResult>;
	/** To be called before the index throws its file away: ends what is under way there. */
	startOver(): void;
	/** Ends what is under way, and resolves once nobody but the index has its file open. Safe to call twice. */
	close(): Promise<void>;
}

export interface SearcherOptions {
	readonly index: Pick<SearchIndex, "search" | "latest" | "remove" | "reset">;
	/** The index's file; ":memory:" can be read by no thread, so everything is looked up at once. */
	readonly path: string;
	readonly clock: Pick<Clock, "after">;
	readonly logger: Logger;
}

/** What is cheap is looked up at once, and the event loop turns before the next; what is costly is looked up in a thread of its own. */
export function createSearcher({ index, path, clock, logger }: SearcherOptions): Searcher {
	const costly = new CostlySearches(path, clock);

	async function searchAside(job: SearchJob): Promise<SearchResult> {
		const answer = await costly.ask(job).catch((cause: unknown) => {
			throw new Error("Cannot search", { cause });
		});
		if ("result" in answer) return answer.result;
		const { error, fileIsDamaged } = answer;
		if (fileIsDamaged) {
			logger.error("Search index is damaged: it is thrown away and will be filled anew", { path, error });
			index.reset();
		}
		throw new Error("Cannot search", { cause: error });
	}

	return {
		async search(query, options) {
			if (path !== IN_MEMORY && isCostly(query)) return searchAside({ query, options });
			return afterTurn(index.search(query, options));
		},
		latest: async (options) => afterTurn(index.latest(options)),
		remove: (ids) => index.remove(ids),
		startOver: () => costly.cutOff("the search index starts over"),
		close: () => costly.close(),
	};
}

/** Whoever asks several questions in a row lets others in between. */
async function afterTurn(result: SearchResult): Promise<SearchResult> {
	await setImmediate();
	return result;
}
