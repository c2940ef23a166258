const ELLIPSIS = "…";

/** The beginning of a text, in code points, for an answer that repeats it. */
export function shorten(text: string, maxChars: number): string {
	const characters = Array.from(text);
	return characters.length <= maxChars ? text : `${characters.slice(0, maxChars).join("").trimEnd()}${ELLIPSIS}`;
}
