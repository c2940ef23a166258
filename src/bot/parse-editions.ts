import { EDITIONS, type EditionCode } from "../news/edition.ts";

export type ParsedEditions =
	| { readonly kind: "editions"; readonly editions: readonly EditionCode[] }
	| { readonly kind: "unknown"; readonly name: string };

/** Some editions' names are of three words: RFI Tiếng Việt. */
const MAX_NAME_WORDS = 3;

/** Edition codes, or the editions' own names, out of those on offer; `all` for every one. Without any, an empty list. */
export function parseEditions(argument: string, offered: readonly EditionCode[]): ParsedEditions {
	let words = argument
		.normalize("NFKC")
		.split(/[\s,、]+/)
		.filter((word) => word !== "");
	const editions = new Set<EditionCode>();
	while (words.length > 0) {
		const { codes, wordCount } = firstName(words, offered);
		if (codes.length === 0) return { kind: "unknown", name: words[0] ?? "" };
		for (const code of codes) editions.add(code);
		words = words.slice(wordCount);
	}
	return { kind: "editions", editions: [...editions] };
}

/** What the words begin with, the longest name first: "RFI English" is not the edition that calls itself "RFI". */
function firstName(words: readonly string[], offered: readonly EditionCode[]) {
	for (let wordCount = MAX_NAME_WORDS; wordCount > 0; wordCount--) {
		const name = words.slice(0, wordCount).join(" ").toLowerCase();
		if (name === "all") return { codes: offered, wordCount };
		const codes = offered.filter((code) => code === name || EDITIONS[code].name.toLowerCase() === name);
		if (codes.length > 0) return { codes, wordCount };
	}
	return { codes: [], wordCount: 1 };
}
