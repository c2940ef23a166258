import type { ArticleId } from "../../news/article.ts";
import { isArticleId } from "../../news/article-id.ts";

/** Opens an article of a list as a card of its own. */
export interface CardPress {
	readonly id: ArticleId;
}

export const CARD_PREFIX = "c";

/** As callback data: `c<article id>`. */
export function encodeCard({ id }: CardPress): string {
	return CARD_PREFIX + id;
}

/** `undefined` for whatever `encodeCard` does not write: callback data can be made up by anybody. */
export function parseCard(data: string): CardPress | undefined {
	const id = data.slice(CARD_PREFIX.length);
	return data.startsWith(CARD_PREFIX) && isArticleId(id) ? { id } : undefined;
}
