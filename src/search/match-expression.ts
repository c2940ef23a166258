import { encodeTerm } from "./encode-units.ts";
import type { TextFolder, Unit } from "./fold-text.ts";
import type { ParsedQuery, Term } from "./parsed-query.ts";

/** In the tag column of every article. */
export const ANY_TAG = "a";
/** In the tag column of an article with a body. */
export const BODY_TAG = "b";

const EVERYWHERE = "{title lede body}";

/** Where at least one term, or all of them, must stand besides being anywhere. */
export interface Placement {
	readonly terms: "any" | "all";
	readonly columns: "title" | "{title lede}";
}

/** How an article's section stands in the tag column: one token, whatever the section's name is made of. */
export function sectionTag(section: string, folder: Pick<TextFolder, "fold">): string {
	return `s${folder
		.fold(section)
		.map((unit) => unit.text)
		.join("")}`;
}

/**
 * A query in SQLite's full-text language. Nothing that was typed reaches it but folded units, which are letters and digits, in quotes.
 */
export function matchExpression(query: ParsedQuery, folder: Pick<TextFolder, "fold">, placement?: Placement): string {
	const columns = placement?.terms === "all" ? placement.columns : EVERYWHERE;
	const required = query.terms.map((term) => `${columns} : (${anyReading(term)})`);
	if (placement?.terms === "any") required.push(`${placement.columns} : (${query.terms.map(anyReading).join(" OR ")})`);
	const tags = query.sections.map((section) => quote(sectionTag(section, folder)));
	if (tags.length > 0) required.push(`tag : (${tags.join(" OR ")})`);
	if (required.length === 0) required.push(`tag : ${ANY_TAG}`);
	const wanted = required.join(" AND ");
	if (query.excluded.length === 0) return wanted;
	return `(${wanted}) NOT ${EVERYWHERE} : (${query.excluded.map(anyReading).join(" OR ")})`;
}

function anyReading({ readings }: Term): string {
	return readings.map((units: readonly Unit[]) => quote(encodeTerm(units))).join(" OR ");
}

function quote(tokens: string): string {
	return `"${tokens.replaceAll('"', '""')}"`;
}
