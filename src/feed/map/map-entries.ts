import { load } from "cheerio/slim";
import { isElement, type MarkupElement, type MarkupNode } from "../extract/markup.ts";
import { tooDeepAt } from "../extract/too-deep-at.ts";

/** More than that no map may have: https://www.sitemaps.org/protocol.html */
const MAX_ENTRIES = 50_000;
/** An entry with a picture takes half a kilobyte. */
const MAX_ENTRY_CHARS = 32_768;
/** An entry needs four; a start tag that nobody closed adds one. */
const MAX_OPEN_ELEMENTS = 50;
const ENTRY = /<(?!(?:news|image|video):)(?:[\w.-]{1,32}:)?(url|sitemap)(?=[\s/>])/gi;
/** Elements of which each has fields of its own, called as those of others are. */
const GROUPS: ReadonlySet<string> = new Set(["news", "publication", "image", "video"]);

/** An entry of a sitemap, or of an index of sitemaps. */
export interface MapEntry {
	/** `url` is a page, `sitemap` another map. */
	readonly kind: "url" | "sitemap";
	/** The text of the first field of that name which has any, such as `loc`, `news/title` or `image/loc`; empty for none. */
	field(name: string): string;
}

/**
 * The entries of a sitemap, in its order, however it writes their names. Each is read by itself, so that what is wrong with one harms no
 * other, and only as it is asked for, so that whoever reads a long map can pause.
 */
export function* mapEntries(xml: string): Generator<MapEntry> {
	let entries = 0;
	let open: RegExpExecArray | undefined;
	for (const match of xml.matchAll(ENTRY)) {
		if (open !== undefined) yield entryOf(xml.slice(open.index, match.index), open);
		open = match;
		entries += 1;
		if (entries > MAX_ENTRIES) return;
	}
	if (open !== undefined) yield entryOf(xml.slice(open.index), open);
}

function entryOf(xml: string, [, kind = ""]: RegExpExecArray): MapEntry {
	const start = xml.slice(0, MAX_ENTRY_CHARS);
	const tooDeep = tooDeepAt(start, MAX_OPEN_ELEMENTS, "xml");
	const fields = fieldsOf(tooDeep === -1 ? start : start.slice(0, tooDeep));
	return { kind: kind.toLowerCase() === "url" ? "url" : "sitemap", field: (name) => fields.get(name) ?? "" };
}

interface Pending {
	readonly node: MarkupNode;
	/** The group that it stands in, with a slash behind it. */
	readonly group: string;
}

function fieldsOf(xml: string): ReadonlyMap<string, string> {
	const fields = new Map<string, string>();
	const root = load(xml, { xml: true }).root()[0]?.children ?? [];
	const pending: Pending[] = root.map((node) => ({ node, group: "" })).reverse();
	for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
		const { node, group } = next;
		if (!isElement(node)) continue;
		const name = node.name.replace(/^.*:/, "").toLowerCase();
		const text = textOf(node).trim();
		if (text !== "" && !fields.has(group + name)) fields.set(group + name, text);
		const inner = GROUPS.has(name) ? `${name}/` : group;
		pending.push(...node.children.map((child) => ({ node: child, group: inner })).reverse());
	}
	return fields;
}

/** Up to the first element within it: that is another field, which stands there since an end tag is missing. */
function textOf({ children }: MarkupElement): string {
	const end = children.findIndex((node) => isElement(node));
	return (end === -1 ? children : children.slice(0, end)).map(plainTextOf).join("");
}

function plainTextOf(node: MarkupNode): string {
	if (node.type === "text") return node.data;
	return node.type === "cdata" ? node.children.map(plainTextOf).join("") : "";
}
