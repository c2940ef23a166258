import { OPERATOR_NAMES, operatorNamed } from "./operators.ts";
import type { QueryOperator } from "./parsed-query.ts";

/** A stretch of a query between spaces or quotes. */
export interface QueryPart {
	readonly text: string;
	/** After a minus. No operator can be excluded, but somebody may have meant that. */
	readonly excluded: boolean;
	readonly isQuoted: boolean;
	/** Whether it is an OR and not a word. */
	readonly isEither: boolean;
	readonly operator?: QueryOperator;
	/** The operator as it was typed. */
	readonly typedOperator?: string;
}

export interface ScannedQuery {
	readonly parts: readonly QueryPart[];
	/** A quote that nothing closes was read as if it were not there. */
	readonly unclosedQuote: boolean;
}

const QUOTES = '"“”„«»「」『』＂';
const SPACES = /[\s\p{Cc}]*/uy;
/** A minus excludes only when something follows it directly: in "普京 - 曼谷专栏" it is a dash. */
const MINUS = /[-－−](?=[^\s\p{Cc}])/uy;
const OPERATOR = new RegExp(`(${OPERATOR_NAMES})[:：]`, "iuy");
const QUOTE = new RegExp(`[${QUOTES}]`, "uy");
const QUOTED = new RegExp(`[${QUOTES}]([^${QUOTES}]*)[${QUOTES}]`, "uy");
/** A bar may stand close to words. In capitals only: in French "or" is gold. */
const EITHER = new RegExp(`[|｜]+|(?:OR|ＯＲ|或者?)(?=[\\s\\p{Cc}|｜${QUOTES}]|$)`, "uy");
const BARE = new RegExp(`[^\\s\\p{Cc}|｜${QUOTES}]+`, "uy");

/** Takes any text apart; never fails. */
export function scanQuery(text: string): ScannedQuery {
	const parts: QueryPart[] = [];
	let unclosedQuote = false;
	let at = 0;
	const take = (pattern: RegExp): RegExpExecArray | null => {
		pattern.lastIndex = at;
		const found = pattern.exec(text);
		at += found?.[0].length ?? 0;
		return found;
	};
	function takeEither(): QueryPart | undefined {
		const text = take(EITHER)?.[0];
		return text === undefined ? undefined : { text, excluded: false, isQuoted: false, isEither: true };
	}
	function takePart(): QueryPart | undefined {
		const excluded = take(MINUS) !== null;
		const typedOperator = take(OPERATOR)?.[1] ?? "";
		const operator = operatorNamed(typedOperator);
		const quoted = take(QUOTED)?.[1];
		const value = quoted ?? take(BARE)?.[0];
		if (value === undefined && take(QUOTE) !== null) unclosedQuote = true;
		if (operator === undefined && value === undefined) return undefined;
		const typed = operator && { operator, typedOperator: typedOperator.toLowerCase() };
		return { text: value ?? "", excluded, isQuoted: quoted !== undefined, isEither: false, ...typed };
	}
	for (take(SPACES); at < text.length; take(SPACES)) {
		const part = takeEither() ?? takePart();
		if (part !== undefined) parts.push(part);
	}
	return { parts, unclosedQuote };
}
