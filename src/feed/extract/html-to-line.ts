import { plainText } from "../../text/plain-text.ts";
import { readMarkup } from "./markup.ts";
import { readBlocks } from "./read-blocks.ts";

const MARKUP = /<[a-z/!][^<>]*>|&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]{1,30});/i;
/** In a title this is no tag but a sign of its own, and would take the rest of the title along. */
const UNCLOSED = /<(?![^<>]*>)/g;
/** Feeds escape a title once for XML, some once more for HTML, and a few by mistake once again. */
const MAX_LAYERS = 2;

/** A short text that may hold entities, even doubly encoded, or tags, as one plain line. */
export function htmlToLine(raw: string): string {
	let text = raw;
	for (let layer = 0; layer < MAX_LAYERS && MARKUP.test(text); layer += 1) {
		text = readBlocks(readMarkup(text.replace(UNCLOSED, "&lt;")))
			.map((block) => block.text)
			.join(" ");
	}
	return plainText(text);
}
