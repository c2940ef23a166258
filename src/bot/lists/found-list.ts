import type { Article } from "../../news/article.ts";
import type { Message } from "../../news/message.ts";
import type { SearchResult } from "../../search/search-index.ts";
import type { BotServices } from "../bot-services.ts";

/** One page of a list, before it gets its buttons. */
export interface FoundList {
	readonly message: Message;
	/** Those on the page, in order; none when nothing was found. */
	readonly articles: readonly Article[];
	/** The number of the first. */
	readonly firstNumber: number;
	/** Counted from 0. */
	readonly page: number;
	readonly more: boolean;
	/** Whether the same articles can be had in another order. */
	readonly sortable: boolean;
}

/** A list in which there is nothing but words about why. */
export function emptyList(text: string): FoundList {
	return { message: { text, entities: [] }, articles: [], firstNumber: 1, page: 0, more: false, sortable: false };
}

export interface PageOfArticles extends Pick<SearchResult, "total" | "totalIsCapped" | "more"> {
	readonly articles: readonly Article[];
	readonly page: number;
}

/**
 * The wanted page or, when there is nothing on it any more, the first. An article whose record has expired since it was
 * indexed is left out.
 */
export async function readPage(
	{ page, perPage }: { readonly page: number; readonly perPage: number },
	find: (place: { readonly limit: number; readonly offset: number }) => SearchResult,
	articles: BotServices["articles"],
): Promise<PageOfArticles> {
	const result = find({ limit: perPage, offset: page * perPage });
	if (result.hits.length === 0 && page > 0) return readPage({ page: 0, perPage }, find, articles);
	const found = await articles.find(result.hits.map(({ id }) => id));
	return { ...result, articles: found.filter((article) => article !== undefined), page };
}
