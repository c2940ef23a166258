import type { ParsedQuery } from "../../search/query/parsed-query.ts";
import type { SearchOptions } from "../../search/search-index.ts";
import type { BotServices } from "../bot-services.ts";

/** The query as it was written when that finds anything, else what may have been meant by it. */
export async function queryThatFinds(
	query: ParsedQuery,
	options: Pick<SearchOptions, "editions" | "now">,
	{ index }: Pick<BotServices, "index">,
): Promise<ParsedQuery> {
	if (query.separately === undefined) return query;
	const { total } = await index.search(query, { ...options, order: "newest", limit: 1, offset: 0 });
	return total > 0 ? query : query.separately;
}
