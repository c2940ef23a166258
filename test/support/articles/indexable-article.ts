import { articleId } from "../../../src/news/article-id.ts";
import type { IndexableArticle } from "../../../src/search/search-index.ts";

/** The moment that the tests call now. */
export const NOW = Date.UTC(2023, 8, 12, 12);
export const DAY_MS = 86_400_000;

/** An article of the Chinese edition, published now unless said otherwise. Its seq and edition make its id. */
export function article(seq: number, changes: Partial<IndexableArticle> = {}): IndexableArticle {
	const edition = changes.edition ?? "cn";
	const id = articleId(`https://www.rfi.fr/${edition}/${seq}`);
	return { id, edition, seq, title: `第${seq}篇`, publishedAt: NOW, ...changes };
}
