import { cutText } from "../../text/cut-text.ts";
import { missingQuotationMarks, openMarks } from "../../text/open-marks.ts";
import { sentences } from "../../text/sentences.ts";
import { isLabel } from "./is-label.ts";
import { isQuestion } from "./is-question.ts";
import type { Block } from "./read-blocks.ts";
import { withoutCredits } from "./without-credits.ts";
import { isShortAnswer, withoutGreeting, withoutInvitation } from "./without-patter.ts";

/** An interview was once pasted into a lede: 1,660 characters. */
const MAX_LEDE_CHARS = 600;
/** More than is ever shown is not looked at: a feed's summary may be of any length. */
const MAX_READ_CHARS = 4 * MAX_LEDE_CHARS;
/** An opening made of the body's first sentences is about as long as twice the median lede. */
const MAX_OPENING_CHARS = 240;
/** A first paragraph shorter than this that ends no sentence is a sub-heading. */
const MIN_SENTENCE_CHARS = 40;
/** A bold paragraph within the body is taken for the lede only when it is as long as one. */
const MIN_INNER_LEDE_CHARS = 50;

const LEDE_END = /[。！？；…!?.:：។៕۔؟]\s?[」』”’"')）】》»“]*$/u;
/** A mark that leaves its sentence open when it stands at the end. */
const LOOSE_MARK = /[，,、،《〈「『“„«"（(【[〔—–-]$/u;
/** Less than this of a lede that breaks off says nothing: 第27届《. */
const MIN_LEDE_LETTERS = 15;
/** Of a script that writes letters. A shorter summary may go without a full stop; a longer one that has none breaks off. */
const MIN_BROKEN_CHARS = 40;
/** A bracket that was opened so close to the end breaks off; one further away was forgotten. */
const BROKEN_BRACKET = /[（(【[〔《〈][^（）()【】[\]〔〕《》〈〉]{0,30}$/u;
/** A name should follow. */
const BROKEN_NAME = /(?<!\p{Script=Latin})(?:Ste?|Mrs?|Ms|Dr|Mme|Mlle|Prof|Sra|Dra)\.$/u;
/** It is better to break off than to cut back to less than this share. */
const MIN_KEPT_SHARE = 0.3;
/** What somebody's keyboard left behind the last sentence: 。b */
const MAX_TAIL_LETTERS = 5;
/** A shorter sentence may be repeated on purpose. */
const MIN_REPEATED_LETTERS = 6;
/** A line that is said again by the sentence behind it. */
const DOUBLED_START = /^(.{8,300}?)[\s。.！!？?…]+(?=\1)/su;
/** Room for the marks that close what is cut off. */
const CLOSING_CHARS = 4;
const ANSWER = /^(?:答)\s*[:：]\s*/;
/** What the lede is called in RFI's forms: 「提要」. */
const LABEL =
	/^(?:[「【[［](?:内容|內容)?(?:提要|导语|導語|摘要)[」】\]］]|(?:内容|內容)?(?:提要|导语|導語|摘要)\s*[:：])\s*/;
/** How blogs mark that a summary was cut; behind a whole sentence it says nothing. */
const CUT_MARK = /\s*[[［（(]\s?(?:…|\.{2,6}|⋯){1,3}\s?[\]］）)]?\s*$/u;
/** An address that cannot be pressed in a lede, and who it is said to be from. */
const TRAILING_ADDRESS = /(?<=[\s。！？…!?.])(?:via \S{1,30} )?https?:\/\/\S+$/iu;
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
	let scrap: string | undefined;
	// To edit a text costs as much as to read its markup, so none is edited that is not needed.
	for (const source of [() => lead, () => innerLede(blocks), () => withoutCredits(description)]) {
		const text = edited(source().slice(0, MAX_READ_CHARS)).trim();
		if (!isWorthShowing(text, title)) continue;
		if (!isScrap(text)) return withGoodEnd(text);
		scrap ??= text;
	}
	const lede = opening(blocks, title) ?? scrap;
	return lede === undefined ? undefined : withGoodEnd(lede);
}

/** Without greetings, short answers and invitations, which say nothing of the story, and without what is said twice. */
function edited(text: string): string {
	const said = new Set<string>();
	const own = sentences(withoutTail(withoutGreeting(text.replace(LABEL, "").replace(DOUBLED_START, ""))));
	const kept = own.filter((sentence) => {
		const letters = comparable(sentence);
		const isRepeated = letters.length >= MIN_REPEATED_LETTERS && said.has(letters);
		said.add(letters);
		return !isRepeated && withoutInvitation(sentence) !== "";
	});
	const start = kept.findIndex((sentence) => !isShortAnswer(sentence));
	return kept.slice(Math.max(start, 0)).join("");
}

/** Without what stands behind a summary in feeds. */
function withoutTail(text: string): string {
	const own = withoutInvitation(text.replace(TRAILING_ADDRESS, "").trimEnd());
	const uncut = own.replace(CUT_MARK, "");
	return uncut === own || LEDE_END.test(uncut) ? uncut : `${uncut}…`;
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
	const prose = proseOf(blocks, title).map(({ text }) => text.replace(ANSWER, "").slice(0, MAX_READ_CHARS));
	const beginnings = beginningsOf(sentences(edited(prose.join("\n").slice(0, MAX_READ_CHARS))));
	const fitting = beginnings.filter((text, at) => at === 0 || text.length <= MAX_OPENING_CHARS);
	const isClosed = (text: string) => missingQuotationMarks(text) === "";
	// When nothing short ends outside quotations, the first that does is better than half of one.
	const closed = fitting.findLast(isClosed) ?? beginnings.find(isClosed);
	const taken = closed ?? beginnings[0];
	return taken === undefined ? undefined : withoutInvitation(taken) || undefined;
}

/** The first sentence, the first two and so on, as long as they may be a lede. */
function beginningsOf(all: readonly string[]): string[] {
	const beginnings: string[] = [];
	for (const sentence of all) {
		const text = joined(beginnings.at(-1) ?? "", sentence);
		if (beginnings.length > 0 && text.length > MAX_LEDE_CHARS) break;
		beginnings.push(text);
	}
	return beginnings;
}

/** As an editor would leave it: ended where a sentence ends, or marked as broken off; quotations closed; within the limit. */
function withGoodEnd(text: string): string {
	const whole = isBroken(text) ? cutBack(text) : text.replace(/\s*[:：;；]$/u, "…");
	const missing = missingQuotationMarks(whole).slice(0, CLOSING_CHARS - 1);
	const closed = missing === "" ? whole : `${whole.replace(/[\s。.，,；;…]+$/u, "")}…${missing}`;
	if (Array.from(closed).length <= MAX_LEDE_CHARS) return closed;
	return withGoodEnd(cutText(closed, MAX_LEDE_CHARS - CLOSING_CHARS));
}

/** To the last sentence end, unless little would remain: then as far as it goes, and marked. */
function cutBack(text: string): string {
	const firm = withoutLooseEnd(text);
	if (firm !== "" && !isBroken(firm)) return firm;
	const all = sentences(text);
	const kept = all.slice(0, -1).join("").trim();
	const isTail = letterCount(all.at(-1) ?? "") <= MAX_TAIL_LETTERS;
	const isEnough = letterCount(kept) >= MIN_LEDE_LETTERS && kept.length >= text.length * MIN_KEPT_SHARE;
	if (!isBroken(kept) && (isEnough || isTail)) return kept;
	return firm === text && !HAN.test(text) && text.length < MIN_BROKEN_CHARS ? text : `${firm}…`;
}

function isBroken(text: string): boolean {
	return (
		!LEDE_END.test(text) ||
		BROKEN_BRACKET.test(text) ||
		BROKEN_NAME.test(text) ||
		(LOOSE_MARK.test(text) && !isClosing(text))
	);
}

/** Whether so little is left of a text that breaks off that it says nothing. */
function isScrap(text: string): boolean {
	if (!isBroken(text)) return false;
	const shown = cutBack(text);
	return letterCount(shown) < MIN_LEDE_LETTERS && (shown === text || shown.endsWith("…"));
}

function withoutLooseEnd(text: string): string {
	let firm = text.trimEnd();
	while (LOOSE_MARK.test(firm) && !isClosing(firm)) firm = firm.slice(0, -1).trimEnd();
	return firm;
}

/** Whether the last mark closes a quotation, though it is one that may open as well. */
function isClosing(text: string): boolean {
	return /["“]$/u.test(text) && openMarks(text).length < openMarks(text.slice(0, -1)).length;
}

function letterCount(text: string): number {
	return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
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
