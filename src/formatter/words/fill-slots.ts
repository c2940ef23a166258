import { FormattedString } from "@grammyjs/parse-mode";
import { SLOT } from "./fill-slot.ts";
import type { Variables } from "./translations.ts";

/** A sentence of the locales with formatted parts in the places of its variables, wherever the language has them. */
export function fillSlots(
	say: (variables: Variables) => string,
	parts: Readonly<Record<string, FormattedString>>,
): FormattedString {
	const marks = Object.fromEntries(Object.keys(parts).map((name) => [name, SLOT + name + SLOT]));
	const pieces = say(marks).split(SLOT);
	return FormattedString.join(pieces.map((piece, index) => (index % 2 === 1 ? (parts[piece] ?? piece) : piece)));
}
