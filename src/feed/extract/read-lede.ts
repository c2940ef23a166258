import { cutText } from "../../text/cut-text.ts";
import { isLabel } from "./is-label.ts";
import { isQuestion } from "./is-question.ts";
import type { Block } from "./read-blocks.ts";
import { withoutCredits } from "./without-credits.ts";

/** An interview was once pasted into a lede: 1,660 characters. */
const MAX_LEDE_CHARS = 600;
/** An opening made of the body's first sentences is about as long as twice the median lede. */
const MAX_OPENING_CHARS = 240;
/** A first paragraph shorter than this that ends no sentence is a sub-heading. */
const MIN_SENTENCE_CHARS = 40;
/** A bold paragraph within the body is taken for the lede only when it is as long as one. */
const MIN_INNER_LEDE_CHARS = 50;

/** Where sentences end is the same rule in all of RFI's languages: https://www.unicode.org/reports/tr29/#Sentence_Boundaries */
const SENTENCES = new Intl.Segmenter("und", { granularity: "sentence" });
const LEDE_END = /[。！？；…!?.:：][」』”’"')）】》»]*$/u;
/** The point in a foreign name (丹尼尔．路易斯．李) ends no sentence, though Unicode's rule says so. */
const NAME_POINT = /．\s*$/u;
/** Some ledes break off within a sentence. */
const OPEN_END = /\s*[，,、]$/u;
const ANSWER = /^(?:答)\s*[:：]\s*/;
const HAN = /\p{Script=Han}/u;

interface LedeSources {
	readonly title: string;
	readonly blocks: readonly Block[];
	/** The feed's own summary, as one plain line. */
	readonly description: string;
}

/**
 * What sums an article up: the paragraph that RFI sets before the body, else the feed's description, else the first sentences
 * of the body. Undefined when nothing of them says more than the title.
 */
export function readLede({ title, blocks: all, description }: LedeSources): string | undefined {
	const blocks = inOneScript(all);
	const lead = blocks.find(({ isLead }) => isLead)?.text ?? "";
	const candidates = [lead, innerLede(blocks), withoutCredits(description)].filter((text) =>
		isWorthShowing(text, title),
	);
	const lede = candidates[0] ?? opening(blocks, title);
	return lede === undefined ? undefined : cutText(lede.replace(OPEN_END, "…"), MAX_LEDE_CHARS);
}

/** Captions are often left in French or English; in a Chinese article nothing else is. */
function inOneScript(blocks: readonly Block[]): readonly Block[] {
	const inHan = blocks.filter(({ text }) => HAN.test(text));
	return inHan.length === 0 ? blocks : inHan;
}

/** A whole bold paragraph at the very beginning, in feeds that put lede and body into one container. */
function innerLede(blocks: readonly Block[]): string {
	const [first] = blocks;
	if (first === undefined || !first.isBold || first.isLead || isQuestion(first.text)) return "";
	return first.text.length >= MIN_INNER_LEDE_CHARS && /[。！…!.][」』”’"')）】》»]*$/u.test(first.text)
		? first.text
		: "";
}

function isWorthShowing(text: string, title: string): boolean {
	return text !== "" && !isLabel(text) && !isQuestion(text) && comparable(text) !== comparable(title);
}

function opening(blocks: readonly Block[], title: string): string | undefined {
	const taken: string[] = [];
	for (const sentence of sentencesOf(proseOf(blocks, title))) {
		if (taken.length > 0 && [...taken, sentence].reduce(joined).length > MAX_OPENING_CHARS) break;
		taken.push(sentence);
	}
	while (taken.length > 1 && endsInQuotation(taken.reduce(joined))) taken.pop();
	return taken.length === 0 ? undefined : taken.reduce(joined);
}

function* sentencesOf(blocks: readonly Block[]): Generator<string> {
	for (const { text } of blocks) {
		let pending = "";
		for (const { segment } of SENTENCES.segment(text.replace(ANSWER, "").slice(0, MAX_LEDE_CHARS * 2))) {
			pending += segment;
			if (NAME_POINT.test(pending)) continue;
			yield pending.trim();
			pending = "";
		}
		if (pending !== "") yield pending.trim();
	}
}

/** Whether a quotation has been opened and not closed. */
function endsInQuotation(text: string): boolean {
	const straightQuotes = text.match(/"/g)?.length ?? 0;
	return /[「『“][^」』”]*$/u.test(text) || straightQuotes % 2 === 1;
}

/** Han characters stand side by side without a space. */
function joined(text: string, sentence: string): string {
	const isSpaced = text !== "" && !/[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF”’…]$/u.test(text);
	return `${text}${isSpaced ? " " : ""}${sentence.trim()}`;
}

function proseOf(blocks: readonly Block[], title: string): readonly Block[] {
	return blocks.filter(
		(block, at) => !block.isLead && isProse(block, title) && !isQuestion(block.text, blocks[at + 1]?.text),
	);
}

function isProse({ text, place, isBold }: Block, title: string): boolean {
	if (place === "heading" || place === "quote" || isBold || !isWorthShowing(text, title)) return false;
	return LEDE_END.test(text) || text.length >= MIN_SENTENCE_CHARS;
}

function comparable(text: string): string {
	return text.replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();
}
