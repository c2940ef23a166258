import { traitsOf } from "../../../news/languages/interface-language.ts";
import type { Advice, ListScope } from "../list.ts";

/** Nobody reads fifty names. */
const MAX_SECTIONS = 24;

/**
 * The first of these sections, each as a button that asks for what `toText` makes of it; as a line of names where nobody presses buttons, and
 * where there is no such text.
 */
export function offerSections(
	sections: readonly string[],
	toText: ((section: string) => string) | undefined,
	{ words, language, place }: Pick<ListScope, "words" | "language" | "place">,
): Advice {
	const shown = sections.slice(0, MAX_SECTIONS);
	if (shown.length === 0) return { said: [], instead: [] };
	if (toText !== undefined && place !== "channel")
		return { said: [], instead: shown.map((section) => ({ label: section, text: toText(section) })) };
	const { listSeparator } = traitsOf(language);
	return { said: [words("latest-sections", { sections: shown.join(listSeparator) })], instead: [] };
}
