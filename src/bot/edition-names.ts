import { isolated } from "../formatter/words/isolate.ts";
import { EDITIONS, isEditionCode } from "../news/edition.ts";
import { type InterfaceLanguage, traitsOf } from "../news/languages/interface-language.ts";

/**
 * `Français · fr`: an edition by its language, in that language, with the code that commands take. Of an edition that only a newer version of
 * the bot knows, the code alone.
 */
export function editionLabel(code: string): string {
	return isEditionCode(code) ? `${EDITIONS[code].languageName} · ${code}` : code;
}

/** Several of them in a sentence. */
export function editionNames(editions: readonly string[], language: InterfaceLanguage): string {
	const { bcp47, listSeparator, spaced } = traitsOf(language);
	const names = editions.map((code) => isolated(editionLabel(code), language));
	// Where no spaces stand between words, "and" would run into the names on either side.
	return spaced ? new Intl.ListFormat(bcp47).format(names) : names.join(listSeparator);
}
