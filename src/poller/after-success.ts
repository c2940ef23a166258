import { createHash } from "node:crypto";
import type { FetchOutcome } from "../feed/fetch/fetch-feed.ts";
import { defined } from "../kit/defined.ts";
import type { Article } from "../news/article.ts";
import type { FeedState } from "../store/records/feed-state.ts";
import { hadFirstLook } from "./there-before.ts";

/** What a server answered to a check that succeeded. */
export type Answer = Exclude<FetchOutcome, { kind: "failed" }>;

/** In milliseconds since the Unix epoch. */
interface Times {
	readonly now: number;
	readonly nextCheckAt: number;
}

/** What a feed's state says after a check that succeeded. Without articles nothing has changed. */
export function afterSuccess(
	before: FeedState,
	outcome: Answer,
	articles: readonly Article[] | undefined,
	{ now, nextCheckAt }: Times,
): FeedState {
	const { lastFailure: _, emptyAt: __, cache: ___, movedTo: ____, isGone: _____, ...kept } = before;
	const isStillEmpty = (articles ?? []).length === 0 && !hadFirstLook(before);
	return {
		...{ ...kept, ...contentsOf(articles, before, now), validators: outcome.validators, nextCheckAt, failures: 0 },
		...defined({ cache: outcome.cache, movedTo: outcome.movedTo }),
		...(cameWhole(outcome) ? { cameWholeAt: now } : {}),
		...(isAfterFirst(before, outcome) ? { succeededAt: now } : {}),
		...(isStillEmpty ? { emptyAt: now } : {}),
	};
}

/** Whether the feed's bytes came, rather than the word that nothing has changed. */
export function cameWhole(outcome: Answer): boolean {
	return outcome.kind === "fresh" || outcome.cameWhole;
}

/** A first check that brought only a part is done once more, since the rest was there before us as well. */
function isAfterFirst({ succeededAt, cameWholeAt }: FeedState, outcome: Answer): boolean {
	const isPart = outcome.kind === "fresh" && outcome.brokenOff?.isWhole === false;
	return !isPart || succeededAt !== undefined || cameWholeAt !== undefined;
}

/** What the feed holds, and since when; as before when its articles, in whatever order and wording, are the same. */
function contentsOf(
	articles: readonly Article[] | undefined,
	before: FeedState,
	now: number,
): Pick<FeedState, "contents" | "contentsSince"> {
	const contents = articles === undefined ? before.contents : hashOfArticles(articles);
	const since = contents === before.contents ? (before.contentsSince ?? now) : now;
	return { contentsSince: since, ...(contents === undefined ? {} : { contents }) };
}

function hashOfArticles(articles: readonly Article[]): string {
	const ids = articles.map(({ id }) => id).sort();
	return createHash("sha256").update(ids.join()).digest("base64url");
}
