import type { EditionCode } from "../../news/edition.ts";
import type { ParsedQuery, Term } from "../query/parsed-query.ts";
import type { Section } from "../query/section.ts";
import { encodeTerm } from "./encode-units.ts";

/** In the tag column of every article. */
export const ANY_TAG = "a";
/** In the tag column of an article with a body. */
export const BODY_TAG = "b";

/**
 * So much of a phrase is looked up, more than a long sentence: each further character costs as much for every article in which they stand.
 * Of a longer one, whatever has its beginning is a hit.
 */
const MAX_PHRASE_UNITS = 100;

/** Where the words of a query may stand. */
export type WordColumns = "{title lede}" | "{title lede body}";

export interface MatchScope {
	/** All of them when absent. */
	readonly editions?: readonly EditionCode[];
	readonly columns: WordColumns;
}

/** How an article's edition stands in the tag column. */
export function editionTag(edition: EditionCode): string {
	return `e${edition}`;
}

/** How an article's section stands in the tag column: one token, whatever the section's name is made of. */
export function sectionTag({ folded }: Pick<Section, "folded">): string {
	return `s${folded}`;
}

/**
 * A query in SQLite's full-text language. Nothing that was typed reaches it but folded units, which are letters and digits, in quotes.
 * Without words it matches whatever passes the filters.
 */
export function matchExpression(query: ParsedQuery, scope: MatchScope): string {
	const required = [
		...query.terms.map((term) => `${scope.columns} : (${anyPhrase([term])})`),
		...tagged(query.sections.map(sectionTag)),
		...tagged(scope.editions?.map(editionTag) ?? []),
	];
	const wanted = required.length === 0 ? `tag : ${ANY_TAG}` : required.join(" AND ");
	if (query.excluded.length === 0) return wanted;
	return `(${wanted}) NOT {title lede body} : (${anyPhrase(query.excluded)})`;
}

function anyPhrase(terms: readonly Term[]): string {
	const phrases = terms.flatMap(({ readings, isPrefix }) =>
		readings.map((units) => {
			const isOpen = isPrefix && units.length <= MAX_PHRASE_UNITS;
			return `${quote(encodeTerm(units.slice(0, MAX_PHRASE_UNITS)))}${isOpen ? " *" : ""}`;
		}),
	);
	return phrases.join(" OR ");
}

function tagged(tags: readonly string[]): string[] {
	return tags.length === 0 ? [] : [`tag : (${tags.map(quote).join(" OR ")})`];
}

function quote(tokens: string): string {
	return `"${tokens.replaceAll('"', '""')}"`;
}
