/** An entry of a news map. What is missing is left out. */
export interface MapItem {
	readonly url?: string;
	readonly title?: string;
	/** Milliseconds since the Unix epoch. */
	readonly publishedAt?: number;
	readonly picture?: string;
}

const NAMESPACES = [
	'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"',
	'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"',
	'xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"',
].join(" ");

/** A news sitemap as RFI writes it. */
export function newsMapXml(items: readonly MapItem[]): string {
	return document(`<urlset ${NAMESPACES}>${items.map(entry).join("")}</urlset>`);
}

/** An index of sitemaps, by their addresses and when they changed. */
export function mapIndexXml(maps: readonly (readonly [url: string, changedAt?: string])[]): string {
	const entries = maps.map(
		([url, changedAt]) => `<sitemap><loc>${url}</loc>${element("lastmod", changedAt)}</sitemap>`,
	);
	return document(`<sitemapindex ${NAMESPACES}>${entries.join("")}</sitemapindex>`);
}

function document(root: string): string {
	return `<?xml version="1.0" encoding="UTF-8"?>${root}`;
}

function entry({ url, title, publishedAt, picture }: MapItem): string {
	const date = publishedAt === undefined ? undefined : new Date(publishedAt).toISOString();
	const publication =
		"<news:publication><news:name>RFI</news:name><news:language>zh</news:language></news:publication>";
	const news = publication + element("news:publication_date", date) + element("news:title", title);
	const keywords = "<news:keywords>一, 二</news:keywords>";
	const image = element(
		"image:image",
		picture && element("image:loc", picture) + element("image:caption", "© 一张图片"),
	);
	return `<url>${element("loc", url)}${element("lastmod", date)}<news:news>${news}${keywords}</news:news>${image}</url>`;
}

function element(name: string, content: string | undefined): string {
	return content === undefined ? "" : `<${name}>${content}</${name}>`;
}
