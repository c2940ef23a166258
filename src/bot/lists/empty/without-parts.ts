import { joinEither } from "../../../search/query/join-either.ts";
import { MAX_QUERY_CHARS } from "../../../search/query/parse-query.ts";
import { type QueryPart, scanQuery } from "../../../search/query/scan-query.ts";
import { separateWords } from "../../../search/query/separate-words.ts";
import type { AskedPart } from "./suggest.ts";

/** More are a sentence rather than a list: some word of it stands in nearly every article. */
const MAX_ANY_WORDS = 6;

/** A word, a phrase or an operator, or several words of which any will do. */
type Group = readonly QueryPart[];

export interface Remainder {
	/** What is left out, as it was typed. */
	readonly without: readonly AskedPart[];
	/** What to ask for instead; empty when nothing is left. */
	readonly text: string;
}

/**
 * What was typed, written anew without these parts, whatever stood between them: spaces, quotes, or the commas of an enumeration that is
 * looked for word by word. `undefined` when not all of them are in it, as when a part was too long to be looked for whole.
 */
export function withoutParts(typed: string, parts: readonly AskedPart[]): Remainder | undefined {
	const asWritten = scanQuery(typed.slice(0, MAX_QUERY_CHARS)).parts;
	for (const reading of [asWritten, separateWords(asWritten)]) {
		const { groups } = joinEither(reading);
		if (!parts.every((part) => groups.some((group) => isOf(part, group)))) continue;
		const either = reading.find(({ isEither }) => isEither)?.text ?? "OR";
		const isLeftOut = (group: Group) => parts.some((part) => isOf(part, group));
		return {
			without: groups.filter(isLeftOut).map(asAsked),
			text: groups
				.filter((group) => !isLeftOut(group))
				.map((group) => group.map(written).join(` ${either} `))
				.join(" "),
		};
	}
	return undefined;
}

/**
 * What was typed, written anew so that any of its words will do; `undefined` where there are no two, or too many. Operators and what is
 * left out stay as they are.
 */
export function anyOfWords(typed: string, either: string): string | undefined {
	const parts = separateWords(scanQuery(typed.slice(0, MAX_QUERY_CHARS)).parts).filter(({ isEither }) => !isEither);
	const isWord = ({ operator, excluded }: QueryPart) => operator === undefined && !excluded;
	const words = parts.filter(isWord).map(written);
	const others = parts.filter((part) => !isWord(part)).map(written);
	const text = [words.join(` ${either} `), ...others].join(" ");
	const isList = words.length > 1 && words.length <= MAX_ANY_WORDS && text.length <= MAX_QUERY_CHARS;
	return isList ? text : undefined;
}

function isOf(part: AskedPart, group: Group): boolean {
	const [first] = group;
	if (part.kind === "operator") return first?.operator === part.name && !first.excluded;
	return first?.operator === undefined && textOf(group) === part.text && first?.excluded === (part.kind === "excluded");
}

function asAsked(group: Group): AskedPart {
	const [first] = group;
	const { operator, typedOperator: typedName = operator ?? "", excluded = false } = first ?? {};
	if (operator !== undefined) return { kind: "operator", name: operator, typedName, value: textOf(group) };
	return { kind: excluded ? "excluded" : "word", text: textOf(group) };
}

/** As a query holds it. */
function textOf(group: Group): string {
	return group.map(({ text }) => text).join(" OR ");
}

/** As it can be typed: with quotes where it would be read in another way without. */
function written({ text, excluded, isQuoted, typedOperator }: QueryPart): string {
	const minus = excluded ? "-" : "";
	const operator = typedOperator === undefined ? "" : `${typedOperator}:`;
	const isBare = !isQuoted && (typedOperator !== undefined || isPlainWord(text));
	return `${minus}${operator}${isBare ? text : `"${text}"`}`;
}

function isPlainWord(text: string): boolean {
	const [read] = scanQuery(text).parts;
	return read?.text === text && !read.isEither && !read.excluded && read.operator === undefined;
}
