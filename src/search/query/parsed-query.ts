import type { EditionCode } from "../../news/edition.ts";
import type { Unit } from "../../text/fold-text.ts";
import type { Section } from "./section.ts";

/** Words that must stand in a row, or must not occur. */
export interface Term {
	/** As it was typed, without its quotes. Of words joined by OR all of them. */
	readonly text: string;
	/** What it may stand for: at least one, each with at least one unit. */
	readonly readings: readonly (readonly Unit[])[];
	/** Longer words with the same beginning count for the last one: `elect*`. */
	readonly isPrefix: boolean;
}

export type QueryOperator = "section" | "since" | "until" | "in";

/** Something in a query that was not taken as it may have been meant, as data for a sentence to a person. Operators are named as they were typed. */
export type QueryNote =
	| { readonly kind: "unknown-edition"; readonly operator: string; readonly value: string }
	| { readonly kind: "bad-date"; readonly operator: string; readonly value: string }
	| { readonly kind: "missing-value"; readonly operator: string }
	| { readonly kind: "excluded-operator"; readonly operator: string }
	| { readonly kind: "short-prefix"; readonly limitChars: number }
	| { readonly kind: "empty-period" }
	| { readonly kind: "unclosed-quote" }
	| { readonly kind: "only-exclusions" }
	| { readonly kind: "nothing-to-search" }
	/** An OR without a word on one of its sides. */
	| { readonly kind: "either-alone" }
	/** An OR beside what is left out, or beside an operator. */
	| { readonly kind: "either-no-words" }
	/** Of words joined by OR, some have an asterisk and some have none. */
	| { readonly kind: "either-prefix" }
	/** What was written in one was looked for as separate words. */
	| { readonly kind: "separated" }
	| { readonly kind: "too-many-terms"; readonly limit: number }
	| { readonly kind: "too-long"; readonly limitChars: number };

/** What a person asked for: plain data, all of it folded, so that any thread can look it up. */
export interface ParsedQuery {
	/** All of them must occur. */
	readonly terms: readonly Term[];
	/** None of them may occur. */
	readonly excluded: readonly Term[];
	/** Named with `in:`. Empty: the reader's own. */
	readonly editions: readonly EditionCode[];
	/** Any of them. Empty: all. */
	readonly sections: readonly Section[];
	/** Published at or after, in milliseconds since the Unix epoch. */
	readonly since?: number;
	/** Published before, in milliseconds since the Unix epoch. */
	readonly until?: number;
	readonly notes: readonly QueryNote[];
	/** What may have been meant when this finds nothing: words for themselves that were written in one, with commas between. */
	readonly separately?: ParsedQuery;
}
