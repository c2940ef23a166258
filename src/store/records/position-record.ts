import { z } from "zod";
import type { Position } from "../../news/position.ts";
import { byEdition } from "./by-edition.ts";

const rememberedSendSchema = z.looseObject({
	seq: z.int().positive(),
	messageId: z.int(),
	sentAt: z.number(),
	revision: z.int().nonnegative(),
});

const streamPositionSchema = z.looseObject({
	read: z.int().nonnegative(),
	sent: z.array(rememberedSendSchema),
	ahead: z.array(z.int().positive()).exactOptional(),
});

const begunDigestSchema = z.looseObject({
	before: z.number(),
	parts: z.int().positive(),
	shown: z.int().positive(),
	total: z.int().positive(),
});

export const positionSchema: z.ZodType<Position> = z.looseObject({
	editions: byEdition(streamPositionSchema),
	notices: streamPositionSchema.exactOptional(),
	begunDigest: begunDigestSchema.exactOptional(),
	notBefore: z.number().exactOptional(),
	paused: z
		.looseObject({ at: z.number(), until: z.number(), reason: z.string(), told: z.literal(true).exactOptional() })
		.exactOptional(),
	gone: z.looseObject({ at: z.number(), reason: z.string() }).exactOptional(),
});
