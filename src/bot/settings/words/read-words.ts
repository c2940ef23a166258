import { readWord } from "../../../search/query/parse-query.ts";
import { type QueryPart, scanQuery } from "../../../search/query/scan-query.ts";
import type { TextFolder } from "../../../text/fold-text.ts";

/** https://core.telegram.org/bots/api#inlinekeyboardbutton: a longer one would make a button that nobody can read. */
export const MAX_WORD_CHARS = 100;

/** Words as subscriptions keep them, or the first one that is none. */
export type ReadWords =
	| { readonly kind: "words"; readonly follow: readonly string[]; readonly mute: readonly string[] }
	/** Nothing of it can be looked for, it is longer than `MAX_WORD_CHARS`, or too short for an asterisk. */
	| { readonly kind: "nothing" | "too-long" | "short-prefix"; readonly word: string };

type Folder = Pick<TextFolder, "fold" | "readings">;
type Sign = "+" | "-";

const PLUS_ALONE = /^[+＋]$/u;
const MINUS_ALONE = /^[-－−–]$/u;
const PLUS = /^[+＋]/u;
/** In a list, and behind its last word; between digits a comma or a full stop belongs to a number. */
const BETWEEN_WORDS = /(?<!\d)[,.](?=$|\s)|(?<!\d),|,(?!\d)|[，、；;。]/u;

interface SignedWord {
	readonly sign: Sign;
	readonly text: string;
	readonly isQuoted: boolean;
}

/**
 * What somebody typed to follow (`+word`, or without a sign) and to leave out (`-word`): words, phrases in quotes, beginnings with an
 * asterisk. They are scanned as searches are, but that there are no operators in them.
 */
export function readWords(typed: string, folder: Folder): ReadWords {
	const signed = signedWords(scanQuery(typed).parts);
	const follow: string[] = [];
	const mute: string[] = [];
	for (const { sign, text, isQuoted } of signed) {
		const { readings, isPrefix, isShortPrefix } = readWord({ text, isQuoted }, folder);
		const word = wordOf(text, isPrefix);
		if (readings.length === 0) return { kind: "nothing", word: text };
		if (isShortPrefix) return { kind: "short-prefix", word: text };
		if (Array.from(word).length > MAX_WORD_CHARS) return { kind: "too-long", word };
		(sign === "-" ? mute : follow).push(word);
	}
	return { kind: "words", follow, mute };
}

function wordOf(text: string, isPrefix: boolean): string {
	const bare = text.replace(/[*＊]+$/u, "").trim();
	return isPrefix ? `${bare}*` : bare;
}

/** A sign may stand close to its word, or alone before it. */
function signedWords(parts: readonly QueryPart[]): SignedWord[] {
	const words: SignedWord[] = [];
	let before: Sign | undefined;
	for (const part of parts.filter(({ isEither }) => !isEither)) {
		const { isQuoted, excluded } = part;
		const typed = textOf(part);
		const alone = isQuoted ? undefined : signAlone(typed);
		const sign = excluded ? "-" : (before ?? "+");
		if (alone === undefined) words.push(...split(part, typed).map((text) => ({ sign, text, isQuoted })));
		before = alone;
	}
	return words;
}

function signAlone(text: string): Sign | undefined {
	if (PLUS_ALONE.test(text)) return "+";
	return MINUS_ALONE.test(text) ? "-" : undefined;
}

/** No operator means anything here: it is a part of what was typed. */
function textOf({ text, typedOperator }: QueryPart): string {
	return typedOperator === undefined ? text : `${typedOperator}:${text}`;
}

function split({ isQuoted }: QueryPart, typed: string): string[] {
	if (isQuoted) return [typed];
	const texts = typed.replace(PLUS, "").split(BETWEEN_WORDS);
	return texts.length === 1 ? texts : texts.filter((text) => text !== "");
}
