import { DAY_MS } from "../../kit/durations.ts";
import { publishedAtOf } from "../index/row-id.ts";

/** What ranking needs to know about a row in which all terms were found. */
export interface RankedRow {
	readonly row: number;
	readonly termsInTitle: number;
	/** All terms stand in the title or the lede. Otherwise some stand in the body only. */
	readonly isOutsideBody: boolean;
}

/** An article is worth 1 for its body or 2 for its lede, and up to 2 more for its title: the share of the terms that stand there. */
const WORTH_OF_BODY = 1;
const WORTH_OF_LEDE = 2;
const WORTH_OF_TITLE = 2;

/** An article of that age is worth half of one from this minute. */
const HALF_WORTH_AGE_MS = 30 * DAY_MS;

/**
 * Row numbers with the best first: by where the terms stand, faded by age. Among equals the newest comes first.
 *
 * This is not BM25 on purpose. All terms of a query must occur, so that their rarity weighs nothing; texts are one headline and one
 * paragraph, so that counting repetitions and lengths tells little; and SQLite's BM25 counts every hit in the index before it rates the
 * first, which a common word makes expensive.
 */
export function rankRows(rows: readonly RankedRow[], terms: number, now: number): number[] {
	const scored = rows.map((each) => ({ row: each.row, score: worth(each, terms) * freshness(each.row, now) }));
	return scored.sort((one, other) => other.score - one.score || other.row - one.row).map(({ row }) => row);
}

function worth({ termsInTitle, isOutsideBody }: RankedRow, terms: number): number {
	return (isOutsideBody ? WORTH_OF_LEDE : WORTH_OF_BODY) + (WORTH_OF_TITLE * termsInTitle) / terms;
}

function freshness(row: number, now: number): number {
	const ageMs = Math.max(0, now - publishedAtOf(row));
	return 1 / (1 + ageMs / HALF_WORTH_AGE_MS);
}
