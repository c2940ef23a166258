import type { EditionCode } from "../../news/edition.ts";
import { asciiDigits } from "../../text/ascii-digits.ts";
import { PUNCTUATION } from "../../text/punctuation.ts";
import { parseEditions } from "../parse-editions.ts";

export interface LatestScope {
	/** None when no edition was named. */
	readonly editions: readonly EditionCode[];
	/** As it was typed: what is left when the editions are taken out. */
	readonly section?: string;
}

/** As behind the last word of any sentence. */
const LAST_PUNCTUATION = new RegExp(`[${PUNCTUATION}]+$`, "u");
/** Trying every beginning and end of a text costs its square, so longer rows of names are taken for a section. */
const MAX_SCOPE_WORDS = 24;
const NUMBER = /^[-+]?\d+(?:[.,]\d+)?$/;

/** `10 fr`: how many, and the words besides. A number that is no whole one from 1 to `max`, or a second one, makes it `undefined`. */
export function parseLatest(
	argument: string,
	{ usual, max }: { readonly usual: number; readonly max: number },
): { readonly count: number; readonly text: string } | undefined {
	const tokens = asciiDigits(argument.replace(LAST_PUNCTUATION, "").normalize("NFKC")).split(" ");
	const numbers = tokens.filter((token) => NUMBER.test(token));
	const count = numbers.length === 0 ? usual : Number(numbers[0]);
	if (numbers.length > 1 || !Number.isInteger(count) || count < 1 || count > max) return undefined;
	return { count, text: tokens.filter((token) => !NUMBER.test(token)).join(" ") };
}

/** The editions at the beginning or at the end of the words, and the section that the others name. */
export function parseLatestScope(text: string, offered: readonly EditionCode[]): LatestScope {
	const tokens = text.split(" ").filter((token) => token !== "");
	for (let taken = Math.min(tokens.length, MAX_SCOPE_WORDS); taken > 0; taken--) {
		for (const start of new Set([0, tokens.length - taken])) {
			const parsed = parseEditions(tokens.slice(start, start + taken).join(" "), offered);
			if (parsed.kind === "unknown") continue;
			return scopeOf(parsed.editions, tokens.toSpliced(start, taken).join(" "));
		}
	}
	return scopeOf([], tokens.join(" "));
}

function scopeOf(editions: readonly EditionCode[], section: string): LatestScope {
	return section === "" ? { editions } : { editions, section };
}
