import { z } from "zod";
import type { Position, RememberedSend } from "../../news/position.ts";
import { byEdition } from "./by-edition.ts";

/**
 * Said without a schema of its own: a position remembers a day's sends, is read before each of them, and all positions are read at a start. A
 * schema for each send would take most of the time of either.
 */
function isRememberedSend(value: unknown): value is RememberedSend {
	if (typeof value !== "object" || value === null) return false;
	const { seq, messageId, sentAt, revision } = value as Readonly<Record<string, unknown>>;
	const areNumbers = isCount(seq) && Number.isSafeInteger(messageId) && Number.isFinite(sentAt) && isCount(revision);
	return areNumbers && seq !== 0;
}

function isCount(value: unknown): boolean {
	return Number.isSafeInteger(value) && Number(value) >= 0;
}

const sendsSchema = z.custom<readonly RememberedSend[]>(
	(value) => Array.isArray(value) && value.every(isRememberedSend),
	"must be sends with a seq, a messageId, a sentAt and a revision",
);

const streamPositionSchema = z.looseObject({
	read: z.int().nonnegative(),
	sent: sendsSchema,
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
