import type { Article } from "../../news/article.ts";
import { canonicalUrl } from "../../news/canonical-url.ts";

const FEED_OF_RFI = /^(https:\/\/www\.rfi\.fr\/(?:.*\/)?)(?:rss|podcast)$/;

/**
 * Which articles of an edition its feeds can show: a feed of RFI's at `/cn/中国/rss` shows what is below `/cn/中国/`, and one at
 * `/fr/podcasts/x/podcast` episodes of that show. Any other feed is taken for one of the whole edition.
 */
export function followedPart(feedUrls: readonly string[]): (article: Pick<Article, "url">) => boolean {
	const roots = feedUrls.map((url) => FEED_OF_RFI.exec(canonicalUrl(url) ?? "")?.[1] ?? "");
	return ({ url }) => roots.some((root) => url.startsWith(root));
}
