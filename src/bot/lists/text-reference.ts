import { createHash } from "node:crypto";
import type { EditionCode } from "../../news/edition.ts";
import { tidyText } from "../../text/tidy-text.ts";

/** The words of a list in callback data: `=` and the words themselves, or `#` and the key under which they are kept. */
export type TextReference = `=${string}` | `#${string}`;

/** Where words are kept for a while that are too long for a button. */
export interface Pagers {
	get(key: string): Promise<string | undefined>;
	set(key: string, text: string): Promise<void>;
}

/** https://core.telegram.org/bots/api#inlinekeyboardbutton */
const MAX_CALLBACK_DATA_BYTES = 64;
/** What comes before the editions and the words in a button, at most: `lel20.199`. */
const VIEW_BYTES = 9;

/** Enough of a hash that nobody finds two texts with the same. */
const KEY_BYTES = 12;
const KEY = /^[A-Za-z0-9_-]{16}$/;

export function isTextReference(text: string): text is TextReference {
	return text.startsWith("=") || (text.startsWith("#") && KEY.test(text.slice(1)));
}

/** Whether a button that names these editions has room for the words themselves. */
export function fitsButton(text: string, editions: readonly EditionCode[]): boolean {
	return VIEW_BYTES + editions.join("").length + "=".length + Buffer.byteLength(text) <= MAX_CALLBACK_DATA_BYTES;
}

/** The words themselves where they fit. Longer ones are kept, anew at each use, under a key made of nothing but them. */
export async function referToText(
	text: string,
	editions: readonly EditionCode[],
	kept: Pagers,
): Promise<TextReference> {
	if (fitsButton(text, editions)) return `=${text}`;
	const key = createHash("sha256").update(text).digest().subarray(0, KEY_BYTES).toString("base64url");
	await kept.set(key, text);
	return `#${key}`;
}

/** `undefined` when the words are kept no more. */
export async function recallText(reference: TextReference, kept: Pagers): Promise<string | undefined> {
	const rest = reference.slice(1);
	return reference.startsWith("=") ? tidyText(rest) : await kept.get(rest);
}
