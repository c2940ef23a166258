import type { ArticleId } from "../../../news/article.ts";
import { EDITIONS, type EditionCode } from "../../../news/edition.ts";
import type { ParsedQuery } from "../../../search/query/parsed-query.ts";
import type { BotServices } from "../../bot-services.ts";

/** So many of the newest articles are looked at for their sections: a few days of an edition. */
const ARTICLES_LOOKED_AT = 100;
const NEWEST = { limit: ARTICLES_LOOKED_AT, offset: 0 } as const;

/** The sections of these editions: those of the newest articles, the newest first, and those known from RFI's addresses. */
export async function knownSections(
	editions: readonly EditionCode[],
	{ index, articles }: Pick<BotServices, "index" | "articles">,
): Promise<string[]> {
	const seen = await sectionsOf(await index.latest({ ...NEWEST, editions }), articles);
	return [...new Set([...seen, ...editions.flatMap((code) => EDITIONS[code].sections)])];
}

/** The sections in which this is found, those of the newest articles. */
export async function sectionsWith(
	query: ParsedQuery,
	editions: readonly EditionCode[],
	{ index, articles, clock }: Pick<BotServices, "index" | "articles" | "clock">,
): Promise<string[]> {
	return sectionsOf(await index.search(query, { ...NEWEST, editions, order: "newest", now: clock.now() }), articles);
}

async function sectionsOf(
	{ hits }: { readonly hits: readonly { readonly id: ArticleId }[] },
	articles: Pick<BotServices["articles"], "find">,
): Promise<string[]> {
	const found = await articles.find(hits.map(({ id }) => id));
	return [...new Set(found.flatMap((article) => (article?.section === undefined ? [] : [article.section])))];
}
