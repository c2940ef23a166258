import { printable } from "../kit/printable.ts";
import { redact } from "../kit/redact.ts";
import { shorten } from "../text/cut-text.ts";

/** Reasons come from servers that say whatever they like. */
const MAX_REASON_CHARS = 240;

/** What somebody else has said, at a length that a page or a terminal can bear, without the passwords that addresses hold. */
export function quoted(text: string): string {
	return shorten(redact(printable(text)), MAX_REASON_CHARS);
}
