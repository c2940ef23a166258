import { canonicalUrl } from "../../news/canonical-url.ts";
import { isArticleAddress } from "./article-address.ts";
import { nodeAddress, nodeText } from "./field-text.ts";
import type { FeedItem, FeedItems } from "./read-items.ts";
import { xmlAttribute } from "./xml-node.ts";

/** RFI's or another site's address, whose writer left out the scheme. */
const NO_SCHEME = /^(?:(?:[a-z\d-]{1,20}\.){0,2}rfi\.fr|www\.[a-z\d-]{1,63}(?:\.[a-z]{2,20}){1,3})(?:\/|$)/i;
const LAME_SCHEME = /^(https?):?\/{0,4}(?=(?:[a-z\d-]{1,63}\.)+[a-z]{2,20}(?:[/:?#]|$))/i;
/** As nearly all are: nothing has to be added. */
const WHOLE = /^https?:\/\/[^/\s]/i;
const ABSOLUTE = /^[a-z][a-z\d+.-]*:/i;
/** A relative address has a path or a slug of RFI's; "N/A", "none" and "-" have neither. */
const RELATIVE = /^\.{0,2}\/|^\?|\d{4}|\.html?(?:$|[?#])/;
const HTML_TYPE = /^(?:$|text\/html|application\/xhtml)/i;
const RECORDING_TYPE = /^(?:audio|video)\//i;
const RECORDING_NAME = /\.(?:mp3|m4a|ogg|oga|aac|wav|mp4|m4v)(?:$|[?#])/i;

/** Where the addresses in a feed start from. */
export interface LinkContext {
	/** Of the channel or feed, absolute. */
	readonly base: string;
	/** Canonical addresses of the feed and its site, which are no article's. */
	readonly ownPages: ReadonlySet<string>;
}

export type ItemLink = { readonly url: string } | { readonly reason: "no-link" | "bad-link" };

/** The base of a feed's links: its `xml:base`, else the site that its channel names, else where the document came from. */
export function linkContext({ bases, links }: Pick<FeedItems, "bases" | "links">, baseUrl: string): LinkContext {
	const [site] = alternates(links).filter((address) => /^https?:\/\//i.test(address) && URL.canParse(address));
	const start = site ?? baseUrl;
	const base = bases.reduce((outer, inner) => resolved(inner, outer) ?? outer, bases.length > 0 ? baseUrl : start);
	const own = [baseUrl, site ?? ""].flatMap((address) => canonicalUrl(address) ?? []);
	return { base, ownPages: new Set(own) };
}

/** Where an item's relative addresses start from. */
export function itemBase(item: FeedItem, { base }: LinkContext): string {
	return resolved(item.attribute("xml:base"), base) ?? base;
}

/**
 * The canonical address of an item's article: its link, else a guid that is an address (RSS calls it a permalink), else its recording,
 * for an episode that has no page.
 */
export function linkOf(item: FeedItem, context: LinkContext): ItemLink {
	const base = itemBase(item, context);
	const given = alternates(item.elements("link"));
	const guids = [...item.elements("guid"), ...item.elements("id")].map(nodeAddress);
	const permanent = [...guids, item.attribute("rdf:about")].filter((text) => /^https?:/i.test(withScheme(text)));
	for (const address of [...given, ...permanent, ...recordingsOf(item)].map(withoutTag).filter(isSound)) {
		const url = canonicalUrl(WHOLE.test(address) ? address : (referenceFrom(address, base) ?? ""));
		if (url !== undefined && isArticleAddress(url) && !context.ownPages.has(url)) return { url };
	}
	return { reason: given.length === 0 ? "no-link" : "bad-link" };
}

/** The addresses of the article itself among links: pages before other forms of it, such as PDF. */
function alternates(links: readonly unknown[]): string[] {
	const own = links.filter((node) => ["", "alternate"].includes(relationOf(node)));
	const [pages, others] = [true, false].map((isPage) =>
		own.filter((node) => HTML_TYPE.test(xmlAttribute(node, "type")) === isPage),
	);
	return [...(pages ?? []), ...(others ?? [])].flatMap((node) => {
		const address = nodeAddress(node) || nodeText(xmlAttribute(node, "href"), "address").trim();
		if (address === "") return [];
		const base = xmlAttribute(node, "xml:base");
		return [base === "" || !isReference(address) ? address : (resolved(address, base) ?? address)];
	});
}

/** The end tag may have lost its first letter or its sign: what begins a tag is no part of an address. */
function withoutTag(address: string): string {
	return address.replace(/[<＜].*$/s, "").trim();
}

/** The beginning of an address with the rest of a tag is another address than the article's. */
function isSound(address: string): boolean {
	return !/[>＞"]|\shttps?:/i.test(address);
}

function referenceFrom(address: string, base: string): string | undefined {
	return isReference(address) ? resolved(address, base) : undefined;
}

function isReference(raw: string): boolean {
	const address = withScheme(raw);
	return ABSOLUTE.test(address) || RELATIVE.test(address);
}

/** Atom writes a relation as a word, in any letters, or as an address that ends in it: https://www.rfc-editor.org/rfc/rfc4287#section-4.2.7.2 */
export function relationOf(node: unknown): string {
	return xmlAttribute(node, "rel").trim().toLowerCase().split("/").at(-1) ?? "";
}

function recordingsOf(item: FeedItem): string[] {
	const linked = item.elements("link").filter((node) => relationOf(node) === "enclosure");
	return [...item.elements("enclosure"), ...linked].flatMap((node) => {
		const address = xmlAttribute(node, "url") || xmlAttribute(node, "href");
		const isRecording = RECORDING_TYPE.test(xmlAttribute(node, "type")) || RECORDING_NAME.test(address);
		return isRecording && address !== "" ? [address] : [];
	});
}

/** An address as an absolute one; undefined for what is none. */
export function resolved(raw: string, base: string): string | undefined {
	const address = withScheme(raw);
	return address === "" ? undefined : URL.parse(address, base)?.href;
}

function withScheme(raw: string): string {
	const address = raw.trim();
	return NO_SCHEME.test(address) ? `https://${address}` : address.replace(LAME_SCHEME, "$1://");
}
