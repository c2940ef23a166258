import { z } from "zod";

/** What is remembered of a feed between two checks; and of a news map, under its own address, between two readings. */
export interface FeedState {
	readonly validators: { readonly etag?: string; readonly lastModified?: string; readonly bodyHash?: string };
	/** Milliseconds since the Unix epoch. */
	readonly nextCheckAt: number;
	/** Failed checks in a row. */
	readonly failures: number;
	/** When a check last succeeded, in milliseconds since the Unix epoch. Absent: what comes next is the first. */
	readonly succeededAt?: number;
	/** When its bytes last came, rather than the word that nothing has changed, in milliseconds since the Unix epoch. */
	readonly cameWholeAt?: number;
	/** A hash of which articles it held when it was last read. */
	readonly contents?: string;
	/** Since when it has held just these, in milliseconds since the Unix epoch. */
	readonly contentsSince?: number;
	/**
	 * What is dated before this was there before us: milliseconds since the Unix epoch. Absent in records of versions that did not note it.
	 */
	readonly newsSince?: number;
	/** The same as `succeededAt` while no check has found an article: the first look is still to come. */
	readonly emptyAt?: number;
	/** Why the last check failed. */
	readonly lastFailure?: string;
	/** What the last answer said to caches, in the words of HTTP. */
	readonly cache?: string;
	/** What is a rule in what it said to caches when its bytes last came. Absent in records of versions that did not note it. */
	readonly cacheRule?: string;
	/** Its own `<ttl>`, as it last came with other bytes, in milliseconds. */
	readonly ttlMs?: number;
	/** From then on a change may be applied that came too soon after another one, in milliseconds since the Unix epoch. */
	readonly lookAgainAt?: number;
	/** Where it was read last time, if its own address says that it has moved there for good. */
	readonly movedTo?: string;
	/** Its server has said that it is gone for good (410), and it has not been read since. */
	readonly isGone?: true;
	/**
	 * Of a map: from when to when feeds may have shown what nobody saw, while it is still to be looked for there. Milliseconds since the Unix
	 * epoch.
	 */
	readonly gapSince?: number;
	readonly gapUntil?: number;
	/** Of a map: how many articles its last reading brought. */
	readonly brought?: number;
	/** For how long caches hand out a copy of it, as its last answer said, in milliseconds. */
	readonly cacheLifetimeMs?: number;
	/**
	 * What its checks have cost, in full answers: all of a day since a moment of it, and one lately; and when the last one was, of any outcome. Moments in
	 * milliseconds since the Unix epoch.
	 */
	readonly spending?: { readonly since: number; readonly units: number; readonly cost: number; readonly at: number };
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
	cameWholeAt: z.number().exactOptional(),
	contents: z.string().exactOptional(),
	contentsSince: z.number().exactOptional(),
	newsSince: z.number().exactOptional(),
	emptyAt: z.number().exactOptional(),
	lastFailure: z.string().exactOptional(),
	cache: z.string().exactOptional(),
	cacheRule: z.string().exactOptional(),
	ttlMs: z.number().exactOptional(),
	lookAgainAt: z.number().exactOptional(),
	movedTo: z.string().exactOptional(),
	isGone: z.literal(true).exactOptional(),
	gapSince: z.number().exactOptional(),
	gapUntil: z.number().exactOptional(),
	brought: z.int().nonnegative().exactOptional(),
	cacheLifetimeMs: z.number().exactOptional(),
	spending: z.looseObject({ since: z.number(), units: z.number(), cost: z.number(), at: z.number() }).exactOptional(),
});
