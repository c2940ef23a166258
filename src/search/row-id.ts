/**
 * A row's number says its edition and when it was published, so that one range of numbers is one edition's period and counting down
 * is newest first. From the top: the edition's number, 32 bits of seconds since the Unix epoch, 8 bits to tell articles of the same
 * second apart. With 17 editions that is 45 of the 53 bits that a JavaScript number keeps exact.
 */
export const ROWS_PER_SECOND = 2 ** 8;
const MAX_SECONDS = 2 ** 32 - 1;
const ROWS_PER_EDITION = (MAX_SECONDS + 1) * ROWS_PER_SECOND;

/** Row numbers from the first to the last, both included. */
export interface RowRange {
	readonly first: number;
	readonly last: number;
}

export interface Period {
	/** Milliseconds since the Unix epoch; from the beginning when absent. */
	readonly since?: number;
	/** Milliseconds since the Unix epoch, itself excluded; to the end when absent. */
	readonly until?: number;
}

/** Where an article of that edition and time belongs. Times outside 1970 to 2106 go to the nearer end. */
export function rowIdFor(editionNumber: number, publishedAt: number): number {
	return editionNumber * ROWS_PER_EDITION + clampSeconds(Math.floor(publishedAt / 1000)) * ROWS_PER_SECOND;
}

/** The rows of an edition within a period. */
export function rowRange(editionNumber: number, { since, until }: Period = {}): RowRange {
	const start = editionNumber * ROWS_PER_EDITION;
	const first = since === undefined ? 0 : Math.ceil(since / 1000) * ROWS_PER_SECOND;
	const end = until === undefined ? ROWS_PER_EDITION : Math.ceil(until / 1000) * ROWS_PER_SECOND;
	return { first: start + clampRow(first), last: start + clampRow(end) - 1 };
}

/** When the article of a row was published, in milliseconds since the Unix epoch, to about a second. */
export function publishedAtOf(rowId: number): number {
	return Math.floor((rowId % ROWS_PER_EDITION) / ROWS_PER_SECOND) * 1000;
}

/** The number of the edition that a row belongs to. */
export function editionNumberOf(rowId: number): number {
	return Math.floor(rowId / ROWS_PER_EDITION);
}

function clampSeconds(seconds: number): number {
	return Number.isNaN(seconds) ? 0 : Math.min(MAX_SECONDS, Math.max(0, seconds));
}

function clampRow(row: number): number {
	return Math.min(ROWS_PER_EDITION, Math.max(0, row));
}

/** Sorts rows of any editions newest first. */
export function byNewest(one: number, other: number): number {
	return (other % ROWS_PER_EDITION) - (one % ROWS_PER_EDITION) || other - one;
}
