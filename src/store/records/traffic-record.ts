import { z } from "zod";

/** What went through an edition in an hour. */
export interface HourRecord {
	readonly articles: number;
	readonly messages: number;
	/** How often each delay from an article's date to our seeing it was seen: by the record's bounds, and at the end above them all. */
	readonly seen: readonly number[];
	/** The same of the delay from our seeing it to each post of its own. */
	readonly sent: readonly number[];
}

/** What went through an edition on a day of UTC, by its hours, `0` to `23`; one in which nothing happened may be absent. */
export interface TrafficRecord {
	/** What delays are counted by: upper bounds in seconds, ascending. They stand here so that a version with others can read it. */
	readonly bounds: { readonly seen: readonly number[]; readonly sent: readonly number[] };
	readonly hours: Readonly<Record<string, HourRecord>>;
}

const count = z.int().nonnegative();
const bounds = z.array(z.number().positive()).max(100);

export const trafficSchema: z.ZodType<TrafficRecord> = z.looseObject({
	bounds: z.looseObject({ seen: bounds, sent: bounds }),
	hours: z.record(
		z.string().regex(/^(?:1?\d|2[0-3])$/),
		z.looseObject({ articles: count, messages: count, seen: z.array(count), sent: z.array(count) }),
	),
});
