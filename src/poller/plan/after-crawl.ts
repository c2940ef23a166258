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

/**
 * The first moment from `from` on at which a feed may hold something new, for feeds that are made at known times; others may at any moment.
 * All in milliseconds since the Unix epoch.
 */
export function afterCrawl(feedUrl: string, from: number, random: () => number): number {
	const labels = URL.parse(feedUrl)?.hostname.split(".") ?? [];
	const doneBy = CRAWLS.find(({ label }) => labels.includes(label))?.doneBy;
	if (doneBy === undefined) return from;
	const hour = Math.floor(from / HOUR_MS) * HOUR_MS;
	const starts = [hour, hour + HOUR_MS].flatMap((start) => doneBy.map((minute) => start + minute * MINUTE_MS));
	const first = Math.max(from, starts.find((start) => start + SPREAD_MS > from) ?? from);
	const end = Math.ceil((first + 1) / MINUTE_MS) * MINUTE_MS;
	return Math.round(first + random() * (end - first - 1));
}
