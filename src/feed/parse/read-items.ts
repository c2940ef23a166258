import Parser from "rss-parser";
import { tooDeepAt } from "../extract/too-deep-at.ts";
import { ENVELOPE, elementNames, FIELDS, type FieldName } from "./element-names.ts";
import { closeCdata, escapeBareAmpersands } from "./mend-characters.ts";
import { type RepairedXml, repairXml } from "./repair-xml.ts";
import { hasElements, RENAMED, xmlAttribute } from "./xml-node.ts";

/** No address that Telegram takes is longer than 2,048 characters; what is far longer is a picture written out, or an attack. */
const MAX_ATTRIBUTE_CHARS = 8_192;
const OVERLONG_ATTRIBUTE = new RegExp(
	`=\\s{0,9}(?:"[^"<]{${MAX_ATTRIBUTE_CHARS},}"|'[^'<]{${MAX_ATTRIBUTE_CHARS},}')`,
	"g",
);

/**
 * What rss-parser may see by its own name. It makes snippets of descriptions with a regular expression that is quadratic in
 * unclosed tags, and it drops a whole feed for one bad Atom date or one link without attributes. So it reads the envelope,
 * and every element within an item is renamed and handed on as it is.
 */
const ENVELOPE_NAMES: ReadonlySet<string> = new Set(ENVELOPE);
/** A feed needs five; markup that was left unescaped adds a few. Each open element costs the parser half a kilobyte. */
const MAX_OPEN_ELEMENTS = 1000;
/** Ten thousand items with ten elements each; RFI's longest feeds have three thousand elements. */
const MAX_ELEMENTS = 100_000;
/** Fields that are texts: elements within them are markup that nobody escaped, and xml2js forgets where they stood. */
const TEXTS = [
	...(["title", "description", "content:encoded", "content", "summary", "dc:title", "dc:description"] as const),
	...(["itunes:title", "itunes:summary", "itunes:subtitle", "media:title", "media:description"] as const),
];
/** As much of a document as may stand before its first item. */
const HEAD_CHARS = 20_000;
const BASE =
	/<(?:[\w.-]{1,32}:)?(?:rss|rdf|channel|feed)\b[^<>]{0,4000}?\sxml:base\s{0,9}=\s{0,9}["']([^"'<>]{1,2048})["']/gi;

export interface FeedItem {
	/** All its elements of a name as xml2js gives them, in their order. */
	elements(name: FieldName): readonly unknown[];
	/** Of the item's own element; empty when there is none. */
	attribute(name: string): string;
}

export interface FeedItems {
	readonly items: readonly FeedItem[];
	/** The channel's `<ttl>` elements, in minutes. */
	readonly ttl: readonly unknown[];
	/** The channel's `<link>` elements. */
	readonly links: readonly unknown[];
	/** The `xml:base` of the elements around the items, from the outermost to the innermost. */
	readonly bases: readonly string[];
	/** What was wrong with the document and had to be repaired. */
	readonly repaired?: string;
}

/**
 * Reads the envelope of an RSS or Atom feed. XML that is broken, or that holds items or markup where rss-parser does not look for them, is
 * repaired first. Rejects when the text is no such feed, and then with what was wrong before any repair.
 */
export async function readItems(text: string): Promise<FeedItems> {
	const given = cutAttributes(text);
	const xml = closeCdata(given);
	const bases = [...xml.slice(0, HEAD_CHARS).matchAll(BASE)].map(([, base = ""]) => base);
	const strict = xml === given ? await readStrictly(xml).catch(asError) : new Error("Unclosed CDATA section");
	if (!(strict instanceof Error) && strict.isWhole) return { ...strict, bases };
	const repaired = repairedXml(xml);
	const mended = repaired === undefined ? undefined : await readStrictly(repaired.xml).catch(asError);
	if (repaired !== undefined && mended !== undefined && !(mended instanceof Error) && mended.items.length > 0)
		return { ...mended, bases, ...flawOf(strict, mended, repaired) };
	if (strict instanceof Error) throw strict;
	return { ...strict, bases };
}

interface StrictItems extends Omit<FeedItems, "bases"> {
	/** Whether rss-parser found every item, and no markup in its texts. */
	readonly isWhole: boolean;
}

/** What the log is told; nothing of documents that are as they should be, and only hard to read. */
function flawOf(strict: StrictItems | Error, mended: StrictItems, { isCutOff }: RepairedXml): { repaired?: string } {
	if (isCutOff) return { repaired: "it breaks off within an item, which is left out" };
	if (strict instanceof Error) return { repaired: strict.message.split("\n", 1)[0] ?? "" };
	return strict.items.length < mended.items.length ? { repaired: "it has items beside its channel" } : {};
}

function repairedXml(xml: string): RepairedXml | undefined {
	try {
		return repairXml(xml, { maxOpen: MAX_OPEN_ELEMENTS, maxElements: MAX_ELEMENTS });
	} catch {
		return undefined; // what is beyond its limits is reported as it was found
	}
}

async function readStrictly(xml: string): Promise<StrictItems> {
	if (tooDeepAt(xml, MAX_OPEN_ELEMENTS, "xml") !== -1)
		throw new Error(`more than ${MAX_OPEN_ELEMENTS} elements within each other`);
	const elements = countElements(elementNames(xml));
	const parser = new Parser<Record<string, unknown>, Record<string, unknown>>({
		defaultRSS: 2,
		xml2js: { tagNameProcessors: [elements.rename] },
		// Its types know no lists among a feed's own fields; its code does.
		customFields: {
			feed: ["ttl", "link"].map((field) => [`${RENAMED}${field}`, `${RENAMED}${field}`, { keepArray: true }] as never),
			item: [
				["$", "$", { keepArray: true }],
				...FIELDS.map((field) => [`${RENAMED}${field}`, field, { keepArray: true }]),
			] as never,
		},
	});
	const feed = await parser.parseString(escapeBareAmpersands(xml));
	const items = feed.items.map(asItem);
	return {
		items,
		ttl: listOf(feed[`${RENAMED}ttl`]),
		links: listOf(feed[`${RENAMED}link`]),
		isWhole: items.length === elements.items() && !items.some(hasMarkup),
	};
}

/** xml2js asks for the name of every element it opens; what is thrown there ends the parsing. */
function countElements(usualName: (name: string) => string) {
	let elements = 0;
	let items = 0;
	return {
		items: () => items,
		rename(given: string): string {
			elements += 1;
			if (elements > MAX_ELEMENTS) throw new Error(`more than ${MAX_ELEMENTS} elements`);
			const name = usualName(given);
			if (name === "item" || name === "entry") items += 1;
			return ENVELOPE_NAMES.has(name) ? name : `${RENAMED}${name}`;
		},
	};
}

function asItem(parsed: Readonly<Record<string, unknown>>): FeedItem {
	return {
		elements: (name) => listOf(parsed[name]),
		attribute: (name) => xmlAttribute(parsed, name),
	};
}

function hasMarkup(item: FeedItem): boolean {
	return TEXTS.some((name) => item.elements(name).some(hasElements));
}

function listOf(nodes: unknown): readonly unknown[] {
	return Array.isArray(nodes) ? nodes : [];
}

function asError(cause: unknown): Error {
	return cause instanceof Error ? cause : new Error("unknown error", { cause });
}

/**
 * Markup whose overlong attributes are empty: their beginnings mean nothing, and parsers of XML read attributes character by character.
 * That goes for attributes in CDATA as well, where articles hold whole pictures as `data:` addresses.
 */
export function cutAttributes(markup: string): string {
	return markup.replace(OVERLONG_ATTRIBUTE, '=""');
}
