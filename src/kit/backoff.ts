export interface BackoffOptions {
	readonly baseMs: number;
	readonly maxMs: number;
	/** 0 to 1, as `Math.random` gives it. */
	readonly random?: () => number;
}

/**
 * How long to wait after the n-th failure in a row (1 for the first): doubling from `baseMs` up to `maxMs`,
 * of which the upper half is random, so that many clients do not come back in step.
 */
export function backoff(failures: number, { baseMs, maxMs, random = Math.random }: BackoffOptions): number {
	const full = Math.min(maxMs, baseMs * 2 ** Math.max(0, failures - 1));
	return Math.round(full / 2 + (full / 2) * random());
}
