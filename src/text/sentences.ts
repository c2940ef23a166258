import { isInBracket, openMarks } from "./open-marks.ts";

/** Where sentences end is the same rule in all of RFI's languages: https://www.unicode.org/reports/tr29/#Sentence_Boundaries */
const SEGMENTER = new Intl.Segmenter("und", { granularity: "sentence" });
/** Unicode's rule takes all marks after a full stop for its sentence's, those that open the next one too. */
const TRAILING_MARKS = /[\p{Ps}\p{Pi}"\s]+$/u;
/** The point in a foreign name (丹尼尔．路易斯．李) ends no sentence, though Unicode's rule says so. */
const NAME_POINT = /．$/u;
/** Han characters stand beside foreign words without a space. */
const WORD_START = "(?<![[\\p{L}\\p{N}]--\\p{Script=Han}])";
/** The S. of U.S. and the M. of Nemesio M. */
const INITIAL = new RegExp(`${WORD_START}\\p{Lu}\\.$`, "v");
/** Words before a name or a number, as RFI's languages shorten them. */
const ABBREVIATION = new RegExp(
	`${WORD_START}(?:${[
		"St|Ste|Mr|Mrs|Ms|Dr|Drs|Prof|Pr|Gen|Gén|Col|Lt|Capt|Cpt|Sgt|Sen|Rep|Gov|Rev|Hon|Mt|Ft|vs|No|Nos|Jr|Fig|art|cf|env",
		"MM|Mme|Mmes|Mlle|Me|Mgr|av|apr|Sr|Sra|Srta|Dra|Ud|Uds|Gral|EE|Exmo|Exma|Dl|dl|Dna|dna|nr|str",
		"TP|GS|TS|ThS|PGS|им|ім|ул|вул|просп|стр|см|гр|тыс|тис|млн|млрд|руб|проф|акад|св",
	].join("|")})\\.$`,
	"v",
);
/** Sentences in a bracket that stands within another one, which goes on behind it. */
const PASSING_BRACKET = /[^\s（(].*[（(][^（()）]*[）)]$/su;
/** As far as a bracket may reach: what is longer was never closed. */
const MAX_BRACKET_CHARS = 200;

/**
 * The sentences of a text, which they make up again when joined. A line ends one. None ends at an abbreviation or an initial or within a
 * bracket, and marks that open a quotation or a title stand with what they open.
 */
export function sentences(text: string): string[] {
	const found: string[] = [];
	let start = 0;
	for (const { segment, index } of SEGMENTER.segment(text)) {
		const isLine = segment.endsWith("\n");
		const end = isLine ? index + segment.length : beforeOpening(text, start, index + segment.length);
		if (!isLine && !isEnd(text, start, end)) continue;
		found.push(text.slice(start, end));
		start = end;
	}
	return start === text.length ? found : [...found, text.slice(start)];
}

/** Where the marks begin that open something, of those before `end`. */
function beforeOpening(text: string, start: number, end: number): number {
	const marks = TRAILING_MARKS.exec(text.slice(start, end))?.[0] ?? "";
	for (let at = end - marks.length; at < end; at += 1) {
		const isSpace = /\s/.test(text.charAt(at));
		if (!isSpace && openMarks(text.slice(0, at + 1)).length > openMarks(text.slice(0, at)).length) return at;
	}
	return end;
}

function isEnd(text: string, start: number, end: number): boolean {
	const sentence = text.slice(start, end).trimEnd();
	if (!/\p{L}/u.test(sentence) || NAME_POINT.test(sentence)) return false;
	const goesOn = /^\p{L}/u.test(text.slice(end)) && PASSING_BRACKET.test(sentence) && end === start + sentence.length;
	return !goesOn && !isWithinSentence(text, end);
}

/** Whether a sentence goes on at `end`, whatever mark stands before it: after an abbreviation, or within a bracket. */
export function isWithinSentence(text: string, end: number): boolean {
	const before = text.slice(0, end).trimEnd();
	if (end < text.length && (INITIAL.test(before) || ABBREVIATION.test(before))) return true;
	return isInBracket(before, text.slice(end, end + MAX_BRACKET_CHARS));
}
