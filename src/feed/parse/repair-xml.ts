import { load } from "cheerio/slim";
import { elementsOf, isElement, type MarkupElement, type MarkupNode } from "../extract/markup.ts";
import { tooDeepAt } from "../extract/too-deep-at.ts";
import { elementNames, FIELDS } from "./element-names.ts";
import { escapeBareAmpersands, mendCharacters } from "./mend-characters.ts";

const FIELD_NAMES: ReadonlySet<string> = new Set(FIELDS);
const HEAD_NAMES: ReadonlySet<string> = new Set(["link", "ttl"]);
/** Fields that may hold a document, and the fields whose names stand in documents as well. */
const MARKUP_FIELDS: ReadonlySet<string> = new Set(["description", "summary", "content", "content:encoded"]);
const ALSO_HTML: ReadonlySet<string> = new Set(["title", "link", "summary", "content"]);
/** Elements that have a title or a link which is not their item's. */
const OF_OTHERS: ReadonlySet<string> = new Set(["source", "image", "textinput", "item", "entry"]);
const NESTING: ReadonlySet<string> = new Set(["media:group", "media:content"]);
/** Deeper than `media:content` within `media:group` nothing is looked for. */
const MAX_NESTING = 3;
const START_OF_TAG = /<[^\s<>/!?]/g;
const END_OF_ITEM = /<\/(?:[\w.-]{1,32}:)?(?:item|entry|channel|rss|feed|rdf)\s*>$/i;
/** As long as the longest end tag. */
const END_CHARS = 100;

export interface RepairedXml {
	/** RSS 2.0 in which each field of an item is one text. */
	readonly xml: string;
	/** The document ends within its last item. */
	readonly isCutOff: boolean;
}

interface Limits {
	readonly maxOpen: number;
	readonly maxElements: number;
}

/**
 * Makes RSS 2.0 that any parser can read of what was meant to be RSS or Atom: stray signs become text, elements that nobody closed are
 * closed, markup within a text becomes part of it, items are found wherever they stand, and an item that the end of the document cuts off is
 * left out. Throws when there is more of anything than a feed can need.
 */
export function repairXml(broken: string, limits: Limits): RepairedXml {
	const mended = mendCharacters(escapeBareAmpersands(broken));
	const usualName = elementNames(broken);
	const items: MarkupElement[] = [];
	let head = "";
	for (const element of elementsOf(treeOf(mended, limits))) {
		const name = usualName(element.name);
		if (name === "item" || name === "entry") items.push(element);
		if (name === "channel" || name === "feed") head += written(element, usualName, HEAD_NAMES);
	}
	const isCutOff = isUnfinished(items.at(-1), mended);
	const whole = isCutOff ? items.slice(0, -1) : items;
	const body = whole.map((item) => `<item${attributesOf(item)}>${written(item, usualName, FIELD_NAMES)}</item>`);
	return { xml: `<rss version="2.0"><channel>${head}${body.join("")}</channel></rss>`, isCutOff };
}

function treeOf(xml: string, { maxOpen, maxElements }: Limits): readonly MarkupNode[] {
	if (tooDeepAt(xml, maxOpen, "xml") !== -1) throw new Error(`more than ${maxOpen} elements within each other`);
	let elements = 0;
	for (const _ of xml.matchAll(START_OF_TAG)) {
		elements += 1;
		if (elements > maxElements) throw new Error(`more than ${maxElements} elements`);
	}
	const options = { xmlMode: true, decodeEntities: true, withStartIndices: true, withEndIndices: true };
	return load(xml, { xml: options }).root()[0]?.children ?? [];
}

function isUnfinished(item: MarkupElement | undefined, xml: string): boolean {
	const end = item?.endIndex ?? undefined;
	if (item === undefined || end === undefined) return false;
	const ending = xml.slice(Math.max(0, end + 1 - END_CHARS), end + 1);
	const isSelfClosing = item.children.length === 0 && ending.endsWith("/>");
	return !isSelfClosing && !END_OF_ITEM.test(ending);
}

/** The elements of these names directly within another, as XML. */
function written(
	element: MarkupElement,
	usualName: (name: string) => string,
	names: ReadonlySet<string>,
	depth = 0,
): string {
	const pending = element.children.toReversed();
	let xml = "";
	for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
		if (!isElement(node)) continue;
		const name = usualName(node.name);
		if (!names.has(name)) {
			pending.push(...fieldsWithin(node, name));
			continue;
		}
		const isNesting = NESTING.has(name) && depth < MAX_NESTING;
		const end = isNesting ? node.children.length : endOfText(node, name, usualName);
		const inside = isNesting
			? written(node, usualName, names, depth + 1)
			: asCdata(textOf(node.children.slice(0, end)));
		xml += `<${name}${attributesOf(node)}>${inside}</${name}>`;
		pending.push(...node.children.slice(end).toReversed());
	}
	return xml;
}

/** What stands within an element that nobody asks for, the last first: fields do when it was never closed. A source's title is its own. */
function fieldsWithin({ children }: MarkupElement, name: string): readonly MarkupNode[] {
	return OF_OTHERS.has(name.toLowerCase()) ? [] : children.toReversed();
}

/** Where a text ends whose end tag is missing: at the next field of the item, which stands within it by mistake. */
function endOfText({ children }: MarkupElement, name: string, usualName: (name: string) => string): number {
	const isField = (node: MarkupNode) => {
		const inner = isElement(node) ? usualName(node.name) : "";
		return FIELD_NAMES.has(inner) && !(MARKUP_FIELDS.has(name) && ALSO_HTML.has(inner));
	};
	const at = children.findIndex(isField);
	return at === -1 ? children.length : at;
}

function textOf(nodes: readonly MarkupNode[]): string {
	return nodes.some(isElement) ? nodes.map(htmlOf).join("") : nodes.map(plainTextOf).join("");
}

/** Beside elements that nobody escaped, a sign that was escaped is meant as it looks. CDATA is markup wherever it stands. */
function htmlOf(node: MarkupNode): string {
	if (isElement(node)) return elementHtml(node);
	return node.type === "text" ? escaped(node.data) : plainTextOf(node);
}

function elementHtml(element: MarkupElement): string {
	const name = element.name.replace(/^.*:/, "").toLowerCase();
	if (!/^[a-z][a-z\d-]*$/.test(name)) return element.children.map(htmlOf).join("");
	const inside = element.children.map(htmlOf).join("");
	return `<${name}${attributesOf(element)}>${inside}</${name}>`;
}

function plainTextOf(node: MarkupNode): string {
	if (node.type === "text") return node.data;
	return node.type === "cdata" ? node.children.map(plainTextOf).join("") : "";
}

function attributesOf({ attribs }: MarkupElement): string {
	return Object.entries(attribs)
		.filter(([name]) => /^[a-z_][\w:.-]*$/i.test(name))
		.map(([name, value]) => ` ${name}="${escaped(value)}"`)
		.join("");
}

function escaped(text: string): string {
	return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

function asCdata(text: string): string {
	return text === "" ? "" : `<![CDATA[${text.replaceAll("]]>", "]]]]><![CDATA[>")}]]>`;
}
