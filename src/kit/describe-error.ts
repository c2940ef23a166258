import { wordFileError } from "./words/word-file-error.ts";

const MAX_DEPTH = 5;

/** V8 quotes what was to be JSON, which may be a message or what somebody has chosen: `Unexpected token 'x', ..."abc x"... is not valid JSON`. */
const QUOTED_JSON = /(?<=^|, )(?:\.\.\.)?".*"(?:\.\.\.)? is not valid JSON$/s;

/**
 * An error as one line: its message, then the message of each cause; what the file system refused, in words. Never the objects, which may
 * hold a token, and never what could not be read as JSON.
 */
export function describeError(error: unknown): string {
	const messages: string[] = [];
	let current: unknown = error;
	// Counted, since errors can be each other's cause.
	for (let depth = 0; current !== undefined && depth < MAX_DEPTH; depth++) {
		const message = messageOf(current);
		if (!messages.some((known) => known.includes(message))) messages.push(message);
		current = current instanceof Error ? current.cause : undefined;
	}
	return messages.join(": ");
}

function messageOf(error: unknown): string {
	if (error instanceof AggregateError && error.message === "") return error.errors.map(messageOf).join(", ");
	const worded = wordFileError(error);
	if (worded !== undefined) return worded;
	if (error instanceof SyntaxError) return error.message.replace(QUOTED_JSON, "it is not valid JSON");
	if (error instanceof Error) return error.message === "" ? error.name : error.message;
	return typeof error === "string" ? error : `a thrown ${typeof error}`;
}
