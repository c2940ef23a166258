import type { LoggedArticle } from "../../news/logged-article.ts";
import type { Page, SearchResult } from "../../search/search-index.ts";
import type { BotServices } from "../bot-services.ts";

/** Asks the index for a part of a list. */
export type FindHits = (page: Page) => Promise<SearchResult>;

/** How many hits are looked up at once when some on the page were gone: the others gone are likely to follow them. */
const CHECKED_AT_ONCE = 100;
/** After that, what is still gone is left out. Together as many hits as are ranked for one search. */
const MAX_CLEANUPS = 10;

/** What the index finds, with the articles. It does not know when a record has expired, so those that are gone are taken out of it first. */
export async function readHits(
	find: FindHits,
	page: Page,
	{ articles, index }: Pick<BotServices, "articles" | "index">,
): Promise<Omit<SearchResult, "hits"> & { readonly articles: readonly LoggedArticle[] }> {
	for (let cleanups = 0; ; cleanups++) {
		const { hits, ...result } = await find(page);
		const found = (await articles.find(hits.map(({ id }) => id))).filter((article) => article !== undefined);
		if (found.length === hits.length || cleanups === MAX_CLEANUPS) return { ...result, articles: found };
		const suspects = (await find({ ...page, limit: CHECKED_AT_ONCE })).hits.map(({ id }) => id);
		const records = await articles.find(suspects);
		index.remove(suspects.filter((_, position) => records[position] === undefined));
	}
}

export interface PageOfArticles extends Pick<SearchResult, "total" | "totalIsCapped" | "more"> {
	readonly articles: readonly LoggedArticle[];
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
