import { byNewest, publishedAtOf } from "./row-id.ts";

/** What finding a term is worth, by the best place where it stands. */
const WORTH = { title: 4, lede: 2, body: 1 } as const;

/** An article of that age is worth half of one from this minute. */
const HALF_WORTH_AGE_MS = 30 * 24 * 3_600_000;

/** Where one term of a query was found, by row. A row in `title` counts as title, whether or not it is in `lede` too. */
export interface TermPlaces {
	readonly title: ReadonlySet<number>;
	readonly lede: ReadonlySet<number>;
}

/**
 * Rows with the best first: an article is worth the mean of its terms' places, faded by its age. Among equals the newest comes first.
 *
 * This is not BM25 on purpose. All terms of a query must occur, so that their rarity weighs nothing; texts are one headline and one
 * paragraph, so that counting repetitions and lengths tells little; and BM25 needs to count every hit in the index before it can rate
 * the first, which a common word makes expensive.
 */
export function rankHits(rows: readonly number[], terms: readonly TermPlaces[], now: number): number[] {
	const scores = new Map(rows.map((row) => [row, meanWorth(row, terms) * freshness(row, now)]));
	const scoreOf = (row: number) => scores.get(row) ?? 0;
	return rows.toSorted((one, other) => scoreOf(other) - scoreOf(one) || byNewest(one, other));
}

function meanWorth(row: number, terms: readonly TermPlaces[]): number {
	if (terms.length === 0) return 1;
	let worth = 0;
	for (const { title, lede } of terms) {
		worth += title.has(row) ? WORTH.title : lede.has(row) ? WORTH.lede : WORTH.body;
	}
	return worth / terms.length;
}

function freshness(row: number, now: number): number {
	const ageMs = Math.max(0, now - publishedAtOf(row));
	return 1 / (1 + ageMs / HALF_WORTH_AGE_MS);
}
