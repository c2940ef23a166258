import { formatList } from "../../formatter/format-list.ts";
import type { InterfaceLanguage } from "../../news/languages/interface-language.ts";
import { MAX_QUERY_CHARS } from "../../search/query/parse-query.ts";
import type { ParsedQuery } from "../../search/query/parsed-query.ts";
import { shorten } from "../../text/cut-text.ts";
import { tidyText } from "../../text/tidy-text.ts";
import type { BotServices } from "../bot-services.ts";
import { excerptsFor } from "./excerpts.ts";
import type { ListRequest, ListScope } from "./list.ts";
import { emptyList, type FoundList } from "./list.ts";
import { nothingFound } from "./nothing-found.ts";
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
	const query = services.parseQuery(request.text);
	const options = { editions: scope.editions, order: request.order, now: services.clock.now() };
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
	const firstNumber = found.page * PER_PAGE + 1;
	const sortable = query.terms.length > 0 && found.total > 1;
	const shown = { query: shorten(request.text, MAX_SHOWN_QUERY_CHARS), count: found.total };
	const subheading = [
		...(found.total > PER_PAGE ? [`${firstNumber}–${firstNumber + found.articles.length - 1}`] : []),
		...(sortable ? [words(request.order === "best" ? "list-best-first" : "list-newest-first")] : []),
	].join(" · ");
	const message = formatList(found.articles, {
		heading: words(found.totalIsCapped ? "search-heading-many" : "search-heading", shown),
		...(subheading === "" ? {} : { subheading }),
		notes: queryNotes(query, words),
		firstNumber,
		now: services.clock.now(),
		...excerptsFor(query.terms, services.folder),
		...(scope.isBrief ? { excerpt: () => "" } : {}),
	});
	return { ...found, message, firstNumber, sortable };
}
