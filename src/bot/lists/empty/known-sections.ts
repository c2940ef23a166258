import type { ArticleId } from "../../../news/article.ts";
import type { EditionCode } from "../../../news/edition.ts";
import type { ParsedQuery } from "../../../search/query/parsed-query.ts";
import { foldSection, type Section } from "../../../search/query/section.ts";
import { capitalised } from "../../../text/capitalised.ts";
import type { BotServices } from "../../bot-services.ts";

type SectionServices = Pick<BotServices, "index" | "articles" | "folder">;

/** So many of the newest articles are looked at for their sections: a few days of an edition. */
const ARTICLES_LOOKED_AT = 100;
const NEWEST = { limit: ARTICLES_LOOKED_AT, offset: 0 } as const;

/** The sections of the newest articles of these editions, each once in its newest spelling: whoever asks for one of them finds something. */
export async function knownSections(editions: readonly EditionCode[], services: SectionServices): Promise<string[]> {
	return named(await sectionsOf(await services.index.latest({ ...NEWEST, editions }), services), services);
}

/** Whether any of these sections has an article, however old. */
export async function hasArticles(
	sections: readonly Section[],
	editions: readonly EditionCode[],
	{ index }: Pick<BotServices, "index">,
): Promise<boolean> {
	for (const { text } of sections) {
		const { hits } = await index.latest({ editions, section: text, limit: 1, offset: 0 });
		if (hits.length > 0) return true;
	}
	return false;
}

/** The sections in which this is found, those of the newest articles. */
export async function sectionsWith(
	query: ParsedQuery,
	editions: readonly EditionCode[],
	{ clock, ...services }: SectionServices & Pick<BotServices, "clock">,
): Promise<string[]> {
	const found = await services.index.search(query, { ...NEWEST, editions, order: "newest", now: clock.now() });
	return named(await sectionsOf(found, services), services);
}

async function sectionsOf(
	{ hits }: { readonly hits: readonly { readonly id: ArticleId }[] },
	{ articles }: Pick<SectionServices, "articles">,
): Promise<string[]> {
	const found = await articles.find(hits.map(({ id }) => id));
	return found.flatMap((article) => (article?.section === undefined ? [] : [article.section]));
}

/** Each once. */
function named(sections: readonly string[], { folder }: Pick<SectionServices, "folder">): string[] {
	const names = new Map<string, string>();
	for (const section of sections) {
		const { folded } = foldSection(section, folder);
		if (!names.has(folded)) names.set(folded, capitalised(section));
	}
	return [...names.values()];
}
