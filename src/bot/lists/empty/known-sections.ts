import { EDITIONS, type EditionCode } from "../../../news/edition.ts";
import { foldSection } from "../../../search/query/section.ts";
import { capitalised } from "../../../text/capitalised.ts";
import type { BotServices } from "../../bot-services.ts";

/** So many of the newest articles are looked at for their sections: a few days of an edition. */
const ARTICLES_LOOKED_AT = 100;

/**
 * The sections of these editions that have articles, each once in its first spelling: those of the newest articles, the newest first, and
 * those known from RFI's addresses.
 */
export async function knownSections(
	editions: readonly EditionCode[],
	{ index, articles, folder }: Pick<BotServices, "index" | "articles" | "folder">,
): Promise<string[]> {
	const { hits } = await index.latest({ editions, limit: ARTICLES_LOOKED_AT, offset: 0 });
	const newest = await articles.find(hits.map(({ id }) => id));
	const seen = newest.flatMap((article) => (article?.section === undefined ? [] : [article.section]));
	const hasArticles = async (section: string) =>
		(await index.latest({ editions, section, limit: 1, offset: 0 })).hits.length > 0;
	const named = new Map<string, string>();
	for (const name of [...seen, ...editions.flatMap((code) => EDITIONS[code].sections)]) {
		const { folded } = foldSection(name, folder);
		if (!named.has(folded) && (await hasArticles(name))) named.set(folded, capitalised(name));
	}
	return [...named.values()];
}
