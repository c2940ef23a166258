import { isWithinSentence } from "../../../text/sentences.ts";
import { weightOf } from "../../../text/weight-of.ts";
import { SPACED_LETTER } from "./spaced-letter.ts";

/** So little stands beside a number in what is appended to a lede that nothing is told there: six Han characters, or a few short words. */
const MAX_APPENDED_WEIGHT = 6;

const NUMBER = /\d[\d.,'’\s]*(?:[km万萬](?![\p{L}\p{M}]))?/giu;
const ONLY_NUMBER = /^[\s:：#№]*\d[\d.,'’\s]*(?:[km万萬]\s*)?(?:[:：]\s*)?$/iu;
/** `Counter: 12`, `访客：12`: what has the last word, and is no sentence. A toll has a word behind its number. */
const LABELLED = /^[^\d:：=#]+[:：=#]\s*\d[\d.,'’\s]*$/u;
/** A share or a sum is news, and so is a magnitude: what counters count are whole numbers, and thousands with a sign behind them. */
const AMOUNT = /[%‰٪\p{Sc}]|\d[.,]\d{1,2}(?![\d.,]|\s?[km万萬])/iu;

/** What counters count, in the languages of the editions. */
const COUNTED = alternatives([
	"views?|viewed|reads?|readers?|comments?|shares?|likes?|hits?|visits?|visitors?|clicks?",
	"vue?s?|lue?s?|lectures?|lecteurs?|commentaires?|partages?|visites?|clics?",
	"leído|visto|vistas?|visitas?|lecturas?|lectores|comentarios?|compartidos?",
	"lido|visualização|visualizações|leituras?|leitores|comentários?|partilhas?|compartilhamentos?|acessos?",
	"citit|vizualizări|vizualizare|citiri|comentarii|comentariu|afișări|accesări|distribuiri",
	"прочитан[оыа]|прочитал[иао]?|прочтени\\p{L}*|просмотр\\p{L}*|комментари\\p{L}*",
	"перегля\\p{L}*|коментар\\p{L}*|прочитань",
	"xem|đọc|bình\\sluận|chia\\ssẻ",
	"imesomwa|imetazamwa|maoni|wasomaji|karanta|sharhi",
	"阅读|閱讀|浏览|瀏覽|点击|點擊|访问|訪問|评论|評論|留言|查看|观看|觀看|转发|轉發|点赞|點讚|读过|讀過|人气|人氣",
	"អាន|មើល|មតិ",
	"بازدید|مشاهده|نظرات?|دیدگاه|خوانده",
]);
/** What a toll counts: nobody knows all that a site may count, but this is none of it, however short it is said. */
const TOLL = alternatives([
	"dead|deaths?|killed|died|injured|wounded|missing|victims?|casualties|hostages?",
	"morte?s?|décès|tuée?s?|blessée?s?|disparue?s?|victimes?|otages?",
	"muert[oa]s?|fallecid[oa]s?|herid[oa]s?|desaparecid[oa]s?|víctimas?|rehenes",
	"mort[oa]s?|ferid[oa]s?|vítimas?|reféns",
	"morți|mort|răniți|dispăruți|victime",
	"погиб\\p{L}*|убит\\p{L}*|умер\\p{L}*|ранен\\p{L}*|пострада\\p{L}*|жертв\\p{L}*|пропа\\p{L}*",
	"загиб\\p{L}*|загинул\\p{L}*|вбит\\p{L}*|помер\\p{L}*|поранен\\p{L}*|постраждал\\p{L}*|зник\\p{L}*",
	"chết|tử\\svong|thiệt\\smạng|thương|mất\\stích|nạn\\snhân",
	"waliokufa|waliouawa|wafu|vifo|majeruhi|waliojeruhiwa|mutu|mutuwa|matattu|raunata|jikkata",
	"死|亡|伤|傷|遇难|遇難|罹难|罹難|失踪|失蹤|失联|失聯|确诊|確診|感染",
	"ស្លាប់|របួស|បាត់ខ្លួន",
	"کشته|جان‌?باخته|قربانی|مرگ|مجروح|زخمی|مفقود|ناپدید",
]);
/** What stands beside that, and says nothing alone. */
const BESIDE = alternatives([
	"times?|people|have|has|been|this|article|story|by|so|far|x",
	"fois|personnes|ont|a|été|cet|par",
	"veces|personas|han|este|artículo|vezes|pessoas|artigo|já|de|ori|persoane|au",
	"раз[аиів]{0,2}|человек|осіб|уже|вже",
	"đã|lượt|lần|người|bài|mara|sau|an",
	"次数?|次數|量|[数數]|人|[条條]|[则則]|已有?|共|这篇|這篇|本文|文章|报道|報道|過|过",
	"ចំនួន|ដង|អ្នក|ការ|យោបល់",
	"بار|شده|تعداد|نفر",
]);

/** Brackets, lines and marks that set something apart, and ends of sentences. A point within a number ends none. */
const BOUNDARY = /[()[\]（）［］【】\n|·•—;；]|(?:[!?…។؟۔。！？]|\.(?=\s|$))+/gu;
const SENTENCE_END = /[.!?…។؟۔。！？]/u;
const OPENS = /[([（［【]/u;
const AT_END = /^\s*(?:$|[([（［【\n|·•—;；.!?…។؟۔。！？])/u;
const CLOSES = /[.!?…។؟۔。！？)\]）］】]/u;
/** Put behind a lede where it breaks off, also behind a counter. */
const CUT_MARK = /…\s*$/u;
/** What a CMS puts before something that it appends. Behind the end of a sentence, a dash or a bracket the author may go on. */
const BEFORE_APPENDED = /[\n|·•]/u;

interface Piece {
	readonly text: string;
	/** What stands before and behind it; empty at the ends of the text. */
	readonly before: string;
	readonly behind: string;
	/** Whether the text begins with it, or nothing follows in the same piece of a sentence. */
	readonly isAtEdge: boolean;
}

/**
 * A lede, whose digits are ASCII's, without counters: pieces, set apart by ends of sentences, lines, brackets or separators, that are a number
 * alone (in brackets only at either end), or a number with words of what is counted (`1234 views`, `阅读 1,234`, `Lu 15 fois`), or a number with
 * hardly anything at the very end, behind a separator or a label. A number of dead or a share of votes is none, wherever it stands.
 */
export function withoutCounters(lede: string): string {
	if (!/\d/.test(lede)) return lede;
	let kept = "";
	for (const piece of piecesOf(lede.replace(CUT_MARK, ""))) {
		const { text, before, behind } = piece;
		if (!isCounterIn(piece)) {
			kept += text + behind;
			continue;
		}
		// What sets a counter apart goes with it, so that one that shows up or goes is no other wording either.
		if (!SENTENCE_END.test(before) && kept.endsWith(before)) kept = kept.slice(0, kept.length - before.length);
		const isFirst = !/[\p{L}\p{N}]/u.test(kept);
		if (!isFirst && !CLOSES.test(behind)) kept += behind;
	}
	return kept;
}

function isCounterIn({ text, before, behind, isAtEdge }: Piece): boolean {
	if (!/\d/.test(text) || AMOUNT.test(text)) return false;
	// 昨（18）日, Art. 49 (3) of the Charter
	if (ONLY_NUMBER.test(text)) return isAtEdge || !OPENS.test(before);
	const words = text.replace(NUMBER, " ");
	const others = words.replace(COUNTED, " ");
	if (others !== words && !/[\p{L}\p{N}]/u.test(others.replace(BESIDE, " "))) return true;
	const isLabelled = LABELLED.test(text) && before !== "" && isAtEdge;
	const isAppended = isLabelled || (behind === "" && BEFORE_APPENDED.test(before));
	return isAppended && text.search(TOLL) === -1 && weightOf(text.replace(/[^\p{L}]/gu, "")) <= MAX_APPENDED_WEIGHT;
}

function* piecesOf(lede: string): Generator<Piece> {
	let start = 0;
	let before = "";
	for (const { 0: behind, index } of lede.matchAll(BOUNDARY)) {
		if (behind === "." && isWithinSentence(lede, index + 1)) continue;
		const end = index + behind.length;
		const isAtEdge = lede.slice(0, start).trim() === before || AT_END.test(lede.slice(end));
		yield { text: lede.slice(start, index), before, behind, isAtEdge };
		[start, before] = [end, behind];
	}
	yield { text: lede.slice(start), before, behind: "", isAtEdge: true };
}

function alternatives(words: readonly string[]): RegExp {
	return new RegExp(`(?<!${SPACED_LETTER})(?:${words.join("|")})(?!${SPACED_LETTER})`, "giv");
}
