/** They turn the rest of a line around, which is how a name is made to look like another one. */
const DIRECTION_MARKS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

const ELLIPSIS = "…";

/** What a person typed as one clean line: spaces for line breaks and control characters, nothing that turns the text around. */
export function tidyText(text: string): string {
	return text
		.toWellFormed()
		.replace(DIRECTION_MARKS, "")
		.replace(/[\s\p{Cc}]+/gu, " ")
		.trim();
}

/** The beginning of a text, in code points, for an answer that repeats it. */
export function shorten(text: string, maxChars: number): string {
	const characters = Array.from(text);
	return characters.length <= maxChars ? text : `${characters.slice(0, maxChars).join("").trimEnd()}${ELLIPSIS}`;
}
