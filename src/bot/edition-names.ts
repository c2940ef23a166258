import { EDITIONS, type EditionCode } from "../news/edition.ts";

/** `法广 (cn), RFI (fr)`: what editions call themselves, with the codes that commands take. */
export function editionNames(editions: readonly EditionCode[]): string {
	return editions.map((code) => `${EDITIONS[code].name} (${code})`).join(", ");
}
