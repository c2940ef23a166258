import { HOUR_MS, MINUTE_MS } from "../../kit/durations.ts";

/** When a host makes its feeds: nothing is new in them between two of these times. */
interface Crawls {
	/** A label of the host's name, whatever its other labels are. */
	readonly label: string;
	/** Minutes of every hour (UTC) by which a new feed is there. */
	readonly doneBy: readonly number[];
}

/** feedx fetches from RFI at :15 and :45, under several domains (feedx.net, feedx.site), and has written its feed a minute later. */
const CRAWLS: readonly Crawls[] = [{ label: "feedx", doneBy: [16, 46] }];

/** Over so long readers are spread, so that not all come in the same second. */
const SPREAD_MS = MINUTE_MS;

/** Moments in milliseconds since the Unix epoch. */
export interface Look {
	/** When what was seen of the feed was made: now, or when a cache got its copy. */
	readonly madeAt: number;
	/** When the next look would be. */
	readonly plannedAt: number;
}

/**
 * From when on a look finds what the next crawl has brought, for feeds that are made at known times, and not before it is planned; other feeds
 * may hold something new at any moment. In milliseconds since the Unix epoch.
 */
export function afterCrawl(feedUrl: string, { madeAt, plannedAt }: Look, random: () => number): number {
	const labels = URL.parse(feedUrl)?.hostname.split(".") ?? [];
	const doneBy = CRAWLS.find(({ label }) => labels.includes(label))?.doneBy;
	if (doneBy === undefined) return plannedAt;
	const hour = Math.floor(madeAt / HOUR_MS) * HOUR_MS;
	const ends = [hour, hour + HOUR_MS].flatMap((start) => doneBy.map((minute) => start + minute * MINUTE_MS));
	const next = ends.find((end) => end > madeAt) ?? plannedAt;
	return Math.max(plannedAt, Math.round(next + random() * (SPREAD_MS - 1)));
}
