import { z } from "zod";
import { LOCAL_TIME } from "../../news/settings/local-time.ts";
import type { Subscription } from "../../news/subscription.ts";
import { byEdition } from "./by-edition.ts";

const words = z.array(z.string());
const time = z.string().regex(LOCAL_TIME);

const sectionsSchema = z.looseObject({ kind: z.enum(["only", "without"]), names: words });

const editionSchema = z.looseObject({ since: z.int().nonnegative(), sections: sectionsSchema.exactOptional() });

const keywordsSchema = z.looseObject({ follow: words, mute: words, onlyMatches: z.boolean().exactOptional() });

const quietSchema = z.looseObject({ from: time, to: time, wordsPass: z.boolean().exactOptional() });

export const subscriptionSchema: z.ZodType<Subscription> = z.looseObject({
	chatType: z.string(),
	editions: byEdition(editionSchema),
	notices: z.looseObject({ since: z.int().nonnegative() }).exactOptional(),
	language: z.string(),
	speaks: z.string().exactOptional(),
	endedSections: byEdition(sectionsSchema).exactOptional(),
	renewedAt: z.number(),
	keywords: keywordsSchema.exactOptional(),
	filteredAt: z.number().exactOptional(),
	digest: z.union([z.literal("hourly"), z.array(time)]).exactOptional(),
	quiet: quietSchema.exactOptional(),
	timeZone: z.string().exactOptional(),
	pause: z.looseObject({ until: z.number().exactOptional() }).exactOptional(),
	sound: z.literal("silent").exactOptional(),
	preview: z.enum(["small", "none"]).exactOptional(),
});
