import type { Clock } from "../../kit/clock.ts";
import type { Searcher } from "../../search/aside/create-searcher.ts";
import type { SearchResult } from "../../search/search-index.ts";

/** Hears of each search: what it was, how it ended, and how long whoever asked waited for it, in milliseconds. */
export type WatchSearch = (kind: "search" | "latest", outcome: "found" | "empty" | "failed", tookMs: number) => void;

/** What people ask of the searcher, told of. */
export function watchedSearcher(
	searcher: Pick<Searcher, "search" | "latest" | "remove">,
	clock: Pick<Clock, "elapsed">,
	watch: WatchSearch,
): Pick<Searcher, "search" | "latest" | "remove"> {
	async function tell(kind: Parameters<WatchSearch>[0], ask: () => Promise<SearchResult>): Promise<SearchResult> {
		const begun = clock.elapsed();
		try {
			const result = await ask();
			watch(kind, result.total > 0 ? "found" : "empty", clock.elapsed() - begun);
			return result;
		} catch (error) {
			watch(kind, "failed", clock.elapsed() - begun);
			throw error;
		}
	}

	return {
		search: (query, options) => tell("search", () => searcher.search(query, options)),
		latest: (options) => tell("latest", () => searcher.latest(options)),
		remove: (ids) => searcher.remove(ids),
	};
}
