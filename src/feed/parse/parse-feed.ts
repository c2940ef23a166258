import { HOUR_MS, MINUTE_MS } from "../../kit/durations.ts";
import type { Article } from "../../news/article.ts";
import { articleId } from "../../news/article-id.ts";
import { canonicalUrl } from "../../news/canonical-url.ts";
import type { EditionCode } from "../../news/edition.ts";
import { feedDate, readDateLine } from "../extract/dates.ts";
import { type ArticleContent, extractArticle } from "../extract/extract-article.ts";
import { mediaUrl, pictureUrl } from "../extract/read-media.ts";
import { articleAddress } from "./article-address.ts";
import { decodeText, isUnreadable } from "./decode-text.ts";
import { FeedParseError } from "./feed-parse-error.ts";
import { type FeedItem, type FeedItems, readItems } from "./read-items.ts";
import { xmlAttribute, xmlChildren, xmlText } from "./xml-node.ts";

/** RFI's feeds hold about 20 items, full-text feeds up to 200. Of more, the newest are read. */
const MAX_ITEMS = 1000;
/** A clock may be an hour wrong, a time zone forgotten; what lies further ahead is no time of publication. */
const MAX_AHEAD_MS = HOUR_MS;
/** A description with a picture and one paragraph is still a lede; two paragraphs are an article. */
const PARAGRAPHS = /<(?:p|div)\b[\s\S]*?<(?:p|div)\b/i;

/**
 * As much of a field as is read, cut before anything looks at it character by character. A title has 300 characters at most, written with
 * entities and markup around them; a lede 600; an article as many as `readMarkup` reads.
 */
const MAX_CHARS = { title: 4_096, summary: 65_536, article: 1_000_000, name: 512, date: 128, address: 8_192 } as const;

const AUDIO_NAME = /\.(?:mp3|m4a|ogg|oga|aac|wav)(?:$|[?#])/i;
const OTHER_NAME = /\.(?:mp4|m4v|mov|webm|m3u8|pdf|zip)(?:$|[?#])/i;

export interface FeedContext {
	readonly edition: EditionCode;
	readonly feedUrl: string;
	/** Where redirects led, to which links are relative. The feed's own address unless given. */
	readonly finalUrl?: string | undefined;
	/** As the server gave it. */
	readonly contentType?: string | undefined;
	/** Milliseconds since the Unix epoch. */
	readonly now: number;
}

export interface RejectedItem {
	readonly reason: "no-link" | "bad-link" | "no-title";
	/** What the item says, for those who look into a feed. */
	readonly content: ArticleContent;
}

export interface FeedDocument {
	/** In the feed's order, which means nothing. */
	readonly articles: readonly Article[];
	readonly rejected: readonly RejectedItem[];
	/** How long the feed asks to be left alone. */
	readonly ttlMs?: number;
}

/** The articles of an RSS or Atom feed. Rejects with a FeedParseError for what is no feed, and with nothing else. */
export async function parseFeed(bytes: Uint8Array, context: FeedContext): Promise<FeedDocument> {
	const { items, ttl } = await itemsOf(bytes, context);
	const articles: Article[] = [];
	const rejected: RejectedItem[] = [];
	for (const item of newest(items, context.now)) {
		const outcome = articleOf(item, context);
		if ("reason" in outcome) rejected.push(outcome);
		else articles.push(outcome);
	}
	const ttlMs = Number(ttl) * MINUTE_MS;
	return { articles, rejected, ...(ttlMs > 0 && Number.isFinite(ttlMs) ? { ttlMs } : {}) };
}

async function itemsOf(bytes: Uint8Array, { contentType, edition, feedUrl }: FeedContext): Promise<FeedItems> {
	const text = decodeText(bytes, contentType, edition);
	if (isUnreadable(text)) throw new FeedParseError(feedUrl, text, undefined);
	return await readItems(text).catch((cause: unknown) => {
		throw new FeedParseError(feedUrl, text, cause);
	});
}

function newest(items: readonly FeedItem[], now: number): readonly FeedItem[] {
	if (items.length <= MAX_ITEMS) return items;
	const dated = items.map((item) => ({ item, publishedAt: dateOf(item) ?? now }));
	return dated
		.sort((one, other) => other.publishedAt - one.publishedAt)
		.slice(0, MAX_ITEMS)
		.map(({ item }) => item);
}

function articleOf(item: FeedItem, { edition, feedUrl, finalUrl = feedUrl, now }: FeedContext): Article | RejectedItem {
	const link = linkOf(item);
	const url = link === "" ? undefined : canonicalUrl(URL.parse(link, finalUrl)?.href ?? "");
	const texts = textsOf(item);
	const stated = dateOf(item);
	const content = extractArticle({
		edition,
		sections: url === undefined ? [] : articleAddress(url).sections,
		title: textOf(item("title")[0], "title"),
		...texts,
		categories: item("category").map((category) => xmlAttribute(category, "term") || textOf(category, "name")),
		publishedAt: publishedAt(readDateLine(texts.html, stated) ?? stated, now),
		image: imageOf(item),
		audio: audioOf(item),
	});
	if (url === undefined) return { reason: link === "" ? "no-link" : "bad-link", content };
	return content.title === "" ? { reason: "no-title", content } : { id: articleId(url), url, ...content };
}

function textOf(node: unknown, field: keyof typeof MAX_CHARS): string {
	return xmlText(node).slice(0, MAX_CHARS[field]);
}

/** The beginning of an address is another address: an overlong one is none. */
function addressOf(node: unknown): string {
	const text = xmlText(node);
	return text.length > MAX_CHARS.address ? "" : text.trim();
}

/** The link, else a guid that is an address: RSS calls it a permalink. */
function linkOf(item: FeedItem): string {
	const alternate = item("link").find((node) => ["", "alternate"].includes(xmlAttribute(node, "rel")));
	const given = addressOf(alternate) || xmlAttribute(alternate, "href").trim();
	if (given !== "") return given;
	return [...item("guid"), ...item("id")].map(addressOf).find((text) => /^https?:\/\//i.test(text)) ?? "";
}

/** Full-text feeds put the article into the content or into the description, official ones only the lede. */
function textsOf(item: FeedItem): { html: string; description: string } {
	const content = textOf(item("content:encoded")[0] ?? item("content")[0], "article");
	const text = textOf(item("description")[0] ?? item("summary")[0], "article");
	const isFullText = PARAGRAPHS.test(text);
	const summary = text.slice(0, MAX_CHARS.summary);
	if (content.trim() !== "") return { html: content, description: isFullText ? "" : summary };
	return isFullText
		? { html: text, description: "" }
		: { html: summary.includes("<") ? summary : "", description: summary };
}

function dateOf(item: FeedItem): number | undefined {
	const dates = [...item("pubDate"), ...item("published"), ...item("dc:date"), ...item("updated")];
	return dates.map((node) => feedDate(textOf(node, "date"))).find((date) => date !== undefined);
}

/** An article that bears no date, or one that lies ahead, was published when we saw it. */
function publishedAt(dated: number | undefined, now: number): number {
	return dated === undefined || dated > now + MAX_AHEAD_MS ? now : dated;
}

function imageOf(item: FeedItem): string | undefined {
	const grouped = item("media:group").flatMap((group) => [
		...xmlChildren(group, "media:content"),
		...xmlChildren(group, "media:thumbnail"),
	]);
	const nodes = [...item("media:content"), ...grouped, ...item("media:thumbnail"), ...item("enclosure")];
	const pictures = nodes.filter((node) => mediumOf(node) === "image").map((node) => xmlAttribute(node, "url"));
	const posters = item("itunes:image").map((node) => xmlAttribute(node, "href"));
	return [...pictures, ...posters].map(pictureUrl).find((url) => url !== undefined);
}

function audioOf(item: FeedItem): string | undefined {
	const nodes = [...item("enclosure"), ...item("media:content")].filter((node) => mediumOf(node) === "audio");
	return nodes.map((node) => mediaUrl(xmlAttribute(node, "url"))).find((url) => url !== undefined);
}

/** What says nothing of its type is told by its address. */
function mediumOf(node: unknown): string {
	const type = xmlAttribute(node, "medium") || xmlAttribute(node, "type");
	if (type !== "") return type.toLowerCase().split("/", 1)[0] ?? "";
	const address = xmlAttribute(node, "url");
	if (AUDIO_NAME.test(address)) return "audio";
	return OTHER_NAME.test(address) ? "other" : "image";
}
