import type { Article } from "../../news/article.ts";
import type { Message } from "../../news/message.ts";
import type { SearchResult } from "../../search/search-index.ts";
import type { BotServices } from "../bot-services.ts";
import { type FindHits, readHits } from "./read-hits.ts";

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
export function emptyList(message: Message): FoundList {
	return { message, articles: [], firstNumber: 1, page: 0, more: false, sortable: false };
}

export interface PageOfArticles extends Pick<SearchResult, "total" | "totalIsCapped" | "more"> {
	readonly articles: readonly Article[];
	readonly page: number;
}

/** The wanted page or, when there is nothing on it any more, the first. */
export async function readPage(
	{ page, perPage }: { readonly page: number; readonly perPage: number },
	find: FindHits,
	services: Pick<BotServices, "articles" | "index">,
): Promise<PageOfArticles> {
	const found = await readHits(find, { limit: perPage, offset: page * perPage }, services);
	if (found.articles.length === 0 && page > 0) return readPage({ page: 0, perPage }, find, services);
	return { ...found, page };
}
