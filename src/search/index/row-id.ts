/**
 * A row's number says when its article was published, so that a range of numbers is a period and counting down is newest first: seconds
 * since the Unix epoch, then 8 bits to tell articles of the same second apart. That is 40 of the 53 bits that a JavaScript number
 * keeps exact.
 */
export const ROWS_PER_SECOND = 2 ** 8;
const MAX_SECONDS = 2 ** 32 - 1;
const LAST_ROW = (MAX_SECONDS + 1) * ROWS_PER_SECOND - 1;

/** Row numbers from the first to the last, both included. */
export interface RowRange {
	readonly first: number;
	readonly last: number;
}

export interface Bounds {
	/** Milliseconds since the Unix epoch; from the beginning when absent. */
	readonly since?: number;
	/** Milliseconds since the Unix epoch, itself excluded; to the end when absent. */
	readonly until?: number;
}

/** Where an article of that time belongs. Times outside 1970 to 2106 go to the nearer end. */
export function rowIdFor(publishedAt: number): number {
	const seconds = Number.isNaN(publishedAt) ? 0 : Math.floor(publishedAt / 1000);
	return Math.min(MAX_SECONDS, Math.max(0, seconds)) * ROWS_PER_SECOND;
}

/** The rows of a period. */
export function rowRange({ since, until }: Bounds): RowRange {
	return {
		first: since === undefined ? 0 : Math.ceil(since / 1000) * ROWS_PER_SECOND,
		last: until === undefined ? LAST_ROW : Math.ceil(until / 1000) * ROWS_PER_SECOND - 1,
	};
}

/** When the article of a row was published, in milliseconds since the Unix epoch, to about a second. */
export function publishedAtOf(rowId: number): number {
	return Math.floor(rowId / ROWS_PER_SECOND) * 1000;
}
