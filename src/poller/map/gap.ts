import { HOUR_MS } from "../../kit/durations.ts";
import type { Article } from "../../news/article.ts";
import type { FeedState } from "../../store/records/feed-state.ts";
import type { KnownArticles } from "../sort-out.ts";
import { hadFirstLook } from "../there-before.ts";

/** A feed of 20 articles forgets one after 3.3 h at worst, in an edition that publishes 60 a day. */
const GAP_MS = 2 * HOUR_MS;
/** Caches may put a check off by four intervals: whoever has chosen long ones is not down meanwhile. */
const GAP_INTERVALS = 5;
/** A feed shows an article some time after its date; the last check may have been shown an older copy. */
const MARGIN_MS = HOUR_MS;
/** What is younger the feed will bring by itself, with its lede. */
const BY_ITSELF_MS = HOUR_MS;

type Dated = Pick<Article, "publishedAt">;

/** A time in which a feed may have shown what nobody saw, in milliseconds since the Unix epoch. */
export interface Gap {
	/** What is dated before was seen, or was there before us. */
	readonly since: number;
	/** When the feed was read again. */
	readonly until: number;
}

/** The gap that ends with what a feed shows now. */
export async function gapUpTo(
	shown: readonly Article[],
	before: FeedState,
	log: Pick<KnownArticles, "find">,
	{ now, intervalMs }: { readonly now: number; readonly intervalMs: number },
): Promise<Gap | undefined> {
	if (shown.length === 0) return undefined;
	const known = await log.find(shown.map(({ id }) => id));
	const isAllNew = known.every((article) => article === undefined);
	const since = gapBefore(before, { isAllNew, now, intervalMs });
	if (since === undefined) return undefined;
	return { since: Math.max(since - MARGIN_MS, before.newsSince ?? Number.NEGATIVE_INFINITY), until: now };
}

/**
 * Since when a feed may have shown what nobody saw, in milliseconds since the Unix epoch: nobody looked with success for long, or all that it
 * shows now is new. `undefined` when nothing can have been missed, and at a first look, at which all was there before.
 */
export function gapBefore(
	before: FeedState,
	{ isAllNew, now, intervalMs }: { readonly isAllNew: boolean; readonly now: number; readonly intervalMs: number },
): number | undefined {
	// A state that was lost says 0.
	const { succeededAt = 0, contentsSince = succeededAt } = before;
	if (!hadFirstLook(before) || succeededAt === 0) return undefined;
	if (now - succeededAt > Math.max(GAP_MS, GAP_INTERVALS * intervalMs)) return succeededAt;
	return isAllNew ? Math.min(succeededAt, contentsSince) : undefined;
}

/** Up to when a map is looked through after a gap: what is younger, and would stand above the feed's oldest, comes with the feed. */
export function searchedUntil(shown: readonly Dated[], now: number): number {
	return Math.max(now - BY_ITSELF_MS, oldestOf(shown));
}

function oldestOf(articles: readonly Dated[]): number {
	return articles.length === 0 ? 0 : Math.min(...articles.map(({ publishedAt }) => publishedAt));
}
