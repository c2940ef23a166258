import { EDITIONS, type EditionCode } from "../../news/edition.ts";
import type { ListScope } from "./list-scope.ts";

/** The sections that these editions are known to have, in a sentence; `undefined` when none is known. */
export function sectionsLine(
	editions: readonly EditionCode[],
	{ words, language }: Pick<ListScope, "words" | "language">,
): string | undefined {
	const sections = new Set(editions.flatMap((code) => EDITIONS[code].sections));
	const separator = language === "zh" ? "、" : ", ";
	return sections.size === 0 ? undefined : words("latest-sections", { sections: [...sections].join(separator) });
}
