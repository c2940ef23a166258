import { MINUTE_MS } from "../kit/durations.ts";
import type { Article } from "../news/article.ts";
import type { EditionCode } from "../news/edition.ts";
import type { LoggedArticle } from "../news/logged-article.ts";
import type { FeedState } from "../store/records/feed-state.ts";

/** The part of the article log that is read here. */
export interface EditionLog {
	head(edition: EditionCode): number;
	read(edition: EditionCode, after: number, limit: number): Promise<readonly LoggedArticle[]>;
}

/** Which of a feed's articles are no news, since they were there before us. */
export interface ThereBefore {
	/** Whether this is the first look at the feed's articles. */
	readonly isFirstLook: boolean;
	readonly wasThere: (article: Pick<Article, "publishedAt">) => boolean;
	/** What the feed's state notes of it for the looks that follow. */
	readonly noted: Pick<FeedState, "newsSince">;
}

/**
 * Whether a feed was ever looked at with success while it held articles. An empty feed shows nothing of what was there. A version that did not
 * note this has looked once it has succeeded.
 */
export function hadFirstLook({ succeededAt, emptyAt }: FeedState): boolean {
	return succeededAt !== undefined && emptyAt !== succeededAt;
}

/**
 * What a feed holds at the first look was there before us: all of it in an edition that is new, and in one that is followed already what is
 * from before its last admission. What bears no date counts as published `now`, so it tells nothing, and was there as well. What shows up at a
 * later look was there if it is dated before the first one.
 */
export async function thereBefore(
	edition: EditionCode,
	state: FeedState,
	log: EditionLog,
	now: number,
): Promise<ThereBefore> {
	const { newsSince = Number.NEGATIVE_INFINITY } = state;
	if (hadFirstLook(state))
		return { isFirstLook: false, wasThere: ({ publishedAt }) => publishedAt < newsSince, noted: {} };
	const [last] = await log.read(edition, Math.max(0, log.head(edition) - 1), 1);
	const since = last?.admittedAt ?? now;
	return {
		isFirstLook: true,
		wasThere: ({ publishedAt }) => last === undefined || publishedAt <= since || publishedAt >= now,
		// Date lines tell the minute only.
		noted: { newsSince: Math.floor(since / MINUTE_MS) * MINUTE_MS },
	};
}
