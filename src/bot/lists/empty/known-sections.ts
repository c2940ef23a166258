import { EDITIONS, type EditionCode } from "../../../news/edition.ts";
import type { BotServices } from "../../bot-services.ts";

/** So many of the newest articles are looked at for their sections: a few days of an edition. */
const ARTICLES_LOOKED_AT = 100;

/** The sections of these editions: those of the newest articles, the newest first, and those known from RFI's addresses. */
export async function knownSections(
	editions: readonly EditionCode[],
	{ index, articles }: Pick<BotServices, "index" | "articles">,
): Promise<string[]> {
	const { hits } = await index.latest({ editions, limit: ARTICLES_LOOKED_AT, offset: 0 });
	const newest = await articles.find(hits.map(({ id }) => id));
	const seen = newest.flatMap((article) => (article?.section === undefined ? [] : [article.section]));
	return [...new Set([...seen, ...editions.flatMap((code) => EDITIONS[code].sections)])];
}
