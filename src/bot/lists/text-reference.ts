import { createHash } from "node:crypto";
import { tidyText } from "../tidy-text.ts";

/** The words of a list in callback data: `=` and the words themselves, or `#` and the key under which they are kept. */
export type TextReference = `=${string}` | `#${string}`;

/** Where words are kept for a while that are too long for a button. */
export interface KeptTexts {
	get(key: string): Promise<string | undefined>;
	set(key: string, text: string): Promise<void>;
}

/** https://core.telegram.org/bots/api#inlinekeyboardbutton */
const MAX_CALLBACK_DATA_BYTES = 64;
/** What comes before the words in a button, at most: `el20.199`. */
const VIEW_BYTES = 8;
const MAX_TEXT_BYTES = MAX_CALLBACK_DATA_BYTES - VIEW_BYTES - "=".length;

/** Enough of a hash that nobody finds two texts with the same. */
const KEY_BYTES = 12;
const KEY = /^[A-Za-z0-9_-]{16}$/;

export function isTextReference(text: string): text is TextReference {
	return text.startsWith("=") || (text.startsWith("#") && KEY.test(text.slice(1)));
}

/** The words themselves where they fit. Longer ones are kept, anew at each use, under a key made of nothing but them. */
export async function referToText(text: string, kept: KeptTexts): Promise<TextReference> {
	if (Buffer.byteLength(text) <= MAX_TEXT_BYTES) return `=${text}`;
	const key = createHash("sha256").update(text).digest().subarray(0, KEY_BYTES).toString("base64url");
	await kept.set(key, text);
	return `#${key}`;
}

/** `undefined` when the words are kept no more. */
export async function recallText(reference: TextReference, kept: KeptTexts): Promise<string | undefined> {
	const rest = reference.slice(1);
	return reference.startsWith("=") ? tidyText(rest) : await kept.get(rest);
}
