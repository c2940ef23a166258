import { DAY_MS, HOUR_MS } from "../../kit/durations.ts";
import { feedDate } from "../dates/feed-date.ts";
import { nodeText } from "./field-text.ts";
import { type LinkContext, linkOf } from "./item-link.ts";
import type { FeedItem } from "./read-items.ts";

/** A clock may be an hour wrong, a time zone forgotten; what lies further ahead is no time of publication. */
const MAX_AHEAD_MS = HOUR_MS;
/** A feed is of one season. An item so much older than all the others bears a slip, unless its address says the same. */
const MAX_BEHIND_MS = 365 * DAY_MS;
/** So many others show what a feed's season is. */
const MIN_OTHERS = 3;
/** RFI's slugs begin with a day: `/cn/中国/20261125-…`. It may be that of another zone. */
const DAY_OF_SLUG = /\/(20\d{2})(\d{2})(\d{2})-[^/]*$/;
const MAX_FROM_SLUG_MS = 2 * DAY_MS;

/**
 * When each item was published, in milliseconds since the Unix epoch; undefined for an item without a date, or whose date cannot be: it
 * lies ahead, or a year before that of all other items while its address does not confirm it.
 */
export function believableDates(
	items: readonly FeedItem[],
	links: LinkContext,
	now: number,
): readonly (number | undefined)[] {
	const dates = items.map((item) => statedDate(item, now));
	const [oldest, next] = dates.filter((date) => date !== undefined).toSorted((one, other) => one - other);
	const others = dates.filter((date) => date !== undefined).length - 1;
	if (oldest === undefined || next === undefined || others < MIN_OTHERS || next - oldest <= MAX_BEHIND_MS) return dates;
	return dates.map((date, at) => (date === oldest && !isConfirmed(date, items[at], links) ? undefined : date));
}

function statedDate(item: FeedItem, now: number): number | undefined {
	const names = ["pubDate", "published", "dc:date", "dcterms:issued", "dcterms:created", "updated"] as const;
	return names
		.flatMap((name) => item.elements(name))
		.map((node) => feedDate(nodeText(node, "date")))
		.find((date) => date !== undefined && date <= now + MAX_AHEAD_MS);
}

function isConfirmed(date: number, item: FeedItem | undefined, links: LinkContext): boolean {
	const link = item === undefined ? undefined : linkOf(item, links);
	const day = link !== undefined && "url" in link ? dayOfSlug(link.url) : undefined;
	return day !== undefined && Math.abs(day - date) <= MAX_FROM_SLUG_MS;
}

/** Nothing is published before its address has its day: such a date is a slip, and none. */
export function notBeforeItsSlug(date: number | undefined, url: string | undefined): number | undefined {
	if (date === undefined || url === undefined) return date;
	const day = dayOfSlug(url);
	return day !== undefined && date < day - MAX_FROM_SLUG_MS ? undefined : date;
}

function dayOfSlug(url: string): number | undefined {
	const match = DAY_OF_SLUG.exec(url);
	if (match === null) return undefined;
	const [year = 0, month = 0, day = 0] = match.slice(1).map(Number);
	return Date.UTC(year, month - 1, day);
}
