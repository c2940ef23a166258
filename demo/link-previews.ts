import { load } from "cheerio";
import type { LinkPreview, LinkPreviewResolver } from "telegram-emulator";
import type { ReplayedArticle } from "./replayed-article.ts";

/**
 * What stands beside the addresses of these articles: for a page its card, with what RFI's pages say about themselves, for a picture the
 * picture alone. The bot may write an address in another way than the archive did, so pages are told apart by what stays of it: the end
 * of the path.
 */
export function linkPreviews(articles: readonly ReplayedArticle[]): LinkPreviewResolver {
	const pages = new Map(articles.map((article) => [slugOf(article.url), cardOf(article)]));
	const pictures = new Map(
		articles.flatMap((article): [string, LinkPreview][] => {
			const address = pictureAddress(article);
			return address === undefined || article.picture === undefined
				? []
				: [[address, { pictureFile: article.picture }]];
		}),
	);
	return (url) => pictures.get(url) ?? pages.get(slugOf(url));
}

/** Where the feed says that the article's picture is; nothing is ever fetched from there. */
export function pictureAddress({ edition, picture, url }: ReplayedArticle): string | undefined {
	if (picture === undefined) return undefined;
	return `https://s.rfi.example/media/${edition}/${encodeURIComponent(slugOf(url))}.jpg`;
}

/** RFI's pages have `og:site_name`, `og:title`, `og:image`, and as `og:description` the lede. */
function cardOf({ title, html, picture }: ReplayedArticle): LinkPreview {
	const description = load(html)("p").first().text().trim();
	return {
		...{ siteName: "RFI", title },
		...(description !== "" && { description }),
		...(picture !== undefined && { pictureFile: picture }),
	};
}

function slugOf(url: string): string {
	const last = URL.parse(url)?.pathname.split("/").at(-1) ?? "";
	try {
		return decodeURIComponent(last).normalize("NFC");
	} catch {
		return last; // bytes that are no UTF-8 stay as they are
	}
}
