import { asciiDigits } from "./ascii-digits.ts";

/** What a piece of text is to a search. */
export type PieceKind =
	/** Part of a word. */
	| "word"
	/** A character that is searched for by itself, from a script that writes without spaces between words. */
	| "character"
	/** Punctuation, space, symbols: ends words and is not searched for. */
	| "separator";

export interface Piece {
	readonly text: string;
	readonly kind: PieceKind;
}

/**
 * Maps one character of a text, from `start` to `end` with the combining marks that follow it, to what is compared; to nothing when
 * it is ignored.
 */
export type FoldCharacter = (text: string, start: number, end: number) => readonly Piece[];

const UTF16_UNITS = 2 ** 16;

const UNSPACED =
	/^[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Bopomofo}\p{sc=Khmer}\p{sc=Thai}\p{sc=Lao}\p{sc=Myanmar}]$/u;
/** Letters, digits, and the vowel signs of scripts whose marks are more than accents. U+02BC is an apostrophe. */
const SEARCHABLE = /^(?!\u02bc)[\p{L}\p{N}\p{M}]$/u;
/** Zero-width and bidirectional controls, soft hyphen, variation selectors, and the Arabic stretcher. */
const IGNORED = /\p{Default_Ignorable_Code_Point}|\u0640/gu;
/** Accents of Latin, Greek and Cyrillic, and the optional vowels of Arabic. The two of kana make other letters. */
const ACCENTS = /(?![\u3099\u309a])(?=\p{Mn})[\p{sc=Inherited}\p{sc=Arabic}\p{sc=Cyrillic}\p{sc=Greek}]/gu;
/** Letters of their own although Unicode decomposes them: Russian, Belarusian and Ukrainian readers tell them apart. */
const OWN_LETTERS = "йўї";

/** Letters that readers type without their hook or stroke, and Arabic forms that Persian keyboards mix. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
	...{ ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ð: "d", þ: "th", ł: "l", ı: "i", ħ: "h", ς: "σ" },
	...{ ɓ: "b", ɗ: "d", ƙ: "k", ƴ: "y", ɛ: "e", ɔ: "o", ŋ: "n", ɲ: "n" },
	...{ ي: "ی", ى: "ی", ك: "ک", ة: "ه", ە: "ه" },
};

/** `simplify` is asked for each Han character. Answers are remembered, so that the next text is folded by looking up. */
export function createCharacterFolder(simplify: (character: string) => string): FoldCharacter {
	// One place for each UTF-16 unit bounds the memory; what needs more than one unit is rare and folded anew each time.
	const remembered = Array.from<readonly Piece[] | undefined>({ length: UTF16_UNITS });
	const foldCluster = (cluster: string) => Array.from(foldLetters(cluster), (each) => toPiece(each, simplify));
	return (text, start, end) => {
		if (end - start > 1) return foldCluster(text.slice(start, end));
		const code = text.charCodeAt(start);
		remembered[code] ??= foldCluster(text.charAt(start));
		return remembered[code];
	};
}

/** Compatibility forms, case and accents. The result may be longer than the cluster, or empty. */
function foldLetters(cluster: string): string {
	const lower = cluster.normalize("NFKC").toLowerCase().replace(IGNORED, "");
	if (OWN_LETTERS.includes(lower)) return lower;
	const bare = lower.normalize("NFD").replace(ACCENTS, "").normalize("NFC");
	return Array.from(bare, (character) => PLAIN_LETTERS[character] ?? asciiDigits(character)).join("");
}

function toPiece(character: string, simplify: (character: string) => string): Piece {
	if (!SEARCHABLE.test(character)) return { text: character, kind: "separator" };
	if (!UNSPACED.test(character)) return { text: character, kind: "word" };
	return { text: simplify(character), kind: "character" };
}
