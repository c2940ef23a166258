import { createHash } from "node:crypto";
import { cacheRule } from "../feed/fetch/check-hints.ts";
import type { FetchOutcome } from "../feed/fetch/fetch-feed.ts";
import { defined } from "../kit/defined.ts";
import type { Article } from "../news/article.ts";
import type { FeedState } from "../store/records/feed-state.ts";
import type { Timed } from "./plan/timetable.ts";
import { hadFirstLook } from "./there-before.ts";

/** What a server answered to a check that succeeded. */
export type Answer = Exclude<FetchOutcome, { kind: "failed" }>;

/** What a feed's state says after a check that succeeded, at `now` in milliseconds since the Unix epoch. Without articles nothing has changed. */
export function afterSuccess(
	before: FeedState,
	outcome: Answer,
	articles: readonly Article[] | undefined,
	{ now, timed }: { readonly now: number; readonly timed: Timed },
): FeedState {
	const { lastFailure: _, emptyAt: __, movedTo: ___, isGone: ____, cache, cacheLifetimeMs, ...kept } = before;
	const isStillEmpty = (articles ?? []).length === 0 && !hadFirstLook(before);
	return {
		...{ ...kept, ...contentsOf(articles, before, now), validators: outcome.validators, ...timed, failures: 0 },
		// Of what was said with the whole feed, the word that nothing has changed may leave something out.
		...(cameWhole(outcome)
			? { cameWholeAt: now, cacheRule: cacheRule(outcome.cache) }
			: defined({ cache, cacheLifetimeMs })),
		...defined({ cache: outcome.cache, cacheLifetimeMs: outcome.hints.copy?.lifetimeMs, movedTo: outcome.movedTo }),
		...(isAfterFirst(before, outcome) ? { succeededAt: now } : {}),
		...(isStillEmpty ? { emptyAt: now } : {}),
	};
}

/** Whether the feed's bytes came, rather than the word that nothing has changed. */
export function cameWhole(outcome: Answer): boolean {
	return outcome.kind === "fresh" || outcome.cameWhole;
}

/** Whether an answer was no more than the word that nothing has changed. */
export function isNotModified(outcome: FetchOutcome): boolean {
	return outcome.kind !== "failed" && !cameWhole(outcome);
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
