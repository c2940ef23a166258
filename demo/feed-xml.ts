import { pictureAddress } from "./link-previews.ts";
import type { ReplayedArticle } from "./replayed-article.ts";

export interface PublishedArticle extends ReplayedArticle {
	/** When the replay brought it out, in milliseconds since the Unix epoch. */
	readonly publishedAt: number;
}

/** The first line of an archived body, in Paris time: it has to tell the time of the replay. */
const DATE_LINE = /<div>\d{2}\/\d{2}\/\d{4} - \d{2}:\d{2}<\/div>/;

/** A full-text feed: RSS 2.0 with the whole body as the description. */
export function feedXml(edition: string, articles: readonly PublishedArticle[]): string {
	return [
		'<?xml version="1.0" encoding="UTF-8"?>',
		`<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>RFI ${edition}</title><link>https://www.rfi.fr/${edition}/</link>`,
		`<description>Replayed articles</description>`,
		...articles.map(itemXml),
		"</channel></rss>",
	].join("\n");
}

function itemXml(article: PublishedArticle): string {
	const { title, url, section, html, publishedAt } = article;
	const address = pictureAddress(article);
	const picture = address === undefined ? "" : `<media:thumbnail url="${escapeXml(address)}"/>`;
	const category = section === undefined ? "" : `<category>${escapeXml(section)}</category>`;
	const body = html.replace(DATE_LINE, `<div>${parisTime(publishedAt)}</div>`);
	const date = new Date(publishedAt).toUTCString();
	return `<item><title>${escapeXml(title)}</title><link>${escapeXml(url)}</link>${category}<pubDate>${date}</pubDate>${picture}<description>${escapeXml(body)}</description></item>`;
}

function parisTime(time: number): string {
	const options = { timeZone: "Europe/Paris", dateStyle: "short", timeStyle: "short" } as const;
	return new Intl.DateTimeFormat("fr-FR", options).format(time).replace(" ", " - ");
}

function escapeXml(text: string): string {
	// XML knows no control characters but these three, not even escaped.
	const clean = text.toWellFormed().replace(/[^\P{Cc}\t\n\r]/gu, "");
	return clean.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
