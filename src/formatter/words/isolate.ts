import { type InterfaceLanguage, traitsOf } from "../../news/languages/interface-language.ts";

/**
 * Isolates of the Unicode Bidirectional Algorithm (https://www.unicode.org/reports/tr9/): what stands between two of them is laid out by
 * itself. Telegram's clients keep them, and make no part of a link or a command of them.
 */
const [LEFT_TO_RIGHT, BY_FIRST_LETTER, END] = ["\u2066", "\u2068", "\u2069"];
/** Makes a line one from right to left whatever it begins with, also for clients that look at the first letter alone. */
const RIGHT_TO_LEFT_MARK = "\u200f";

const RIGHT_TO_LEFT_LETTER = /\p{Script=Arabic}/u;
const FIRST_LETTER = /\p{L}/u;
const INNERMOST = new RegExp(
	`[${LEFT_TO_RIGHT}${BY_FIRST_LETTER}][^${LEFT_TO_RIGHT}${BY_FIRST_LETTER}${END}]*${END}`,
	"gu",
);
const ADDRESS = /https?:\/\/[^\s\u2066-\u2069]+/u;
/**
 * Code that is to be typed or copied as it is; commands; operators with their sign and colon; and numbers with hyphens between them: all
 * that would change places. Addresses stay whole.
 */
const CODE_OR_COMMAND = new RegExp(
	[
		ADDRESS.source,
		/`[^`\n]+`/u.source,
		/(?<![\p{L}\p{N}/<>])\/[a-z]+\b/u.source,
		/-?\u2068[a-z]+\u2069:/u.source,
		/\d[\d:]*(?:-\d[\d:]*)+/u.source,
	].join("|"),
	"gu",
);
const ISOLATES = new RegExp(`[${LEFT_TO_RIGHT}${BY_FIRST_LETTER}${END}]`, "gu");

/** A name in an enumeration that the language writes from right to left: whatever direction it has itself, it takes one place. */
export function isolated(name: string, language: InterfaceLanguage): string {
	return traitsOf(language).rightToLeft === true ? BY_FIRST_LETTER + name + END : name;
}

/** Keeps what is filled into a sentence from right to left together, whichever way it is written. */
export function isolateVariables(
	variables: Readonly<Record<string, string | number>>,
): Record<string, string | number> {
	const alone = (value: string | number) =>
		typeof value === "string" && value !== "" ? BY_FIRST_LETTER + value + END : value;
	return Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, alone(value)]));
}

/**
 * A text of the bot's own with its lines from right to left, and what is code or a command in them from left to right. No isolate stands
 * within code, of which a tap makes a copy. A text without a letter from right to left stays as it is.
 */
export function isolateCode(text: string): string {
	if (!RIGHT_TO_LEFT_LETTER.test(text)) return text.replace(ISOLATES, "");
	return text
		.replace(CODE_OR_COMMAND, (code) => (ADDRESS.test(code) ? code : LEFT_TO_RIGHT + code.replace(ISOLATES, "") + END))
		.replace(/^.+$/gmu, (line) => (needsMark(line) ? RIGHT_TO_LEFT_MARK + line : line));
}

/** The first letter outside of isolates gives a line its direction, and for some clients the first letter at all; without one it goes from left to right. */
function needsMark(line: string): boolean {
	if (!RIGHT_TO_LEFT_LETTER.test(line)) return false;
	let outside = line;
	for (let before = ""; before !== outside; ) [before, outside] = [outside, outside.replace(INNERMOST, "")];
	return [line, outside].some((text) => !RIGHT_TO_LEFT_LETTER.test(FIRST_LETTER.exec(text)?.[0] ?? ""));
}
