import type { QueryOperator } from "./parsed-query.ts";

/** A stretch of a query between spaces or quotes. */
export interface QueryPart {
	readonly text: string;
	/** After a minus. No operator can be excluded, but somebody may have meant that. */
	readonly excluded: boolean;
	readonly isQuoted: boolean;
	readonly operator?: QueryOperator;
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
const OPERATOR = /(section|since|until|in)[:：]/iuy;
const QUOTED = new RegExp(`[${QUOTES}]([^${QUOTES}]*)[${QUOTES}]`, "uy");
const BARE = new RegExp(`[^\\s\\p{Cc}${QUOTES}]+`, "uy");

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
	for (take(SPACES); at < text.length; take(SPACES)) {
		const excluded = take(MINUS) !== null;
		const operator = take(OPERATOR)?.[1]?.toLowerCase();
		const quoted = take(QUOTED)?.[1];
		const value = quoted ?? take(BARE)?.[0];
		const isQuoted = quoted !== undefined;
		if (value === undefined && at < text.length && QUOTES.includes(text.charAt(at))) {
			unclosedQuote = true;
			at += 1;
		}
		if (isOperator(operator)) parts.push({ text: value ?? "", excluded, isQuoted, operator });
		else if (value !== undefined) parts.push({ text: value, excluded, isQuoted });
	}
	return { parts, unclosedQuote };
}

function isOperator(name: string | undefined): name is QueryOperator {
	return name === "section" || name === "since" || name === "until" || name === "in";
}
