import { isWithinSentence } from "./sentences.ts";

/** A full stop ends a sentence only before a space. */
const SENTENCE_ENDS = /(?:[。！？；…!?;។៕۔؟]+[」』”’"')）】》»]*|\.+["'”’»)]*(?=\s|$))(?![\p{M}\u200D])/gu;
/** A cut at a sentence end may cost this much of the room before it is better to cut inside a sentence. */
const MIN_KEPT_SHARE = 0.3;
/** A longer word than this is none: a script without spaces, or an address. */
const HALF_WORD = /(?<=\s)[^\s\p{Script=Han}]{1,24}$/u;
const ELLIPSIS = "…";

/**
 * At most `maxChars` code points of `text`, cut at the last sentence end that fits. Only where no sentence ends is it cut
 * inside one, between two graphemes, and marked with an ellipsis.
 */
export function cutText(text: string, maxChars: number): string {
	if (text.length <= maxChars || codePoints(text) <= maxChars) return text;
	const room = Array.from(text).slice(0, maxChars).join("");
	const ends = Array.from(
		text.slice(0, room.length + 1).matchAll(SENTENCE_ENDS),
		({ 0: mark, index }) => index + mark.length,
	);
	const end = ends.findLast((after) => after <= room.length && !isWithinSentence(text, after)) ?? 0;
	return end >= room.length * MIN_KEPT_SHARE ? room.slice(0, end) : cutInside(text, maxChars);
}

function cutInside(text: string, maxChars: number): string {
	let kept = "";
	let chars = ELLIPSIS.length;
	for (const { segment } of new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(text)) {
		chars += codePoints(segment);
		if (chars > maxChars) break;
		kept += segment;
	}
	return `${withoutHalfWord(kept, text.slice(kept.length)).trimEnd()}${ELLIPSIS}`;
}

/** Scripts that put spaces between words are cut between words. */
function withoutHalfWord(kept: string, rest: string): string {
	return /^[^\s\p{P}]/u.test(rest) ? kept.replace(HALF_WORD, "") : kept;
}

function codePoints(text: string): number {
	let count = 0;
	for (const _ of text) count += 1;
	return count;
}

/** The beginning of a text, in code points, for an answer that repeats it. */
export function shorten(text: string, maxChars: number): string {
	const characters = Array.from(text);
	return characters.length <= maxChars ? text : `${characters.slice(0, maxChars).join("").trimEnd()}${ELLIPSIS}`;
}
