import { EDITIONS, type EditionCode } from "../news/edition.ts";
import type { InterfaceLanguage } from "../news/subscription.ts";

/** `法广 (cn), RFI (fr) and RFI English (en)`: what editions call themselves, with the codes that commands take. */
export function editionNames(editions: readonly EditionCode[], language: InterfaceLanguage): string {
	const isChinese = language === "zh";
	const names = editions.map((code) =>
		isChinese ? `${EDITIONS[code].name}（${code}）` : `${EDITIONS[code].name} (${code})`,
	);
	return new Intl.ListFormat(isChinese ? "zh" : "en-GB").format(names);
}
