import { z } from "zod";

/** What is remembered of an update from Telegram that was not handled quickly, or not to its end. */
export interface UpdateRecord {
	/** How often its handling was begun, and the process ended before it was over. */
	readonly begun: number;
	/** As much of the update as handlers read, when nobody else keeps it. */
	readonly update?: unknown;
	/** When it was written down, or taken up last, in milliseconds since the Unix epoch. */
	readonly at?: number | undefined;
}

export const updateRecordSchema: z.ZodType<UpdateRecord> = z.looseObject({
	begun: z.int().nonnegative(),
	update: z.unknown().optional(),
	at: z.number().optional(),
});
