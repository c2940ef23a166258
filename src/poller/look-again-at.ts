import { revisableFrom } from "../news/judgement/verdict.ts";
import type { FeedState } from "../store/records/feed-state.ts";
import type { Decision } from "./sort-out.ts";

/**
 * What a feed's state notes of changes that came too soon: when the first of them may be applied. They are kept nowhere else: the feed is
 * read again then, and what it says by that time counts.
 */
export function lookAgainAt(decisions: readonly Decision[]): Pick<FeedState, "lookAgainAt"> {
	const waiting = decisions.filter(({ verdict }) => verdict === "too-soon");
	const first = Math.min(...waiting.map(({ known = {} }) => revisableFrom(known)));
	return waiting.length === 0 ? {} : { lookAgainAt: first };
}
