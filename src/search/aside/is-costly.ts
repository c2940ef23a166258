import type { ParsedQuery, Term } from "../query/parsed-query.ts";

/**
 * So many words and characters to look up keep nobody waiting: the costliest queries of ten, which stand in nearly every article, took
 * up to 150 ms in 100,000 articles with bodies on a busy machine (50 ms on a calm one), and sixteen 550 ms. What people type stays below.
 */
const MAX_CHEAP_UNITS = 10;

/** An exclusion is compared with every article that the rest has found, until enough have passed. */
const WEIGHT_OF_EXCLUSIONS = 3;

/** Whether looking a query up may take so long that others would notice: told by its form alone, so that telling costs nothing. */
export function isCostly({ terms, excluded, sections }: ParsedQuery): boolean {
	return unitsOf(terms) + WEIGHT_OF_EXCLUSIONS * unitsOf(excluded) + sections.length > MAX_CHEAP_UNITS;
}

function unitsOf(terms: readonly Term[]): number {
	return terms.flatMap(({ readings }) => readings).reduce((sum, reading) => sum + reading.length, 0);
}
