import { byNewest, publishedAtOf } from "./row-id.ts";

/** Where the terms of a query stand, by row. What is in none of the sets has some of its terms in the body only. */
export interface Places {
	readonly allInTitle: ReadonlySet<number>;
	readonly anyInTitle: ReadonlySet<number>;
	readonly allInTitleOrLede: ReadonlySet<number>;
}

const ALL_IN_TITLE = 4;
const ALL_IN_TITLE_OR_LEDE = 2;
const SOME_IN_BODY = 1;
/** Added when one of several terms stands in the title. */
const ANY_IN_TITLE = 1;

/** An article of that age is worth half of one from this minute. */
const HALF_WORTH_AGE_MS = 30 * 24 * 3_600_000;

/**
 * Rows with the best first: an article is worth as much as the place of its terms, faded by its age. Among equals the newest comes first.
 *
 * This is not BM25 on purpose. All terms of a query must occur, so that their rarity weighs nothing; texts are one headline and one
 * paragraph, so that counting repetitions and lengths tells little; and BM25 needs to count every hit in the index before it can rate
 * the first, which a common word makes expensive.
 */
export function rankHits(rows: readonly number[], places: Places, now: number): number[] {
	const scores = new Map(rows.map((row) => [row, worth(row, places) * freshness(row, now)]));
	const scoreOf = (row: number) => scores.get(row) ?? 0;
	return rows.toSorted((one, other) => scoreOf(other) - scoreOf(one) || byNewest(one, other));
}

function worth(row: number, { allInTitle, anyInTitle, allInTitleOrLede }: Places): number {
	if (allInTitle.has(row)) return ALL_IN_TITLE;
	const base = allInTitleOrLede.has(row) ? ALL_IN_TITLE_OR_LEDE : SOME_IN_BODY;
	return anyInTitle.has(row) ? base + ANY_IN_TITLE : base;
}

function freshness(row: number, now: number): number {
	const ageMs = Math.max(0, now - publishedAtOf(row));
	return 1 / (1 + ageMs / HALF_WORTH_AGE_MS);
}
