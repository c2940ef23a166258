/**
 * What a terminal obeys instead of showing it, and what ends a line or turns its direction: C0 and C1 controls (ESC and CSI among them),
 * Unicode's line and paragraph separators, and all that steers directions. https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters
 */
const UNPRINTABLE = /[\p{Cc}\u2028\u2029\p{Bidi_Control}]/gu;

/** Text as one line that only says something: what a terminal would obey is written as JSON writes it, `\u001b`. */
export function printable(text: string): string {
	return text.replace(UNPRINTABLE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
