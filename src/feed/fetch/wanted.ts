const MIB = 1024 * 1024;

/** What kind of document is asked for: how it is asked for and told, and within which bounds. */
export interface Wanted {
	/** As the log calls it. */
	readonly name: string;
	/** The header `Accept`. */
	readonly accept: string;
	/** Of the body, as it comes and unpacked. */
	readonly maxBytes: number;
	/** By which an answer that ended badly is known to be whole, or to have some items. Absent: a part is of no use. */
	readonly ends?: { readonly whole: RegExp; readonly item: RegExp };
	/** What an operator can do about an answer, where that is not the same for every document. */
	readonly advice: Readonly<Record<number, string>>;
}

export const WANTED = {
	/** 200 full-text articles take about 1.5 MB; no feed of RFI's comes near the limit. */
	feed: {
		name: "feed",
		accept: "application/rss+xml, application/atom+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.7, */*;q=0.1",
		maxBytes: 5 * MIB,
		ends: { whole: /<\/(?:[\w-]+:)?(?:rss|feed|rdf)\s*>/i, item: /<\/(?:[\w-]+:)?(?:item|entry)\s*>/i },
		advice: {
			401: "the feed asks for a password, which is not supported",
			404: "there is no feed at this address; check FEEDS, official feeds are https://www.rfi.fr/<edition>/rss",
			410: "the feed was taken away; check FEEDS",
			412: "RFI publishes no feed at this address; check FEEDS",
			429: "we ask too often; raise POLL_INTERVAL_SECONDS if this goes on",
		},
	},
	/** An entry takes half a kilobyte, and a map holds two days of an edition: a thousandth of the limit. */
	newsMap: {
		name: "news map",
		accept: "application/xml, text/xml;q=0.9, application/gzip;q=0.8, */*;q=0.1",
		maxBytes: 16 * MIB,
		ends: { whole: /<\/(?:[\w-]+:)?(?:urlset|sitemapindex)\s*>/i, item: /<\/(?:[\w-]+:)?(?:url|sitemap)\s*>/i },
		advice: { 404: "there is no news map at this address; check NEWS_MAP" },
	},
	/** An article's own page. */
	page: {
		name: "page",
		accept: "text/html, application/xhtml+xml;q=0.9, */*;q=0.1",
		maxBytes: 2 * MIB,
		advice: {},
	},
} as const satisfies Readonly<Record<string, Wanted>>;
