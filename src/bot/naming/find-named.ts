import { articleId } from "../../news/article-id.ts";
import type { LoggedArticle } from "../../news/logged-article.ts";
import { type RfiAddress, rfiAddresses } from "../../news/rfi-addresses.ts";
import type { BotServices } from "../bot-services.ts";
import { parseArticleToken } from "../presses/article-token.ts";
import { parseShareText } from "./share-text.ts";

/** What became of a text that names one article. */
export type Named =
	/** `isAlias`: it names another address, where RFI told the same story again. */
	| { readonly kind: "article"; readonly article: LoggedArticle; readonly isAlias: boolean }
	/** It names one that is not kept here, or is no article. */
	| { readonly kind: "unknown" }
	/** It is short for an address that only RFI's server knows. */
	| { readonly kind: "short" };

type Articles = Pick<BotServices, "articles">;

/**
 * The article that a text names: by its address on RFI's site, whatever else the text says, or by being what a share button types, now or
 * in an older version. `undefined` for any other text. Of several addresses the first counts of which the article is kept.
 */
export async function findNamed(text: string, services: Articles): Promise<Named | undefined> {
	return (await findShared(text, services)) ?? findAddressed(rfiAddresses(text), services);
}

export async function findAddressed(
	addresses: readonly RfiAddress[],
	{ articles }: Articles,
): Promise<Named | undefined> {
	if (addresses.length === 0) return undefined;
	const urls = addresses.flatMap((address) => (address.kind === "page" ? address.urls : []));
	const ids = urls.map(articleId);
	const article = (await articles.find(ids)).find((each) => each !== undefined);
	if (article !== undefined) return { kind: "article", article, isAlias: !ids.includes(article.id) };
	return { kind: urls.length === 0 ? "short" : "unknown" };
}

async function findShared(text: string, { articles }: Articles): Promise<Named | undefined> {
	const id = parseArticleToken(text);
	const place = parseShareText(text);
	if (id === undefined && place === undefined) return undefined;
	const article =
		id === undefined ? place && (await articles.at(place.edition, place.seq)) : (await articles.find([id]))[0];
	if (article === undefined) return { kind: "unknown" };
	return { kind: "article", article, isAlias: id !== undefined && id !== article.id };
}
