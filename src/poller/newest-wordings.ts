import type { Article } from "../news/article.ts";

/**
 * Each address once, in its newest wording: the one with the latest time, and of equal times the feed's first, since feeds list the newest
 * first. The order of the addresses is the given one.
 */
export function newestWordings(articles: readonly Article[]): Article[] {
	const newest = new Map<Article["id"], Article>();
	for (const article of articles) {
		const other = newest.get(article.id);
		if (other === undefined || article.publishedAt > other.publishedAt) newest.set(article.id, article);
	}
	return [...newest.values()];
}
