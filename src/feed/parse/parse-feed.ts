import { HOUR_MS, MINUTE_MS } from "../../kit/durations.ts";
import type { Article } from "../../news/article.ts";
import { articleId } from "../../news/article-id.ts";
import type { EditionCode } from "../../news/edition.ts";
import { cutText } from "../../text/cut-text.ts";
import { sentences } from "../../text/sentences.ts";
import { readDateLine } from "../dates/date-line.ts";
import { type ArticleContent, extractArticle } from "../extract/extract-article.ts";
import { articleAddress } from "./article-address.ts";
import { decodeText, isUnreadable } from "./decode-text.ts";
import { FeedParseError } from "./feed-parse-error.ts";
import { firstText, MAX_CHARS, nodeText } from "./field-text.ts";
import { believableDates, notBeforeItsSlug } from "./item-dates.ts";
import { itemBase, type LinkContext, linkContext, linkOf } from "./item-link.ts";
import { mediaOf } from "./item-media.ts";
import { type FeedItem, type FeedItems, readItems } from "./read-items.ts";
import { sharedAddresses } from "./shared-addresses.ts";
import { xmlAttribute, xmlChildren } from "./xml-node.ts";

/** RFI's feeds hold about 20 items, full-text feeds up to 200. Of more, the newest are read. */
const MAX_ITEMS = 1000;
/** A description with a picture and one paragraph is still a lede; two paragraphs are an article. */
const PARAGRAPHS = /<(?:p|div)\b[\s\S]*?<(?:p|div)\b/i;
/** As long as a title may be that is a sentence of the text. */
const MAX_SENTENCE_CHARS = 300;

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
	/** `bad-link`: its address cannot be an article's, or several articles of the document share it. */
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
	/** What was wrong with the XML, which was read all the same. */
	readonly repaired?: string;
}

/** The articles of an RSS or Atom feed. Rejects with a FeedParseError for what is no feed, and with nothing else. */
export async function parseFeed(bytes: Uint8Array, context: FeedContext): Promise<FeedDocument> {
	const feed = await itemsOf(bytes, context);
	const links = linkContext(feed, context.finalUrl ?? context.feedUrl);
	const articles: Article[] = [];
	const rejected: RejectedItem[] = [];
	for (const { item, publishedAt } of newest(feed.items, links, context.now)) {
		const outcome = articleOf(item, publishedAt, context, links);
		if ("reason" in outcome) rejected.push(outcome);
		else articles.push(outcome);
	}
	const shared = sharedAddresses(articles);
	const ttlMs = Number(firstText(feed.ttl, "name")) * MINUTE_MS;
	return {
		articles: articles.filter(({ id }) => !shared.has(id)),
		rejected: [...rejected, ...articles.filter(({ id }) => shared.has(id)).map(withSharedLink)],
		...(ttlMs > 0 && Number.isFinite(ttlMs) ? { ttlMs } : {}),
		...(feed.repaired === undefined ? {} : { repaired: feed.repaired }),
	};
}

async function itemsOf(bytes: Uint8Array, { contentType, edition, feedUrl }: FeedContext): Promise<FeedItems> {
	const text = decodeText(bytes, contentType, edition);
	if (isUnreadable(text)) throw new FeedParseError(feedUrl, text, undefined);
	return await readItems(text).catch((cause: unknown) => {
		throw new FeedParseError(feedUrl, text, cause);
	});
}

interface DatedItem {
	readonly item: FeedItem;
	/** Undefined for what bears no date that can be believed. */
	readonly publishedAt: number | undefined;
}

function newest(items: readonly FeedItem[], links: LinkContext, now: number): readonly DatedItem[] {
	const dates = believableDates(items, links, now);
	const dated = items.map((item, at) => ({ item, publishedAt: dates[at] }));
	if (items.length <= MAX_ITEMS) return dated;
	return dated.sort((one, other) => (other.publishedAt ?? now) - (one.publishedAt ?? now)).slice(0, MAX_ITEMS);
}

function articleOf(
	item: FeedItem,
	stated: number | undefined,
	{ edition, now }: FeedContext,
	links: LinkContext,
): Article | RejectedItem {
	const link = linkOf(item, links);
	const url = "url" in link ? link.url : undefined;
	const texts = textsOf(item);
	const content = titled(
		extractArticle({
			edition,
			sections: url === undefined ? [] : articleAddress(url).sections,
			title: titleOf(item),
			...texts,
			categories: categoriesOf(item),
			publishedAt: publishedAt(readDateLine(texts.html, stated) ?? notBeforeItsSlug(stated, url), now),
			...mediaOf(item, itemBase(item, links)),
			baseUrl: url ?? itemBase(item, links),
		}),
	);
	if ("reason" in link) return { reason: link.reason, content };
	return content.title === ""
		? { reason: "no-title", content }
		: { id: articleId(link.url), url: link.url, ...content };
}

/** An article without a title bears its first sentence. */
function titled({ lede, ...content }: ArticleContent): ArticleContent {
	if (content.title !== "" || lede === undefined) return lede === undefined ? content : { ...content, lede };
	const [sentence = ""] = sentences(lede);
	const rest = lede.slice(sentence.length).trim();
	const title = cutText(sentence.trim(), MAX_SENTENCE_CHARS);
	return { ...content, title, ...(rest === "" ? {} : { lede: rest }) };
}

function withSharedLink({ id: _, url: __, ...content }: Article): RejectedItem {
	return { reason: "bad-link", content };
}

function titleOf(item: FeedItem): string {
	const usual = firstText(item.elements("title"), "title");
	const others = [...mediaFields(item, "media:title"), ...item.elements("itunes:title"), ...item.elements("dc:title")];
	return usual || firstText(others, "title");
}

/** Full-text feeds put the article into the content or into the description, official ones only the lede. */
function textsOf(item: FeedItem): { html: string; description: string } {
	const content = firstText([...item.elements("content:encoded"), ...item.elements("content")], "article");
	const text = firstText([...item.elements("description"), ...item.elements("summary")], "article");
	const isFullText = PARAGRAPHS.test(text);
	const summary = (text || otherSummary(item, content !== "")).slice(0, MAX_CHARS.summary);
	if (content !== "") return { html: content, description: isFullText ? "" : summary };
	return isFullText
		? { html: text, description: "" }
		: { html: summary.includes("<") ? summary : "", description: summary };
}

/** What Media RSS says beside a whole article is its picture's caption. */
function otherSummary(item: FeedItem, hasArticle: boolean): string {
	const nodes = [
		...(hasArticle ? [] : mediaFields(item, "media:description")),
		...(["itunes:summary", "dc:description", "itunes:subtitle"] as const).flatMap((name) => item.elements(name)),
	];
	return firstText(nodes, "summary");
}

/** What Media RSS says of an item, of its group or of its file. */
function mediaFields(item: FeedItem, name: "media:title" | "media:description"): readonly unknown[] {
	const groups = item.elements("media:group");
	const files = [...item.elements("media:content"), ...groups.flatMap((group) => xmlChildren(group, "media:content"))];
	return [...item.elements(name), ...[...groups, ...files].flatMap((node) => xmlChildren(node, name))];
}

function categoriesOf(item: FeedItem): string[] {
	const named = [...item.elements("category"), ...item.elements("dc:subject"), ...item.elements("media:category")];
	return named.map((category) => xmlAttribute(category, "term") || nodeText(category, "name"));
}

/** An article that bears no date was published when we saw it. */
function publishedAt(dated: number | undefined, now: number): number {
	return dated === undefined || dated > now + HOUR_MS ? now : dated;
}
