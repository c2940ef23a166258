import { setImmediate as turn } from "node:timers/promises";
import { HOUR_MS } from "../../kit/durations.ts";
import type { Article } from "../../news/article.ts";
import { articleId } from "../../news/article-id.ts";
import type { EditionCode } from "../../news/edition.ts";
import { feedDate } from "../dates/feed-date.ts";
import { extractArticle } from "../extract/extract-article.ts";
import { pictureUrl } from "../extract/read-media.ts";
import { articleAddress } from "../parse/article-address.ts";
import { decodeText, isUnreadable } from "../parse/decode-text.ts";
import { otherDocument } from "../parse/feed-parse-error.ts";
import { nodeAddress, nodeText } from "../parse/field-text.ts";
import { notBeforeItsSlug } from "../parse/item-dates.ts";
import { type LinkContext, linkContext, linkOf, resolved } from "../parse/item-link.ts";
import type { FeedItem } from "../parse/read-items.ts";
import { sharedAddresses } from "../parse/shared-addresses.ts";
import { type MapEntry, mapEntries } from "./map-entries.ts";

/** Of more, the newest are read: two days of the busiest edition are 120. */
const MAX_ARTICLES = 1000;
/** So many entries are read in one go, which takes some milliseconds. */
const ENTRIES_AT_A_TIME = 25;
/** A clock may be an hour wrong; what lies further ahead is no time of publication. */
const MAX_AHEAD_MS = HOUR_MS;
const ROOT = /<(?:[\w.-]{1,32}:)?(?:urlset|sitemapindex)(?=[\s/>])/i;
/** As much as may stand before the first element. */
const START_CHARS = 20_000;

export interface MapContext {
	readonly edition: EditionCode;
	/** The map's own address. */
	readonly url: string;
	/** Where redirects led. The map's own address unless given. */
	readonly finalUrl?: string;
	/** As the server gave it. */
	readonly contentType?: string;
	/** Milliseconds since the Unix epoch. */
	readonly now: number;
	/** What is older is not asked for. Milliseconds since the Unix epoch. */
	readonly since: number;
}

/** Why an entry is no article that could be posted. `other-edition`: its address is in another edition. */
export type LeftOut = "bad-link" | "other-edition" | "no-title" | "no-date" | "too-many";

/** A map that an index names. */
export interface NamedMap {
	readonly url: string;
	/** When it last changed, in milliseconds since the Unix epoch, where the index says so. */
	readonly changedAt?: number;
}

export interface NewsMap {
	/** How many pages it lists. */
	readonly entries: number;
	/** Without ledes, which maps do not have, in no order. */
	readonly articles: readonly Article[];
	readonly leftOut: ReadonlyMap<LeftOut, number>;
	/** Those that the document names, where it is an index. */
	readonly maps: readonly NamedMap[];
}

/**
 * The articles of a news sitemap (https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap), or the maps of an index.
 * Reads in parts, between which everything else has its turn. Rejects when the bytes are no sitemap, with a sentence for the log.
 */
export async function parseNewsMap(bytes: Uint8Array, context: MapContext, signal?: AbortSignal): Promise<NewsMap> {
	const text = decodeText(bytes, context.contentType, context.edition);
	if (isUnreadable(text) || !ROOT.test(text.slice(0, START_CHARS)))
		throw new Error(`Cannot read news map "${context.url}": ${otherDocument(text) ?? "it is XML, but no sitemap"}`);
	const reading = new Reading(context);
	let taken = 0;
	for (const entry of mapEntries(text)) {
		reading.take(entry);
		taken += 1;
		if (taken % ENTRIES_AT_A_TIME === 0) await pause(signal);
	}
	await pause(signal);
	return reading.result();
}

async function pause(signal: AbortSignal | undefined): Promise<void> {
	await turn();
	signal?.throwIfAborted();
}

/** An entry that may be an article: what is done for each of them is cheap. */
interface Candidate {
	readonly url: string;
	readonly title: string;
	readonly publishedAt: number;
	readonly picture: string;
}

class Reading {
	readonly #context: MapContext;
	readonly #links: LinkContext;
	readonly #leftOut = new Map<LeftOut, number>();
	readonly #maps: NamedMap[] = [];
	#entries = 0;
	#candidates: Candidate[] = [];

	constructor(context: MapContext) {
		this.#context = context;
		this.#links = linkContext({ bases: [], links: [] }, context.finalUrl ?? context.url);
	}

	take(entry: MapEntry): void {
		if (entry.kind === "sitemap") {
			this.#maps.push(...namedMap(entry, this.#links));
			return;
		}
		this.#entries += 1;
		const candidate = candidateOf(entry, this.#links, this.#context);
		if (typeof candidate === "string") this.#leaveOut(candidate);
		else if (candidate.publishedAt >= this.#context.since) this.#candidates.push(candidate);
		if (this.#candidates.length >= 2 * MAX_ARTICLES) this.#keepNewest();
	}

	result(): NewsMap {
		this.#keepNewest();
		const articles = this.#candidates.map((candidate) => articleOf(candidate, this.#context.edition));
		const titled = articles.filter(({ title }) => title !== "");
		this.#leaveOut("no-title", articles.length - titled.length);
		const shared = sharedAddresses(titled);
		const own = titled.filter(({ id }) => !shared.has(id));
		this.#leaveOut("bad-link", titled.length - own.length);
		return { entries: this.#entries, articles: own, leftOut: this.#leftOut, maps: this.#maps };
	}

	#keepNewest(): void {
		const surplus = this.#candidates.length - MAX_ARTICLES;
		if (surplus <= 0) return;
		this.#candidates = this.#candidates
			.sort((one, other) => other.publishedAt - one.publishedAt)
			.slice(0, MAX_ARTICLES);
		this.#leaveOut("too-many", surplus);
	}

	#leaveOut(reason: LeftOut, count = 1): void {
		if (count > 0) this.#leftOut.set(reason, (this.#leftOut.get(reason) ?? 0) + count);
	}
}

function namedMap(entry: MapEntry, { base }: LinkContext): NamedMap[] {
	const url = resolved(nodeAddress(entry.field("loc")), base);
	const changedAt = feedDate(entry.field("lastmod"));
	return url === undefined ? [] : [{ url, ...(changedAt === undefined ? {} : { changedAt }) }];
}

/** `lastmod` is no date of publication: what is old and was touched today would be news by it. */
function candidateOf(entry: MapEntry, links: LinkContext, { edition, now }: MapContext): Candidate | LeftOut {
	const link = linkOf(asItem(entry.field("loc")), links);
	if ("reason" in link) return "bad-link";
	const { url } = link;
	if ((articleAddress(url).edition ?? edition) !== edition) return "other-edition";
	const title = nodeText(entry.field("news/title") || entry.field("title"), "title");
	if (title.trim() === "") return "no-title";
	const stated = feedDate(entry.field("news/publication_date") || entry.field("publication_date"));
	const publishedAt = notBeforeItsSlug(stated, url);
	if (publishedAt === undefined || publishedAt > now + MAX_AHEAD_MS) return "no-date";
	const picture = resolved(nodeAddress(entry.field("image/loc")), url) ?? "";
	return { url, title, publishedAt: Math.min(publishedAt, now), picture };
}

/** As the items of feeds have it, whose links are read by the same rules. */
function asItem(address: string): FeedItem {
	return { elements: (name) => (name === "link" && address !== "" ? [address] : []), attribute: () => "" };
}

function articleOf({ url, title, publishedAt, picture }: Candidate, edition: EditionCode): Article {
	const { sections } = articleAddress(url);
	const texts = { title, html: "", description: "", categories: [] };
	const content = extractArticle({ edition, sections, ...texts, publishedAt, image: pictureUrl(picture) });
	return { id: articleId(url), url, ...content };
}
