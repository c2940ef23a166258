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
const NUMBER = /^[-−+]?\d+(?:[.,]\d+)*$/u;
/** A comma before three digits stands between thousands, any other one before a fraction. */
const THOUSANDS = /[.,](?=\d{3}(?!\d))/g;

export interface ParsedLatest {
	/** From 1 to the most that there can be. */
	readonly count: number;
	/** What was said besides. */
	readonly text: string;
	/** Whether more was asked for than there can be. */
	readonly tooMany: boolean;
}

/**
 * `10 fr`: how many, and the words besides. More than `max` is `max`, less than one means nothing, and of a fraction its whole part counts;
 * of several numbers the first.
 */
export function parseLatest(
	argument: string,
	{ usual, max }: { readonly usual: number; readonly max: number },
): ParsedLatest {
	const tokens = asciiDigits(argument.replace(LAST_PUNCTUATION, "").normalize("NFKC")).split(" ");
	const [number] = tokens.filter((token) => NUMBER.test(token));
	const wanted = number === undefined ? 0 : wholeNumber(number);
	const text = tokens.filter((token) => !NUMBER.test(token)).join(" ");
	return { count: wanted < 1 ? usual : Math.min(wanted, max), text, tooMany: wanted > max };
}

function wholeNumber(token: string): number {
	const [whole = ""] = token.replace("−", "-").replace(THOUSANDS, "").split(/[.,]/u);
	return Number(whole);
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
