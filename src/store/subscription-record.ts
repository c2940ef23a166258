import { z } from "zod";
import type { Subscription } from "../news/subscription.ts";
import { byEdition } from "./by-edition.ts";

const sinceSchema = z.looseObject({ since: z.int().nonnegative() });

export const subscriptionSchema: z.ZodType<Subscription> = z.looseObject({
	chatType: z.string(),
	editions: byEdition(sinceSchema),
	notices: sinceSchema.exactOptional(),
	language: z.string(),
	renewedAt: z.number(),
});
