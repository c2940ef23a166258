import type { AskedPart } from "./suggest.ts";

/**
 * What was typed, without these parts; `undefined` when they cannot be found in it as they stand, or nothing is left: then it can only be
 * said what to leave out.
 */
export function withoutParts(typed: string, parts: readonly AskedPart[]): string | undefined {
	let tokens = typed.split(" ");
	for (const part of parts) {
		const kept = tokens.filter((token) => !isOf(part, token));
		if (kept.length === tokens.length) return undefined;
		tokens = kept;
	}
	return tokens.length === 0 ? undefined : tokens.join(" ");
}

/** A phrase is of several tokens and in quotation marks, and so is never found. */
function isOf(part: AskedPart, token: string): boolean {
	switch (part.kind) {
		case "word":
			return token === part.text || token === `${part.text}*`;
		case "excluded":
			return token === `-${part.text}`;
		case "operator":
			return token.toLowerCase().startsWith(`${part.name}:`);
	}
}
