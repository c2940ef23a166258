import { z } from "zod";
import type { EditionCode } from "../news/edition.ts";
import { isEditionCode } from "../news/edition.ts";

const editionCodeSchema = z.custom<EditionCode>((value) => typeof value === "string" && isEditionCode(value));

/** A record with something for some editions. What it says of editions that only a newer version knows is kept. */
export function byEdition<Schema extends z.ZodType>(schema: Schema) {
	return z.looseRecord(editionCodeSchema, schema);
}
