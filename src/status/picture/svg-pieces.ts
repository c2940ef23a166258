import { html } from "hono/html";
import { printable } from "../../kit/printable.ts";
import { redact } from "../../kit/redact.ts";
import { SIGN_SIZE } from "../drawing/signs.ts";

export type Svg = ReturnType<typeof html>;

/** The one font that the picture has: Latin letters, made to be told apart when they are small. */
export const FONT_FAMILY = "Atkinson Hyperlegible";
/** What the font has no letter for, lone halves of characters among it, which no SVG may hold. */
const UNSAYABLE = /[^\u0020-\u007e\u00a0-\u017f–—‘’“”…]+/gu;

/** Text as the picture's font can show it, without the passwords that addresses hold. */
export function sayable(text: string): string {
	return redact(printable(text)).replace(UNSAYABLE, "…");
}

/** At most so many lines of so many characters, broken between words; what does not fit is an ellipsis. */
export function wrap(text: string, chars: number, maxLines: number): string[] {
	const lines: string[] = [];
	for (const word of text.split(" ").flatMap((each) => each.match(new RegExp(`.{1,${chars}}`, "gu")) ?? [])) {
		const last = lines.at(-1);
		if (last !== undefined && last.length + 1 + word.length <= chars) lines[lines.length - 1] = `${last} ${word}`;
		else lines.push(word);
	}
	if (lines.length <= maxLines) return lines;
	const kept = lines.slice(0, maxLines);
	return kept.map((line, index) => (index === maxLines - 1 ? `${line.slice(0, chars - 1)}…` : line));
}

/** One of the icons, as lines. */
export function icon(
	lines: string,
	{ x, y, size, colour }: { readonly x: number; readonly y: number; readonly size: number; readonly colour: string },
): Svg {
	return html`<path d="${lines}" transform="translate(${x} ${y}) scale(${size / SIGN_SIZE})" fill="none" stroke="${colour}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/>`;
}
