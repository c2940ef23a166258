import type { ParsedQuery, QueryNote } from "../../search/query/parsed-query.ts";
import { shorten } from "../../text/cut-text.ts";
import type { BotContext } from "../bot-context.ts";

const MAX_NOTES = 4;
const MAX_VALUE_CHARS = 30;
const ABOUT_OPERATORS: ReadonlySet<QueryNote["kind"]> = new Set([
	...(["unknown-edition", "bad-date", "missing-value", "excluded-operator"] as const),
]);

/** What of a query was not taken as it may have been meant, in sentences: one of each kind. */
export function queryNotes({ notes }: Pick<ParsedQuery, "notes">, words: BotContext["words"]): string[] {
	const ofEachKind = new Map(notes.toReversed().map((note) => [note.kind, note]));
	const inOrder = notes.filter((note) => ofEachKind.get(note.kind) === note);
	const hasOperators = notes.some(({ kind }) => ABOUT_OPERATORS.has(kind));
	return inOrder
		.slice(0, MAX_NOTES)
		.map((note) =>
			hasOperators && note.kind === "nothing-to-search" ? words("note-no-operator-usable") : sentence(note, words),
		);
}

function sentence(note: QueryNote, words: BotContext["words"]): string {
	switch (note.kind) {
		case "unknown-edition":
			return words("note-unknown-edition", { operator: note.operator, name: shorten(note.value, MAX_VALUE_CHARS) });
		case "bad-date":
			return words("note-bad-date", { operator: note.operator, value: shorten(note.value, MAX_VALUE_CHARS) });
		case "missing-value":
			return words("note-missing-value", { operator: note.operator });
		case "excluded-operator":
			return words("note-excluded-operator", { operator: note.operator });
		case "short-prefix":
			return words("note-short-prefix", { limit: note.limitChars });
		case "empty-period":
			return words("note-empty-period");
		case "unclosed-quote":
			return words("note-unclosed-quote");
		case "only-exclusions":
			return words("note-only-exclusions");
		case "nothing-to-search":
			return words("note-nothing-to-search");
		case "either-alone":
			return words("note-either-alone");
		case "either-no-words":
			return words("note-either-no-words");
		case "either-prefix":
			return words("note-either-prefix");
		case "separated":
			return words("note-separated");
		case "too-many-terms":
			return words("note-too-many-terms", { limit: note.limit });
		case "too-long":
			return words("note-too-long", { limit: note.limitChars });
	}
}
