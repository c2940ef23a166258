import { z } from "zod";
import { EDITION_CODES } from "../news/edition.ts";
import { INTERFACE_LANGUAGE_CODES } from "../news/interface-language.ts";
import type { Subscription } from "../news/subscription.ts";

export const subscriptionSchema: z.ZodType<Subscription> = z.object({
	chatType: z.enum(["private", "group", "supergroup", "channel"]),
	editions: z.partialRecord(z.enum(EDITION_CODES), z.object({ since: z.int().nonnegative() })),
	language: z.enum(INTERFACE_LANGUAGE_CODES),
	renewedAt: z.number(),
});
