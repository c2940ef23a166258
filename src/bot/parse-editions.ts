import type { EditionCode } from "../news/edition.ts";
import { editionByName } from "../news/languages/edition-by-name.ts";
import { shorten } from "../text/cut-text.ts";

export type ParsedEditions =
	| { readonly kind: "editions"; readonly editions: readonly EditionCode[] }
	| { readonly kind: "unknown"; readonly name: string };

/** Some editions' names are of three words: RFI Tiếng Việt. */
const MAX_NAME_WORDS = 3;
/** Of a name that is none, as much is repeated in the answer. */
const MAX_SHOWN_CHARS = 60;
/** Whatever people put between names, and around them: commas, slashes, brackets. Hyphens and underscores belong to codes. */
const BETWEEN_NAMES = /[^\p{L}\p{M}\p{N}_-]+|(?<![\p{L}\p{N}])-+|-+(?![\p{L}\p{N}])/u;

/** Names of editions, by `editionByName`, out of those on offer; `all` for every one. Without any, an empty list. */
export function parseEditions(argument: string, offered: readonly EditionCode[]): ParsedEditions {
	let words = argument
		.normalize("NFKC")
		.split(BETWEEN_NAMES)
		.filter((word) => word !== "");
	// Signs alone name nothing: taken for nothing, a dash would end every subscription.
	if (words.length === 0 && argument.trim() !== "")
		return { kind: "unknown", name: shorten(argument, MAX_SHOWN_CHARS) };
	const editions = new Set<EditionCode>();
	while (words.length > 0) {
		const { codes, wordCount } = firstName(words, offered);
		if (codes.length === 0) return { kind: "unknown", name: shorten(words[0] ?? "", MAX_SHOWN_CHARS) };
		for (const code of codes) editions.add(code);
		words = words.slice(wordCount);
	}
	return { kind: "editions", editions: [...editions] };
}

/** What the words begin with, the longest name first: "RFI English" is not the edition that calls itself "RFI". */
function firstName(words: readonly string[], offered: readonly EditionCode[]) {
	for (let wordCount = MAX_NAME_WORDS; wordCount > 0; wordCount--) {
		if (wordCount > words.length) continue;
		const name = words.slice(0, wordCount).join(" ");
		if (name.toLowerCase() === "all") return { codes: offered, wordCount };
		const code = editionByName(name, offered);
		if (code !== undefined) return { codes: [code], wordCount };
	}
	return { codes: [], wordCount: 1 };
}
