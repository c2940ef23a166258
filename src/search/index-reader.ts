import type { TextFolder } from "./fold-text.ts";
import type { IndexRows } from "./index-rows.ts";
import { BODY_TAG, matchExpression, type Placement, sectionTag } from "./match-expression.ts";
import type { ParsedQuery } from "./parsed-query.ts";
import { type Places, rankHits } from "./rank-hits.ts";
import { byNewest, type RowRange } from "./row-id.ts";
import type { Page, SearchIndex, SearchResult } from "./search-index.ts";

/** How far hits are counted. A reader learns nothing from more, and counting all the hits of a common word takes longer than finding. */
export const MAX_COUNTED_HITS = 100;

/** How many of the newest hits are looked at for the best ones, and how far one can page. */
const MAX_RANKED_HITS = 2_000;

/** Finds and orders; the rows themselves are read by `rows`. */
export function createIndexReader(
	rows: IndexRows,
	folder: Pick<TextFolder, "fold">,
): Pick<SearchIndex, "search" | "latest"> {
	function newest(query: ParsedQuery, ranges: readonly RowRange[], page: Page): number[] {
		return rows.matching(matchExpression(query, folder), ranges, rowsNeeded(page)).toSorted(byNewest);
	}

	function best(query: ParsedQuery, ranges: readonly RowRange[], now: number): number[] {
		const candidates = rows
			.matching(matchExpression(query, folder), ranges, MAX_RANKED_HITS)
			.toSorted(byNewest)
			.slice(0, MAX_RANKED_HITS);
		return rankHits(candidates, placesOf(query, ranges, candidates), now);
	}

	function placesOf(query: ParsedQuery, ranges: readonly RowRange[], candidates: readonly number[]): Places {
		const within = ranges.flatMap((range) => narrow(range, candidates));
		const rowsWith = (placement: Placement) =>
			new Set(rows.matching(matchExpression(query, folder, placement), within, MAX_RANKED_HITS));
		const allInTitle = rowsWith({ terms: "all", columns: "title" });
		const anyInTitle = query.terms.length === 1 ? allInTitle : rowsWith({ terms: "any", columns: "title" });
		const haveBodies = rows.matching(`tag : ${BODY_TAG}`, within, 1).length > 0;
		const allInTitleOrLede = haveBodies ? rowsWith({ terms: "all", columns: "{title lede}" }) : new Set(candidates);
		return { allInTitle, anyInTitle, allInTitleOrLede };
	}

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
			const ranges = rows.ranges(query.editions.length > 0 ? query.editions : options.editions, query);
			const isRanked = options.order === "best" && query.terms.length > 0;
			return pageOf(isRanked ? best(query, ranges, options.now) : newest(query, ranges, options), options);
		},
		latest({ editions, section, ...page }) {
			const tag = section === undefined ? undefined : sectionTag(section, folder);
			return pageOf(rows.newest(tag, rows.ranges(editions), rowsNeeded(page)).toSorted(byNewest), page);
		},
	};
}

/** One more than is shown or counted, to know whether there is more; never more than can be paged to. */
function rowsNeeded({ limit, offset }: Page): number {
	return Math.min(Math.max(offset + limit, MAX_COUNTED_HITS) + 1, MAX_RANKED_HITS);
}

/** The part of a range that holds rows of the list: nothing when it holds none. */
function narrow({ first, last }: RowRange, rows: readonly number[]): RowRange[] {
	const inside = rows.filter((row) => row >= first && row <= last);
	return inside.length === 0 ? [] : [{ first: Math.min(...inside), last: Math.max(...inside) }];
}
