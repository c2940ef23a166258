/** The elements of the envelope, by the names that rss-parser knows them by. */
export const ENVELOPE = ["rss", "channel", "item", "feed", "entry", "rdf:RDF"] as const;
/** The elements of an item that are read. */
export const FIELDS = [
	...(["title", "link", "guid", "id", "description", "content:encoded", "content", "summary"] as const),
	...(["category", "pubDate", "published", "updated", "dc:date", "dcterms:created", "dcterms:issued"] as const),
	...(["dc:title", "dc:description", "dc:subject", "itunes:title", "itunes:summary", "itunes:subtitle"] as const),
	...(["enclosure", "itunes:image", "media:group", "media:content", "media:thumbnail"] as const),
	...(["media:title", "media:description", "media:category"] as const),
] as const;

export type FieldName = (typeof FIELDS)[number];

const SPELLINGS = new Map([...ENVELOPE, ...FIELDS, "ttl"].map((name) => [name.toLowerCase(), name]));
/** Namespaces by the prefix that feeds usually give them; what has none is the feed's own. */
const NAMESPACES = new Map([
	["www.w3.org/2005/atom", ""],
	["purl.org/rss/1.0", ""],
	["my.netscape.com/rdf/simple/0.9", ""],
	["backend.userland.com/rss2", ""],
	["www.w3.org/1999/xhtml", ""],
	["www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf"],
	["search.yahoo.com/mrss", "media"],
	["www.itunes.com/dtds/podcast-1.0.dtd", "itunes"],
	["purl.org/dc/elements/1.1", "dc"],
	["purl.org/dc/terms", "dcterms"],
	["purl.org/rss/1.0/modules/content", "content"],
]);
const DECLARATION = /xmlns:([\w.-]{1,32})\s{0,9}=\s{0,9}["']([^"'<>]{0,200})["']/g;
const ITEM = /<(?:item|entry)[\s/>]/i;
const PREFIXED_ITEM = /<([\w.-]{1,32}):(?:item|entry)[\s/>]/i;

/**
 * Gives each element of a document the name that it has in most feeds, whatever prefix, capitals or namespace it is written with:
 * `<a:entry>`, `<PubDate>` and `<atom:updated>` are `entry`, `pubDate` and `updated`. A name that nobody asks for stays as it is.
 */
export function elementNames(xml: string): (name: string) => string {
	const prefixes = prefixesOf(xml);
	const known = new Map<string, string>();
	return (name) => {
		const before = known.get(name);
		if (before !== undefined) return before;
		const usual = usualName(name, prefixes);
		known.set(name, usual);
		return usual;
	};
}

function prefixesOf(xml: string): ReadonlyMap<string, string> {
	const prefixes = new Map([
		["atom", ""],
		["rss", ""],
	]);
	const own = ITEM.test(xml) ? undefined : PREFIXED_ITEM.exec(xml)?.[1];
	if (own !== undefined) prefixes.set(own.toLowerCase(), "");
	for (const [, prefix = "", address = ""] of xml.matchAll(DECLARATION)) {
		const namespace = NAMESPACES.get(
			address
				.trim()
				.toLowerCase()
				.replace(/^https?:\/\/|\/$/g, "")
				.replace(/\/$/, ""),
		);
		if (namespace !== undefined) prefixes.set(prefix.toLowerCase(), namespace);
	}
	return prefixes;
}

function usualName(name: string, prefixes: ReadonlyMap<string, string>): string {
	const [local = "", prefix = ""] = name.split(":", 2).reverse();
	const usual = prefixes.get(prefix.toLowerCase()) ?? prefix;
	if (local.toLowerCase() === "rdf") return "rdf:RDF";
	const full = usual === "" ? local : `${usual}:${local}`;
	return SPELLINGS.get(full.toLowerCase()) ?? full;
}
