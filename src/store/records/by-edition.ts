import { z } from "zod";
import { EDITION_CODES } from "../../news/edition.ts";

const codeSchema = z.string().regex(new RegExp(`^(?:${EDITION_CODES.join("|")})$`));

/** A record with something for some editions, in its own order. What it says of editions that only a newer version knows is kept. */
export function byEdition<Schema extends z.ZodType>(schema: Schema) {
	return z.looseRecord(codeSchema, schema);
}
