import { type CheerioAPI, load } from "cheerio/slim";

export type Markup = CheerioAPI;
export type MarkupNode = NonNullable<ReturnType<CheerioAPI["root"]>[0]>["children"][number];
export type MarkupElement = Extract<MarkupNode, { attribs: unknown }>;

/**
 * HTML as a tree, forgiving as a browser: RFI's articles hold Vue attributes, unclosed and nested paragraphs and tags without
 * a space before their attributes.
 */
export function readMarkup(html: string): Markup {
	return load(html);
}

export function isElement(node: MarkupNode): node is MarkupElement {
	return "attribs" in node;
}
