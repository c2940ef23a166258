import { isInBracket, openMarks } from "./open-marks.ts";

/** Where sentences end is the same rule in all of RFI's languages: https://www.unicode.org/reports/tr29/#Sentence_Boundaries */
const SEGMENTER = new Intl.Segmenter("und", { granularity: "sentence" });
/** Unicode's rule takes all marks after a full stop for its sentence's, those that open the next one too. */
const TRAILING_MARKS = /(?<![\p{Ps}\p{Pi}"\s])[\p{Ps}\p{Pi}"\s]{1,20}$/u;
/** The point in a foreign name (丹尼尔．路易斯．李) ends no sentence, though Unicode's rule says so. */
const NAME_POINT = /．$/u;
/** Han characters stand beside foreign words without a space. */
const WORD_START = "(?<![[\\p{L}\\p{N}]--\\p{Script=Han}])";
/** The S. of U.S., and what stands for a name. */
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
	let open: readonly string[] = [];
	for (const { segment, index } of SEGMENTER.segment(text)) {
		const candidate = text.slice(start, index + segment.length);
		const isLine = segment.endsWith("\n");
		const sentence = isLine ? candidate : beforeOpening(candidate, open);
		const openAfter = openMarks(sentence, open);
		const rest = text.slice(start + sentence.length, start + sentence.length + MAX_BRACKET_CHARS);
		if (!isLine && !isWhole(sentence, openAfter, rest)) continue;
		found.push(sentence);
		start += sentence.length;
		open = openAfter;
	}
	return start === text.length ? found : [...found, text.slice(start)];
}

/** Up to the first of the marks at the end that opens something. */
function beforeOpening(candidate: string, open: readonly string[]): string {
	const marks = TRAILING_MARKS.exec(candidate)?.[0] ?? "";
	for (let at = candidate.length - marks.length; at < candidate.length; at += 1) {
		const before = openMarks(candidate.slice(0, at), open);
		if (openMarks(candidate.charAt(at), before).length > before.length) return candidate.slice(0, at);
	}
	return candidate;
}

function isWhole(sentence: string, open: readonly string[], rest: string): boolean {
	const words = sentence.trimEnd();
	if (!/\p{L}/u.test(words) || NAME_POINT.test(words)) return false;
	const goesOn = words === sentence && /[）)]$/.test(words) && /^\p{L}/u.test(rest) && PASSING_BRACKET.test(words);
	return !goesOn && !isAbbreviated(words, rest) && !isInBracket(open, rest);
}

function isAbbreviated(words: string, rest: string): boolean {
	return rest !== "" && (INITIAL.test(words) || ABBREVIATION.test(words));
}

/** Whether a sentence goes on at `end`, whatever mark stands before it: after an abbreviation, or within a bracket. */
export function isWithinSentence(text: string, end: number): boolean {
	const before = text.slice(0, end);
	const rest = text.slice(end, end + MAX_BRACKET_CHARS);
	return isAbbreviated(before.trimEnd(), rest) || isInBracket(openMarks(before), rest);
}
