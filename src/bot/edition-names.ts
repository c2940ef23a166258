import { EDITIONS, type EditionCode, isEditionCode } from "../news/edition.ts";
import { type InterfaceLanguage, traitsOf } from "../news/languages/interface-language.ts";

/** `Français · fr`: an edition by its language, in that language, with the code that commands take. */
export function editionLabel(code: EditionCode): string {
	return `${EDITIONS[code].languageName} · ${code}`;
}

/** Several of them in a sentence. Of an edition that only a newer version of the bot knows, the code alone. */
export function editionNames(editions: readonly string[], language: InterfaceLanguage): string {
	const { bcp47, listSeparator, spaced } = traitsOf(language);
	const names = editions.map((code) => (isEditionCode(code) ? editionLabel(code) : code));
	// Where no spaces stand between words, "and" would run into the names on either side.
	return spaced ? new Intl.ListFormat(bcp47).format(names) : names.join(listSeparator);
}
