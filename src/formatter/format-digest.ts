import type { LoggedArticle } from "../news/logged-article.ts";
import type { TextMessage } from "../news/message.ts";
import { formatHeadlines } from "./format-headlines.ts";

export function formatDigest(
	articles: readonly LoggedArticle[],
	{ heading }: { readonly heading: string },
): { message: TextMessage; shown: readonly LoggedArticle[] } {
	const shown = articles.slice(0, 20);
	return { message: formatHeadlines(shown, { heading }), shown };
}
