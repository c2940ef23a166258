import type { EditionCode } from "../news/edition.ts";
import type { FeedStatus, Status } from "./status.ts";

/**
 * `new`: nobody has looked yet. `silent`: it answers, and brings nothing. `failing`: the last look failed, which may pass. `failed`: so did those
 * before, or it is gone for good.
 */
export type FeedLevel = "new" | "well" | "silent" | "failing" | "failed";

/** In a row. One failed look is the Internet's daily business. */
const FAILURES_THAT_MATTER = 3;
const WORST_FIRST: readonly FeedLevel[] = ["failed", "silent", "failing", "new", "well"];

/**
 * Whether nothing is to be hoped for from the next look: it has failed often enough, or its server says that it is gone for good. Versions that
 * did not know of the latter leave it in the record of a feed that they have read since.
 */
export function hasFailed({ failures, isGone }: Pick<FeedStatus, "failures" | "isGone">): boolean {
	return failures >= FAILURES_THAT_MATTER || (isGone === true && failures > 0);
}

export function feedLevel(feed: FeedStatus): FeedLevel {
	const { failures, outcome, succeededAt, isSilent } = feed;
	if (hasFailed(feed)) return "failed";
	if (failures > 0) return "failing";
	if (isSilent) return "silent";
	return outcome === undefined && succeededAt === undefined ? "new" : "well";
}

/** The worst of an edition's feeds; `new` where it has none. */
export function editionLevel({ feeds }: Pick<Status, "feeds">, edition: EditionCode): FeedLevel {
	const levels = feeds.filter((feed) => feed.edition === edition).map(feedLevel);
	return WORST_FIRST.find((level) => levels.includes(level)) ?? "new";
}

/** Trouble first, otherwise in the order given. */
export function troubleFirst<Item>(items: readonly Item[], levelOf: (item: Item) => FeedLevel): Item[] {
	const rank = (item: Item) => {
		const level = levelOf(item);
		return level === "well" || level === "new" ? WORST_FIRST.length : WORST_FIRST.indexOf(level);
	};
	return items.toSorted((one, other) => rank(one) - rank(other));
}
