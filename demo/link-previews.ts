import type { LinkPreview, LinkPreviewResolver } from "telegram-emulator";
import type { ReplayedArticle } from "./replayed-article.ts";

/**
 * The card that each of these articles has beside its link. The bot may write an address in another way than the archive
 * did, so pages are told apart by what stays of it: the end of the path.
 */
export function linkPreviews(articles: readonly ReplayedArticle[]): LinkPreviewResolver {
	const previews = new Map(articles.map((article) => [slugOf(article.url), previewOf(article)]));
	return (url) => previews.get(slugOf(url));
}

function previewOf({ title, picture }: ReplayedArticle): LinkPreview {
	return { siteName: "RFI", title, ...(picture === undefined ? {} : { pictureFile: picture }) };
}

function slugOf(url: string): string {
	const last = URL.parse(url)?.pathname.split("/").at(-1) ?? "";
	try {
		return decodeURIComponent(last).normalize("NFC");
	} catch {
		return last; // bytes that are no UTF-8 stay as they are
	}
}
