import type { Traffic } from "../../status/status.ts";
import type { HourRecord, TrafficRecord } from "../../store/records/traffic-record.ts";
import { SEEN_AFTER, SENT_AFTER } from "./delay-bounds.ts";
import { delayOf, type Histogram, mergeHistograms } from "./histogram.ts";

/** What went through an edition in some stretch of time. */
export interface TrafficCounts {
	readonly articles: number;
	readonly messages: number;
	readonly seen: Histogram;
	readonly sent: Histogram;
}

export const EMPTY_DAY: TrafficRecord = { bounds: { seen: SEEN_AFTER, sent: SENT_AFTER }, hours: {} };
export const EMPTY_HOUR: HourRecord = { articles: 0, messages: 0, seen: [], sent: [] };

/** An hour of the day. */
export function countsOf({ bounds, hours }: TrafficRecord, hour: string): TrafficCounts {
	const { articles, messages, seen, sent } = hours[hour] ?? EMPTY_HOUR;
	return {
		...{ articles, messages },
		...{ seen: { bounds: bounds.seen, counts: seen }, sent: { bounds: bounds.sent, counts: sent } },
	};
}

/** All of them together. */
export function sumOf(all: readonly TrafficCounts[]): TrafficCounts {
	return {
		articles: all.reduce((sum, { articles }) => sum + articles, 0),
		messages: all.reduce((sum, { messages }) => sum + messages, 0),
		seen: mergeHistograms(all.map(({ seen }) => seen)),
		sent: mergeHistograms(all.map(({ sent }) => sent)),
	};
}

/** As it is shown, from the moment at which it began. */
export function trafficOf(from: number, { articles, messages, seen, sent }: TrafficCounts): Traffic {
	const [seenAfter, sentAfter] = [delayOf(seen), delayOf(sent)];
	return { from, articles, messages, ...(seenAfter && { seen: seenAfter }), ...(sentAfter && { sent: sentAfter }) };
}
