import type { Delay, Traffic } from "../../status/status.ts";
import type { DelayCounts, HourRecord } from "../../store/records/traffic-record.ts";
import { SEEN_AFTER, SENT_AFTER } from "./delay-bounds.ts";

export const NOTHING: HourRecord = { articles: 0, messages: 0, seen: {}, sent: {} };

/** The counts with one more delay, in seconds. */
export function withDelay(counts: DelayCounts, seconds: number, bounds: readonly number[]): DelayCounts {
	const bound = bounds.find((limit) => seconds <= limit) ?? "more";
	return { ...counts, [bound]: (counts[bound] ?? 0) + 1 };
}

/** All of them together. */
export function sumOf(hours: Iterable<HourRecord>): HourRecord {
	const sum = { articles: 0, messages: 0, seen: {} as Record<string, number>, sent: {} as Record<string, number> };
	for (const { articles, messages, seen, sent } of hours) {
		sum.articles += articles;
		sum.messages += messages;
		for (const [bound, count] of Object.entries(seen)) sum.seen[bound] = (sum.seen[bound] ?? 0) + count;
		for (const [bound, count] of Object.entries(sent)) sum.sent[bound] = (sum.sent[bound] ?? 0) + count;
	}
	return sum;
}

/** As it is shown, from the moment at which it began. */
export function trafficOf(from: number, { articles, messages, seen, sent }: HourRecord): Traffic {
	const [seenAfter, sentAfter] = [delayOf(seen, SEEN_AFTER), delayOf(sent, SENT_AFTER)];
	return { from, articles, messages, ...(seenAfter && { seen: seenAfter }), ...(sentAfter && { sent: sentAfter }) };
}

/** Absent where nothing was counted. */
export function delayOf(counts: DelayCounts, bounds: readonly number[]): Delay | undefined {
	const stretches = stretchesOf(counts, bounds);
	const total = stretches.reduce((sum, { count }) => sum + count, 0);
	return total === 0 ? undefined : { median: quantile(stretches, total / 2), p95: quantile(stretches, total * 0.95) };
}

interface Stretch {
	readonly from: number;
	readonly to: number;
	readonly count: number;
}

/** By the bounds of now and those that the counts bring along. What is above all of them is taken to be at the last. */
function stretchesOf({ more = 0, ...within }: DelayCounts, bounds: readonly number[]): Stretch[] {
	const all = [...new Set([...bounds, ...Object.keys(within).map(Number)])].sort((a, b) => a - b);
	const last = all.at(-1) ?? 0;
	const stretches = all.map((to, index) => ({ from: all[index - 1] ?? 0, to, count: within[to] ?? 0 }));
	return [...stretches, { from: last, to: last, count: more }];
}

/** Where so many are below, if those within a stretch lie evenly in it; to a tenth of a second. */
function quantile(stretches: readonly Stretch[], below: number): number {
	let before = 0;
	for (const { from, to, count } of stretches) {
		if (count > 0 && before + count >= below)
			return Math.round((from + ((to - from) * (below - before)) / count) * 10) / 10;
		before += count;
	}
	return stretches.at(-1)?.to ?? 0;
}
