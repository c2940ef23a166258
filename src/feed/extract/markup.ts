import { load } from "cheerio/slim";
import { tooDeepAt } from "./too-deep-at.ts";

/** Real articles stay below 40. Unclosed paragraphs count as open here, so the limit is generous. */
const MAX_OPEN_ELEMENTS = 1000;
/** The largest archived article has 548 kB, most of it embedded pictures. */
const MAX_HTML_CHARS = 1_000_000;

export type MarkupNode = NonNullable<ReturnType<ReturnType<typeof load>["root"]>[0]>["children"][number];
export type MarkupElement = Extract<MarkupNode, { attribs: unknown }>;
/** HTML as a tree. */
export type Markup = readonly MarkupNode[];

/**
 * Forgiving as a browser: RFI's articles hold Vue attributes, unclosed and nested paragraphs and tags without a space before
 * their attributes. What is longer or deeper than any article is cut off.
 */
export function readMarkup(html: string): Markup {
	const start = html.slice(0, MAX_HTML_CHARS);
	const end = tooDeepAt(start, MAX_OPEN_ELEMENTS);
	return load(end === -1 ? start : start.slice(0, end)).root()[0]?.children ?? [];
}

export function isElement(node: MarkupNode): node is MarkupElement {
	return "attribs" in node;
}

/** All elements in the order of the document. (Cheerio's own selectors take the square of the number of siblings.) */
export function* elementsOf(markup: Markup): Generator<MarkupElement> {
	const pending = [...markup].reverse();
	for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
		if (!isElement(node)) continue;
		yield node;
		for (let index = node.children.length - 1; index >= 0; index -= 1) {
			const child = node.children[index];
			if (child !== undefined) pending.push(child);
		}
	}
}
