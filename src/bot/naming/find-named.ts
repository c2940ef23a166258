import { articleId } from "../../news/article-id.ts";
import type { LoggedArticle } from "../../news/logged-article.ts";
import { type TextAddress, textAddresses } from "../../news/text-addresses.ts";
import type { BotServices } from "../bot-services.ts";
import { parseArticleToken } from "./article-token.ts";
import { parseShareText, type SharedPlace } from "./share-text.ts";

/** What became of a text that names one article. */
export type Named =
	/** `isAlias`: it names another address, where RFI told the same story again. */
	| { readonly kind: "article"; readonly article: LoggedArticle; readonly isAlias: boolean }
	/** It names one that is not kept here, or is no article. */
	| { readonly kind: "unknown" }
	/** It is short for an address that only RFI's server knows. */
	| { readonly kind: "short" };

type Articles = Pick<BotServices, "articles">;
export type NamingServices = Articles & Pick<BotServices, "index" | "parseQuery" | "folder" | "clock">;

/** A title's signs would be read as the signs of a search. */
const BETWEEN_WORDS = /[^\p{L}\p{M}\p{N}]+/gu;

/**
 * The article that a text names: by the address from which it came, mostly on RFI's site, whatever else the text says, or by being what a share button types, now or
 * in an older version. `undefined` for any other text. Of several addresses the first counts of which the article is kept.
 */
export async function findNamed(text: string, services: NamingServices): Promise<Named | undefined> {
	return (await findShared(text, services)) ?? findAddressed(textAddresses(text), services);
}

export async function findAddressed(
	addresses: readonly TextAddress[],
	{ articles }: Articles,
): Promise<Named | undefined> {
	if (addresses.length === 0) return undefined;
	const ids = addresses.flatMap((address) => (address.kind === "short" ? [] : address.urls)).map(articleId);
	const article = (await articles.find(ids)).find((each) => each !== undefined);
	if (article !== undefined) return { kind: "article", article, isAlias: !ids.includes(article.id) };
	const kinds = addresses.map(({ kind }) => kind);
	if (kinds.includes("page")) return { kind: "unknown" };
	return kinds.includes("short") ? { kind: "short" } : undefined;
}

async function findShared(text: string, services: NamingServices): Promise<Named | undefined> {
	const id = parseArticleToken(text);
	const place = parseShareText(text);
	if (id === undefined && place === undefined) return undefined;
	const article =
		id === undefined ? place && (await findPlaced(place, services)) : (await services.articles.find([id]))[0];
	if (article === undefined) return { kind: "unknown" };
	return { kind: "article", article, isAlias: id !== undefined && id !== article.id };
}

/** In a store that was begun anew the numbers count other articles: there the words tell which one was meant. */
async function findPlaced(place: SharedPlace, services: NamingServices): Promise<LoggedArticle | undefined> {
	const there = await services.articles.at(place.edition, place.seq);
	if (there !== undefined && isCalled(there, place.words, services)) return there;
	const query = services.parseQuery(place.words.replace(BETWEEN_WORDS, " "));
	const options = { editions: [place.edition], order: "best", now: services.clock.now(), limit: 5, offset: 0 } as const;
	const { hits } = await services.index.search(query, options);
	const found = await services.articles.find(hits.map((hit) => hit.id));
	return found.find((article) => article !== undefined && isCalled(article, place.words, services));
}

/** Whether most of the words are in its title, which RFI may have changed since. */
function isCalled({ title }: LoggedArticle, words: string, { folder }: Pick<BotServices, "folder">): boolean {
	const unitsOf = (text: string) => folder.fold(text).map((unit) => unit.text);
	const said = unitsOf(words);
	const there = new Set(unitsOf(title));
	return said.length === 0 || said.filter((unit) => there.has(unit)).length > said.length / 2;
}
