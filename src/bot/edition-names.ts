import { EDITIONS, isEditionCode } from "../news/edition.ts";
import { type InterfaceLanguage, traitsOf } from "../news/interface-language.ts";

/**
 * `法广 (cn), RFI (fr) and RFI English (en)`: what editions call themselves, with the codes that commands take. Of an edition
 * that only a newer version of the bot knows, the code alone.
 */
export function editionNames(editions: readonly string[], language: InterfaceLanguage): string {
	const { bcp47, parentheses } = traitsOf(language);
	const names = editions.map((code) => (isEditionCode(code) ? EDITIONS[code].name + parentheses.join(code) : code));
	return new Intl.ListFormat(bcp47).format(names);
}
