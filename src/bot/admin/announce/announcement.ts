import type { MessageEntity } from "grammy/types";
import { z } from "zod";
import { HOUR_MS } from "../../../kit/durations.ts";

/** An announcement from the command on, as it is stored under the message that asks for it or shows it. */
export interface Announcement {
	/** In whose name it was begun, as `speakerOf` has them. */
	readonly by?: number;
	/** When it was begun, in milliseconds since the Unix epoch. */
	readonly madeAt: number;
	/** What its makers are spoken to in. */
	readonly language: string;
	/** Absent while its text is asked for. `name` is that of the draft. */
	readonly content?: {
		readonly name: string;
		readonly text: string;
		readonly entities: readonly MessageEntity[];
	};
	/** Absent until it was confirmed. */
	readonly sent?: {
		/** Its place in the stream of notices. */
		readonly seq: number;
		/** How many it was confirmed for. */
		readonly total: number;
	};
}

/** Whoever has not confirmed it by then has other things to do. */
export const DRAFT_LIFE_MS = HOUR_MS;

const schema = z.looseObject({
	by: z.number().exactOptional(),
	madeAt: z.number(),
	language: z.string(),
	content: z
		.looseObject({
			name: z.string(),
			text: z.string(),
			entities: z.array(z.custom<MessageEntity>((value) => typeof value === "object" && value !== null)),
		})
		.exactOptional(),
	sent: z
		.looseObject({
			seq: z.int().positive(),
			total: z.int().nonnegative(),
		})
		.exactOptional(),
});

/** @throws Error for what no version has written. */
export function parseAnnouncement(record: string): Announcement {
	return schema.parse(JSON.parse(record));
}

/** Whether it is a draft of which nobody thinks any more at `now`. */
export function isForgotten({ madeAt, sent }: Announcement, now: number): boolean {
	return sent === undefined && madeAt <= now - DRAFT_LIFE_MS;
}
