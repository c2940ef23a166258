import Parser from "rss-parser";
import { tooDeepAt } from "../extract/too-deep-at.ts";
import { escapeBareAmpersands } from "./escape-bare-ampersands.ts";
import { RENAMED, xmlText } from "./xml-node.ts";

/** No address that Telegram takes is longer than 2,048 characters; what is far longer is a picture written out, or an attack. */
const MAX_ATTRIBUTE_CHARS = 8_192;
const ATTRIBUTE = /=\s{0,9}(?:"[^"<]*"|'[^'<]*')/g;

/**
 * What rss-parser may see by its own name. It makes snippets of descriptions with a regular expression that is quadratic in
 * unclosed tags, and it drops a whole feed for one bad Atom date or one link without attributes. So it reads the envelope,
 * and every element within an item is renamed and handed on as it is.
 */
const ENVELOPE = new Set(["rss", "channel", "item", "feed", "entry", "rdf:RDF"]);
/** A feed needs five; markup that was left unescaped adds a few. Each open element costs the parser half a kilobyte. */
const MAX_OPEN_ELEMENTS = 1000;
/** Ten thousand items with ten elements each; RFI's longest feeds have three thousand elements. */
const MAX_ELEMENTS = 100_000;
const FIELDS = [
	...(["title", "link", "guid", "id", "description", "content:encoded", "content", "summary"] as const),
	...(["category", "pubDate", "published", "updated", "dc:date"] as const),
	...(["enclosure", "media:content", "media:group", "media:thumbnail", "itunes:image"] as const),
];

/** A feed's item: all its elements of a name as xml2js gives them, in their order. */
export type FeedItem = (field: (typeof FIELDS)[number]) => readonly unknown[];

export interface FeedItems {
	readonly items: readonly FeedItem[];
	/** The channel's `<ttl>`, in minutes. */
	readonly ttl: string;
}

/** Reads the envelope of an RSS or Atom feed. Rejects when the text is no such feed. */
export async function readItems(text: string): Promise<FeedItems> {
	const xml = cutAttributes(text);
	if (tooDeepAt(xml, MAX_OPEN_ELEMENTS, "xml") !== -1)
		throw new Error(`more than ${MAX_OPEN_ELEMENTS} elements within each other`);
	const parser = new Parser<Record<string, unknown>, Record<string, unknown>>({
		xml2js: { tagNameProcessors: [countElements(), rename] },
		customFields: {
			feed: [`${RENAMED}ttl`],
			item: FIELDS.map((field) => [`${RENAMED}${field}`, field, { keepArray: true }]),
		},
	});
	const feed = await parser.parseString(escapeBareAmpersands(xml));
	return { items: feed.items.map(asItem), ttl: xmlText(feed[`${RENAMED}ttl`]) };
}

/** xml2js calls it for every element it opens; what it throws ends the parsing. */
function countElements(): (name: string) => string {
	let elements = 0;
	return (name) => {
		elements += 1;
		if (elements > MAX_ELEMENTS) throw new Error(`more than ${MAX_ELEMENTS} elements`);
		return name;
	};
}

function rename(name: string): string {
	return ENVELOPE.has(name) ? name : `${RENAMED}${name}`;
}

function asItem(parsed: Readonly<Record<string, unknown>>): FeedItem {
	return (field) => {
		const nodes = parsed[field];
		return Array.isArray(nodes) ? nodes : [];
	};
}

/**
 * Markup whose overlong attributes are empty: their beginnings mean nothing, and parsers of XML read attributes character by character.
 * That goes for attributes in CDATA as well, where articles hold whole pictures as `data:` addresses.
 */
export function cutAttributes(markup: string): string {
	return markup.replace(ATTRIBUTE, (attribute) => (attribute.length > MAX_ATTRIBUTE_CHARS ? '=""' : attribute));
}
