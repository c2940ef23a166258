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
const CHINESE_NUMBER = /^(?:(?<tens>[一二三四五六七八九])?(?<ten>十))?(?<ones>[一二三四五六七八九])?$/u;
const CHINESE_DIGITS = "〇一二三四五六七八九";
/** What stands around a number where no spaces stand between words: 最新10篇. */
const BESIDE_NUMBER = /^(?:最新|最近|前)(?=.)|(?<=.)(?:篇|条|條|则|則|个|個)(?:文章|新闻|新聞)?$/gu;
/** What people say after the number where spaces do, in the languages of the editions; not what is a section of RFI's as well. */
const COUNTED: ReadonlySet<string> = new Set([
	...["article", "articles", "news", "item", "items", "headlines", "nouvelles", "infos", "titres"],
	...["artículo", "artículos", "noticia", "noticias", "artigo", "artigos", "notícia", "notícias"],
	...["articol", "articole", "știri", "статья", "статьи", "статей", "новость", "новости", "новостей"],
	...["стаття", "статті", "новина", "новини", "новин", "bài", "tin", "مقاله", "خبر", "អត្ថបទ"],
	...["篇", "条", "條", "则", "則", "篇文章", "条新闻", "條新聞", "则新闻", "則新聞"],
]);
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
 * `10 fr`, `10 articles`, `十篇`: how many, and the words besides. More than `max` is `max`, less than one means nothing, and of a fraction its whole part counts;
 * of several numbers the first.
 */
export function parseLatest(
	argument: string,
	{ usual, max }: { readonly usual: number; readonly max: number },
): ParsedLatest {
	const tokens = asciiDigits(argument.replace(LAST_PUNCTUATION, "").normalize("NFKC")).split(" ");
	const numbers = tokens.map(numberIn);
	const wanted = numbers.find((number) => number !== undefined) ?? 0;
	const isCounted = (at: number) => numbers[at - 1] !== undefined && COUNTED.has(tokens[at]?.toLowerCase() ?? "");
	const text = tokens.filter((_, at) => numbers[at] === undefined && !isCounted(at)).join(" ");
	return { count: wanted < 1 ? usual : Math.min(wanted, max), text, tooMany: wanted > max };
}

function numberIn(token: string): number | undefined {
	const bare = token.replace(BESIDE_NUMBER, "");
	return NUMBER.test(bare) ? wholeNumber(bare) : chineseNumber(bare.replace(/[两兩]/u, "二"));
}

function wholeNumber(token: string): number {
	const [whole = ""] = token.replace("−", "-").replace(THOUSANDS, "").split(/[.,]/u);
	return Number(whole);
}

/** From 一 to 九十九: more is more than there can be. */
function chineseNumber(token: string): number | undefined {
	const { tens, ten, ones } = CHINESE_NUMBER.exec(token)?.groups ?? {};
	const digit = (character: string) => CHINESE_DIGITS.indexOf(character);
	if (ten === undefined) return ones === undefined ? undefined : digit(ones);
	return digit(tens ?? "一") * 10 + digit(ones ?? "〇");
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
