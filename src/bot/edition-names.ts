import { EDITIONS, type EditionCode } from "../news/edition.ts";
import { type InterfaceLanguage, traitsOf } from "../news/interface-language.ts";

/** `法广 (cn), RFI (fr) and RFI English (en)`: what editions call themselves, with the codes that commands take. */
export function editionNames(editions: readonly EditionCode[], language: InterfaceLanguage): string {
	const { bcp47, parentheses } = traitsOf(language);
	const names = editions.map((code) => EDITIONS[code].name + parentheses.join(code));
	return new Intl.ListFormat(bcp47).format(names);
}
