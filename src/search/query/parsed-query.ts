import type { EditionCode } from "../../news/edition.ts";
import type { Unit } from "../../text/fold-text.ts";
import type { Section } from "./section.ts";

/** Words that must stand in a row, or must not occur. */
export interface Term {
	/** As it was typed, without its quotes. */
	readonly text: string;
	/** What it may stand for: at least one, each with at least one unit. */
	readonly readings: readonly (readonly Unit[])[];
	/** Longer words with the same beginning count for the last one: `elect*`. */
	readonly isPrefix: boolean;
}

export type QueryOperator = "section" | "since" | "until" | "in";

/** Something in a query that was not taken as it may have been meant, as data for a sentence to a person. */
export type QueryNote =
	| { readonly kind: "unknown-edition"; readonly value: string }
	| { readonly kind: "bad-date"; readonly operator: "since" | "until"; readonly value: string }
	| { readonly kind: "missing-value"; readonly operator: QueryOperator }
	| { readonly kind: "excluded-operator"; readonly operator: QueryOperator }
	| { readonly kind: "short-prefix"; readonly limitChars: number }
	| { readonly kind: "empty-period" }
	| { readonly kind: "unclosed-quote" }
	| { readonly kind: "only-exclusions" }
	| { readonly kind: "nothing-to-search" }
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
}
