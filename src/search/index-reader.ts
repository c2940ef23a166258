import type { TextFolder } from "./fold-text.ts";
import type { IndexRows } from "./index-rows.ts";
import { BODY_TAG, matchExpression, type Narrowing, sectionTag } from "./match-expression.ts";
import type { ParsedQuery } from "./parsed-query.ts";
import { rankHits, type TermPlaces } from "./rank-hits.ts";
import { byNewest, type RowRange } from "./row-id.ts";
import type { Page, SearchIndex, SearchOptions, SearchResult } from "./search-index.ts";

/** How many hits are counted, and how far one can page. More says nothing to a reader. */
export const MAX_COUNTED_HITS = 1_000;

/** How many of the newest hits are looked at for the best ones. */
const MAX_RANKED_HITS = 2_000;

/** For how many terms of a query the place where they stand is looked up. */
const MAX_PLACED_TERMS = 4;

/** Finds and orders; the rows themselves are read by `rows`. */
export function createIndexReader(
	rows: IndexRows,
	folder: Pick<TextFolder, "fold">,
): Pick<SearchIndex, "search" | "latest"> {
	function newest(query: ParsedQuery, ranges: readonly RowRange[]): number[] {
		return rows.matching(matchExpression(query, folder), ranges, MAX_COUNTED_HITS + 1).toSorted(byNewest);
	}

	function best(query: ParsedQuery, ranges: readonly RowRange[], { now }: SearchOptions): number[] {
		const narrowed = (narrowing?: Narrowing) =>
			new Set(rows.matching(matchExpression(query, folder, narrowing), ranges, MAX_RANKED_HITS));
		const anywhere = narrowed();
		const bodiesCount = rows.matching(`tag : ${BODY_TAG}`, ranges, 1).length > 0;
		const places = query.terms.slice(0, MAX_PLACED_TERMS).map((term): TermPlaces => {
			const title = narrowed({ term, to: "title" });
			return { title, lede: bodiesCount ? narrowed({ term, to: "{title lede}" }) : anywhere };
		});
		const all = new Set([anywhere, ...places.flatMap(({ title, lede }) => [title, lede])].flatMap((set) => [...set]));
		return rankHits([...all], places, now);
	}

	function pageOf(found: readonly number[], { limit, offset }: Page): SearchResult {
		const counted = found.slice(0, MAX_COUNTED_HITS);
		return {
			hits: counted.slice(offset, offset + limit).map(rows.hit),
			total: counted.length,
			totalIsCapped: found.length > counted.length,
			more: offset + limit < counted.length,
		};
	}

	return {
		search(query, options) {
			if (query.notes.some((note) => note.kind === "nothing-to-search")) return pageOf([], options);
			const ranges = rows.ranges(query.editions.length > 0 ? query.editions : options.editions, query);
			return pageOf(options.order === "best" ? best(query, ranges, options) : newest(query, ranges), options);
		},
		latest({ editions, section, ...page }) {
			const tag = section === undefined ? undefined : sectionTag(section, folder);
			return pageOf(rows.newest(tag, rows.ranges(editions), MAX_COUNTED_HITS + 1).toSorted(byNewest), page);
		},
	};
}
