import type { InterfaceLanguage } from "../../news/subscription.ts";
import { MAX_QUERY_CHARS } from "../../search/query/parse-query.ts";
import { tidyText } from "../../text/tidy-text.ts";
import type { SearchRequest } from "./search-list.ts";

/** What a person typed, as a search for the best. A text that is too long stays so, by one character, for the note that says so. */
export function searchRequest(typed: string, language: InterfaceLanguage): SearchRequest {
	const text = tidyText(typed)
		.slice(0, MAX_QUERY_CHARS + 1)
		.toWellFormed();
	return { kind: "search", order: "best", language, text };
}
