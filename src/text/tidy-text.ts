/** They turn the rest of a line around, which is how a name is made to look like another one. */
const DIRECTION_MARKS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** What a person typed as one clean line: spaces for line breaks and control characters, nothing that turns the text around. */
export function tidyText(text: string): string {
	return text
		.toWellFormed()
		.replace(DIRECTION_MARKS, "")
		.replace(/[\s\p{Cc}]+/gu, " ")
		.trim();
}
