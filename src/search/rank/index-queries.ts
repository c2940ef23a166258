import type { IndexRows } from "../index/index-rows.ts";
import type { ParsedQuery } from "../query/parsed-query.ts";
import type { Section } from "../query/section.ts";
import type { LatestOptions, Page, SearchOptions, SearchResult } from "../search-index.ts";
import { findBest } from "./find-best.ts";
import { findRows } from "./find-rows.ts";

/** How far hits are counted. A reader learns nothing from more, and counting all the hits of a common word takes longer than finding. */
const MAX_COUNTED_HITS = 100;

/** How many of the newest hits are looked at for the best ones. One cannot page further than that through the best. */
const MAX_RANKED_HITS = 1_000;

/**
 * Hits looked at, times the words and characters that each must hold: a long phrase costs as much for each hit as many words. What people
 * type stays far below; a query made up of standing texts held everybody up for seconds.
 */
const MAX_RANKING_WORK = 8_000;

const EVERYTHING: ParsedQuery = { terms: [], excluded: [], editions: [], sections: [], notes: [] };

export interface IndexQueries {
	search(query: ParsedQuery, options: SearchOptions): SearchResult;
	/** Newest first, of any of these sections or, without one, of all. */
	latest(options: Omit<LatestOptions, "section">, sections: readonly Section[]): SearchResult;
}

/** Finds and orders; the rows themselves are read by `rows`. */
export function createIndexQueries(rows: IndexRows): IndexQueries {
	/** Cuts one page out; `found` holds at least `rowsNeeded` rows if there are that many. */
	function pageOf(found: readonly number[], { limit, offset }: Page): SearchResult {
		return {
			hits: found.slice(offset, offset + limit).map(rows.hit),
			total: Math.min(found.length, MAX_COUNTED_HITS),
			totalIsCapped: found.length > MAX_COUNTED_HITS,
			more: found.length > offset + limit,
		};
	}

	return {
		search(query, options) {
			if (query.notes.some((note) => note.kind === "nothing-to-search")) return pageOf([], options);
			const editions = query.editions.length > 0 ? query.editions : options.editions;
			if (options.order === "best" && query.terms.length > 0) {
				const limit = rankedHits(query);
				return pageOf(findBest(rows, query, { editions, limit, now: options.now }), options);
			}
			const limit = rowsNeeded(options);
			return pageOf(findRows(rows, query, { editions, limit, columns: "{title lede body}" }), options);
		},
		latest({ editions, ...page }, sections) {
			const query = { ...EVERYTHING, sections };
			const limit = rowsNeeded(page);
			return pageOf(findRows(rows, query, { editions, limit, columns: "{title lede body}" }), page);
		},
	};
}

/** Always enough to count. The same for all pages, which must be cut from one order. */
function rankedHits({ terms }: ParsedQuery): number {
	const units = terms.flatMap(({ readings }) => readings).reduce((sum, reading) => sum + reading.length, 0);
	const affordable = Math.floor(MAX_RANKING_WORK / Math.max(1, units));
	return Math.min(MAX_RANKED_HITS, Math.max(affordable, MAX_COUNTED_HITS + 1));
}

/** One more than is shown or counted, to know whether there is more. */
function rowsNeeded({ limit, offset }: Page): number {
	return Math.max(offset + limit, MAX_COUNTED_HITS) + 1;
}
