import { z } from "zod";

/**
 * How often a delay was seen, by the upper bound of its stretch in seconds, or `more` for what is above them all: `{ "60": 3, "300": 1 }`. The
 * bounds stand in the record, so that those of another version can be read.
 */
export type DelayCounts = Readonly<Record<string, number>>;

/** What went through an edition in an hour. */
export interface HourRecord {
	readonly articles: number;
	readonly messages: number;
	/** From an article's date to our seeing it. */
	readonly seen: DelayCounts;
	/** From our seeing it to each post of its own. */
	readonly sent: DelayCounts;
}

/** What went through an edition on a day of UTC, by its hours, `0` to `23`; one in which nothing happened may be absent. */
export interface TrafficRecord {
	readonly hours: Readonly<Record<string, HourRecord>>;
}

const count = z.int().nonnegative();
const delayCounts = z.record(z.string().regex(/^(?:\d{1,9}|more)$/), count);

export const trafficSchema: z.ZodType<TrafficRecord> = z.looseObject({
	hours: z.record(
		z.string().regex(/^(?:1?\d|2[0-3])$/),
		z.looseObject({ articles: count, messages: count, seen: delayCounts, sent: delayCounts }),
	),
});
