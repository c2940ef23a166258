import { z } from "zod";
import { EDITION_CODES } from "../news/edition.ts";
import type { Position } from "../news/position.ts";

const rememberedSendSchema = z.object({
	seq: z.int().positive(),
	messageId: z.int(),
	sentAt: z.number(),
	revision: z.int().nonnegative(),
});

export const positionSchema: z.ZodType<Position> = z.object({
	editions: z.partialRecord(
		z.enum(EDITION_CODES),
		z.object({ read: z.int().nonnegative(), sent: z.array(rememberedSendSchema) }),
	),
	notBefore: z.number().exactOptional(),
	paused: z.object({ at: z.number(), until: z.number(), reason: z.string() }).exactOptional(),
	gone: z.object({ at: z.number(), reason: z.string() }).exactOptional(),
});
