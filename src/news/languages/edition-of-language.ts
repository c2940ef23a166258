import { EDITION_CODES, EDITIONS, type EditionCode } from "../edition.ts";
import { interfaceLanguage, traitsOf } from "./interface-language.ts";

/** ISO 639 and BCP 47, with the underscore that some write. */
const LANGUAGE_TAG = /^[a-z]{2,3}(?:[-_][a-z\d]{2,8})*$/i;
/** Whoever speaks it reads the other one: what is written in Hong Kong is Chinese. */
const READ_AS: Readonly<Record<string, string>> = { yue: "zh" };

/** Languages without an edition whose speakers read another language's. */
export const READERS_OF_OTHERS: readonly string[] = Object.keys(READ_AS);

/**
 * The edition that somebody reads whose language is `tag` (BCP 47, in any spelling that clients use), out of those on offer: of the same
 * script and region, then of the same script, then of the same language. Of two that are as close it is the first in the order of the
 * editions: a Portuguese that names no country is Portugal's. `undefined` where the language has none.
 */
export function editionOfLanguage(tag: string, offered: readonly EditionCode[]): EditionCode | undefined {
	return editionsOfLanguage(tag, offered)[0];
}

/** All that they can read, the closest first. */
export function editionsOfLanguage(tag: string, offered: readonly EditionCode[]): EditionCode[] {
	const asked = LANGUAGE_TAG.test(tag) ? localeOf(tag.replaceAll("_", "-")) : undefined;
	if (asked === undefined) return [];
	const full = asked.maximize();
	const language = READ_AS[full.language] ?? full.language;
	const closeness = (code: EditionCode): number => {
		const own = new Intl.Locale(EDITIONS[code].language).maximize();
		if (own.language !== language) return 0;
		// Without a region in it, a tag means no country: `maximize` would make Brazil of the bare "pt".
		return 1 + (own.script === full.script ? 2 : 0) + (own.region === asked.region ? 1 : 0);
	};
	const close = EDITION_CODES.filter((code) => offered.includes(code) && closeness(code) > 0);
	return close.toSorted((one, other) => closeness(other) - closeness(one));
}

/**
 * What `/start`, `/subscribe` and `/latest` mean where nothing else is said or subscribed to: the edition of somebody's language, else of the
 * language in which the bot speaks to them, else the operator's first.
 */
export function usualEdition(
	languageCode: string | undefined,
	offered: readonly [EditionCode, ...EditionCode[]],
): EditionCode {
	if (languageCode === undefined) return offered[0];
	const spokenTo = traitsOf(interfaceLanguage(languageCode)).bcp47;
	return editionOfLanguage(languageCode, offered) ?? editionOfLanguage(spokenTo, offered) ?? offered[0];
}

function localeOf(tag: string): Intl.Locale | undefined {
	try {
		return new Intl.Locale(tag);
	} catch {
		return undefined; // Not of the form that BCP 47 wants: no language then.
	}
}
