import { z } from "zod";
import { EDITION_CODES } from "../news/edition.ts";

/** A record with something for some editions. What it says of editions that only a newer version knows is kept. */
export function byEdition<Schema extends z.ZodType>(schema: Schema) {
	return z.looseObject(Object.fromEntries(EDITION_CODES.map((edition) => [edition, schema.exactOptional()])));
}
