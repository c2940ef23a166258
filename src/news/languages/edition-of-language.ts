import { EDITION_CODES, EDITIONS, type EditionCode } from "../edition.ts";
import { closestLanguages } from "./closest-language.ts";

/** The edition that somebody reads whose language is `tag`, out of those on offer. `undefined` where the language has none. */
export function editionOfLanguage(tag: string, offered: readonly EditionCode[]): EditionCode | undefined {
	return editionsOfLanguage(tag, offered)[0];
}

/** All that they can read, the closest first. */
export function editionsOfLanguage(tag: string, offered: readonly EditionCode[]): EditionCode[] {
	const inOrder = EDITION_CODES.filter((code) => offered.includes(code));
	return closestLanguages(tag, inOrder, (code) => EDITIONS[code].language);
}

/** The same, or the operator's first: what `/start`, `/subscribe` and `/latest` mean where nothing else is said or subscribed to. */
export function usualEdition(
	languageCode: string | undefined,
	offered: readonly [EditionCode, ...EditionCode[]],
): EditionCode {
	return (languageCode === undefined ? undefined : editionOfLanguage(languageCode, offered)) ?? offered[0];
}
