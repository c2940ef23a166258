import { isUnreadable } from "./decode-text.ts";

const SHOWN_START_CHARS = 200;
/** What may stand before the first element of a page: an XML declaration, comments, and a document type that names HTML. */
const HTML_PAGE = /^(?:<\?xml[^>]*>\s*|<!--[^>]*>\s*)*<(?:!doctype\s+html|(?:\w+:)?html|head|body)\b/i;

/** Bytes that are no feed. The message names the feed and says what they are instead. */
export class FeedParseError extends Error {
	override readonly name = "FeedParseError";

	constructor(feedUrl: string, text: string, cause: unknown) {
		super(`Cannot parse feed "${feedUrl}": ${reasonOf(text, cause)}`, { cause });
	}
}

function reasonOf(text: string, cause: unknown): string {
	const other = otherDocument(text);
	if (other !== undefined) return other;
	const [reason = ""] = (cause instanceof Error ? cause.message : "").split("\n", 1);
	if (/not recognized|of undefined|of null/.test(reason)) return "it is XML, but no RSS or Atom feed";
	return `it is broken XML: ${reason === "" ? "unknown error" : reason}`;
}

/** What a text is that is no XML at all, or none that can be read. */
export function otherDocument(text: string): string | undefined {
	const start = text.slice(0, SHOWN_START_CHARS).trimStart();
	if (start === "") return "it is empty";
	if (HTML_PAGE.test(start))
		return "it is an HTML page, perhaps a notice or a check for robots; open the address in a browser to see it";
	if (isUnreadable(text)) return "its letters cannot be read, since it does not name its encoding or names a wrong one";
	if (/^[[{]/.test(start)) return "it is JSON, which is not supported";
	return start.includes("<") ? undefined : "it is no XML";
}
