import type { InterfaceLanguage } from "../../news/languages/interface-language.ts";
import { MAX_QUERY_CHARS } from "../../search/query/parse-query.ts";
import type { ParsedQuery } from "../../search/query/parsed-query.ts";
import { shorten } from "../../text/cut-text.ts";
import { tidyText } from "../../text/tidy-text.ts";
import type { BotServices } from "../bot-services.ts";
import { queryThatFinds } from "./ask-index.ts";
import { nothingFound } from "./empty/nothing-found.ts";
import type { ListRequest, ListScope } from "./list.ts";
import { emptyList, type FoundList } from "./list.ts";
import { listPage, rangeOf } from "./list-page.ts";
import { queryNotes } from "./query-notes.ts";
import { type PageOfArticles, readPage } from "./read-page.ts";

export type SearchRequest = Extract<ListRequest, { kind: "search" }>;

const PER_PAGE = 5;
/** How much of the question is repeated in the answer, in code points. */
const MAX_SHOWN_QUERY_CHARS = 60;

/** What a person typed, as a search for the best. A text that is too long stays so, by one character, for the note that says so. */
export function searchRequest(typed: string, language: InterfaceLanguage): SearchRequest {
	const text = tidyText(typed)
		.slice(0, MAX_QUERY_CHARS + 1)
		.toWellFormed();
	return { kind: "search", order: "best", language, text };
}

/** One page of what a search finds, or what could be searched for instead. */
export async function searchList(
	request: SearchRequest,
	page: number,
	scope: ListScope,
	services: BotServices,
): Promise<FoundList> {
	const options = { editions: scope.editions, order: request.order, now: services.clock.now() };
	const query = await queryThatFinds(services.parseQuery(request.text), options, services);
	const found = await readPage(
		{ page, perPage: PER_PAGE },
		(place) => services.index.search(query, { ...options, ...place }),
		services,
	);
	if (found.articles.length > 0) return listOf(found, { request, query, scope, services });
	const shown = shorten(request.text, MAX_SHOWN_QUERY_CHARS);
	const { message, instead } = await nothingFound(query, { asked: request.text, shown }, scope, services);
	return emptyList(message, instead);
}

interface Asked {
	readonly request: SearchRequest;
	readonly query: ParsedQuery;
	readonly scope: ListScope;
	readonly services: BotServices;
}

function listOf(found: PageOfArticles, { request, query, scope, services }: Asked): FoundList {
	const { words } = scope;
	const sortable = query.terms.length > 0 && found.total > 1;
	const shown = { query: shorten(request.text, MAX_SHOWN_QUERY_CHARS), count: found.total };
	const options = {
		heading: words(found.totalIsCapped ? "search-heading-many" : "search-heading", shown),
		subheading: [
			...(found.total > PER_PAGE ? [rangeOf(found, PER_PAGE)] : []),
			...(sortable ? [words(request.order === "best" ? "list-best-first" : "list-newest-first")] : []),
		],
		notes: queryNotes(query, words),
		perPage: PER_PAGE,
		terms: query.terms,
		sortable,
	};
	return listPage(found, options, scope, services);
}
