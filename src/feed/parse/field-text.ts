import { load } from "cheerio/slim";
import { isUnreadable } from "./decode-text.ts";
import { xmlText } from "./xml-node.ts";

/**
 * As much of a field as is read, cut before anything looks at it character by character. A title has 300 characters at most, written with
 * entities and markup around them; a lede 600; an article as many as `readMarkup` reads.
 */
export const MAX_CHARS = {
	title: 4_096,
	summary: 65_536,
	article: 1_000_000,
	name: 512,
	date: 128,
	address: 8_192,
} as const;

const CDATA_MARKS = /(?:<|&lt;)!\[CDATA\[|\]\](?:>|&gt;)/gi;
const CDATA_START = "![CDATA[";
/** What broken generators write where they have nothing to say. */
const NOTHING = /^(?:undefined|null|\(null\)|nan|\[object object\])$/i;
/** The same of people, in place of a text; in place of an address it is a bad one. */
const NO_TEXT = /^(?:none|n\/a)$/i;
const NOTHING_CHARS = 200;
/** An entity of HTML, which XML does not know; without a semicolon it may be the name of a parameter. */
const ENTITY = /&[a-z][a-z\d]{1,30};/i;
const NO_ENTITY = /&(?![a-z][a-z\d]{1,30};)/gi;

/** The text of a field, cut, without CDATA marks that were escaped or nested; empty for the words that stand for nothing, and for what is in another encoding than the document. */
export function nodeText(node: unknown, field: keyof typeof MAX_CHARS): string {
	const raw = xmlText(node).slice(0, MAX_CHARS[field]);
	const text = raw.includes(CDATA_START) ? raw.replace(CDATA_MARKS, "") : raw;
	if (isUnreadable(text)) return "";
	if (text.length >= NOTHING_CHARS) return text;
	const words = text.replace(/<[^<>]*>/g, "").trim();
	return NOTHING.test(words) || (field !== "address" && NO_TEXT.test(words)) ? "" : text;
}

/** The first of several fields that says something. */
export function firstText(nodes: readonly unknown[], field: keyof typeof MAX_CHARS): string {
	return nodes.map((node) => nodeText(node, field)).find((text) => text.trim() !== "") ?? "";
}

/** The beginning of an address is another address: an overlong one is none. */
export function nodeAddress(node: unknown): string {
	return xmlText(node).length > MAX_CHARS.address ? "" : withoutEntities(nodeText(node, "address").trim());
}

/** All of them in one go: each reading of its own would cost as much as the whole. */
function withoutEntities(address: string): string {
	if (!ENTITY.test(address)) return address;
	return load(address.replace(NO_ENTITY, "&amp;").replaceAll("<", "&lt;")).text();
}
