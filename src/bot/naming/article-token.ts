import type { ArticleId } from "../../news/article.ts";
import { isArticleId } from "../../news/article-id.ts";

const PREFIX = "a_";

/** `a_<id>`: one article, in a deep link to the bot (`?start=a_…`) and in inline queries. */
export function articleToken(id: ArticleId): string {
	return PREFIX + id;
}

export function parseArticleToken(text: string): ArticleId | undefined {
	const id = text.startsWith(PREFIX) ? text.slice(PREFIX.length) : "";
	return isArticleId(id) ? id : undefined;
}
