import type { EditionCode } from "../../news/edition.ts";
import { htmlToLine } from "../extract/html-to-line.ts";
import { elementsOf, type MarkupElement, readMarkup } from "../extract/markup.ts";
import { isLede, readBlocks } from "../extract/read-blocks.ts";
import { readLede } from "../extract/read-lede.ts";
import { decodeText } from "../parse/decode-text.ts";
import { MAX_CHARS } from "../parse/field-text.ts";

/** What pages say of themselves, the likeliest first. */
const DESCRIPTIONS = ["description", "og:description"];

export interface Page {
	readonly bytes: Uint8Array;
	/** As the server gave it. */
	readonly contentType?: string;
	readonly edition: EditionCode;
	/** The article's, which a lede has to add something to. */
	readonly title: string;
}

/** The lede of an article by its own page: RFI's own, else what the page says of itself, both by the rules for feeds. */
export function pageLede({ bytes, contentType, edition, title }: Page): string | undefined {
	const elements = [...elementsOf(readMarkup(decodeText(bytes, contentType, edition)))];
	const own = elements.find(isLede);
	const blocks = own === undefined ? [] : readBlocks([own]);
	const [description = ""] = DESCRIPTIONS.flatMap((name) => metaContents(elements, name));
	return readLede({ title, blocks, description: htmlToLine(description) });
}

function metaContents(elements: readonly MarkupElement[], wanted: string): string[] {
	return elements.flatMap(({ name, attribs }) => {
		const isWanted = name === "meta" && [attribs["name"], attribs["property"]].includes(wanted);
		const content = isWanted ? (attribs["content"] ?? "").slice(0, MAX_CHARS.summary) : "";
		return content.trim() === "" ? [] : [content];
	});
}
