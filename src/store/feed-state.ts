import { z } from "zod";

/** What is remembered of a feed between two checks. */
export interface FeedState {
	readonly validators: { readonly etag?: string; readonly lastModified?: string; readonly bodyHash?: string };
	/** Milliseconds since the Unix epoch. */
	readonly nextCheckAt: number;
	/** Failed checks in a row. */
	readonly failures: number;
	/** When a check last succeeded, in milliseconds since the Unix epoch. Absent: what comes next is the first. */
	readonly succeededAt?: number;
	/**
	 * What is dated before this was there before us: milliseconds since the Unix epoch. Absent in records of versions that did not note it.
	 */
	readonly newsSince?: number;
	/** The same as `succeededAt` while no check has found an article: the first look is still to come. */
	readonly emptyAt?: number;
	/** Why the last check failed. */
	readonly lastFailure?: string;
}

export const feedStateSchema: z.ZodType<FeedState> = z.looseObject({
	validators: z.looseObject({
		etag: z.string().exactOptional(),
		lastModified: z.string().exactOptional(),
		bodyHash: z.string().exactOptional(),
	}),
	nextCheckAt: z.number(),
	failures: z.int().nonnegative(),
	succeededAt: z.number().exactOptional(),
	newsSince: z.number().exactOptional(),
	emptyAt: z.number().exactOptional(),
	lastFailure: z.string().exactOptional(),
});
