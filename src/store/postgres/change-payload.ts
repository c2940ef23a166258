import { z } from "zod";
import type { DestinationKey } from "../../news/destination.ts";
import type { EntryId, StreamCode } from "../../news/stream.ts";
import type { Change } from "../changes.ts";

/** What is notified and listened to. It holds within one database. */
export const CHANNEL = "rfi";

const text = z.string().min(1);
/** Keys were written by the same program, or another version of it: that they are texts is all that can be said. */
const schema = z.discriminatedUnion("kind", [
	z.object({ kind: z.literal("log"), stream: text.transform((stream) => stream as StreamCode) }),
	z.object({ kind: z.literal("revised"), id: text.transform((id) => id as EntryId) }),
	z.object({ kind: z.literal("subscription"), key: text.transform((key) => key as DestinationKey) }),
	z.object({ kind: z.literal("request"), key: text }),
	z.object({ kind: z.literal("answer"), key: text }),
	z.object({ kind: z.literal("term") }),
]);

export function encodeChange(change: Change): string {
	return JSON.stringify(change);
}

/** What another version tells and this one has no word for may be anything. */
export function decodeChange(payload: string | undefined): Change {
	try {
		return schema.parse(JSON.parse(payload ?? ""));
	} catch {
		return { kind: "unknown" };
	}
}
