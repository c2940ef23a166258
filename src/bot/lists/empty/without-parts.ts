import { type QueryPart, scanQuery } from "../../../search/query/scan-query.ts";
import type { AskedPart } from "./suggest.ts";

/**
 * What was typed, without these parts; `undefined` when they cannot be found in it as they stand, or one is joined to a
 * word by OR: then it can only be said what to leave out. Empty when nothing is left.
 */
export function withoutParts(typed: string, parts: readonly AskedPart[]): string | undefined {
	const tokens = typed.split(" ").map((text) => ({ text, read: readToken(text) }));
	const isIn = (part: AskedPart) => tokens.some(({ read }) => isOf(part, read));
	const isLeftOut = (read: QueryPart | undefined) => parts.some((part) => isOf(part, read));
	const isJoined = tokens.some(
		({ read }, index) =>
			isLeftOut(read) && [index - 1, index + 1].some((beside) => tokens[beside]?.read?.isEither === true),
	);
	if (isJoined || !parts.every(isIn)) return undefined;
	const kept = tokens.filter(({ read }) => !isLeftOut(read));
	return kept.map(({ text }) => text).join(" ");
}

/** A phrase of several tokens is in quotation marks that its tokens do not close, and so is never found. */
function readToken(text: string): QueryPart | undefined {
	const { parts, unclosedQuote } = scanQuery(text);
	return parts.length === 1 && !unclosedQuote ? parts[0] : undefined;
}

function isOf(part: AskedPart, read: QueryPart | undefined): boolean {
	if (read === undefined || read.isEither) return false;
	if (part.kind === "operator") return read.operator === part.name && !read.excluded;
	return read.operator === undefined && read.text === part.text && read.excluded === (part.kind === "excluded");
}
