import type { z } from "zod";
import type { Example } from "../state/example.ts";
import type { FaultPlan } from "../state/fault-plan.ts";
import type { LinkPreviewResolver } from "../state/link-preview.ts";
import type { Telegram } from "../state/telegram.ts";
import type { Transcript } from "../state/transcript.ts";

/** What acts have at hand: the world, and the machinery around it that no bot can see. */
export interface Stage {
	readonly telegram: Telegram;
	readonly faults: FaultPlan;
	readonly transcript: Transcript;
	readonly linkPreview: LinkPreviewResolver;
	readonly examples: readonly Example[];
	readonly onMissingMethod: (method: string) => void;
}

/** Something that people, or whoever directs them, can do. Its parameters come from outside and are checked. */
export interface Act<Schema extends z.ZodType = z.ZodType, Result = unknown> {
	readonly schema: Schema;
	run(stage: Stage, params: z.output<Schema>): Result;
}

export function act<Schema extends z.ZodType, Result>(
	schema: Schema,
	run: (stage: Stage, params: z.output<Schema>) => Result,
): Act<Schema, Result> {
	return { schema, run };
}
