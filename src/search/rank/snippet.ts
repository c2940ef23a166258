import type { TextFolder } from "../../text/fold-text.ts";
import type { Stretch } from "../../text/stretch.ts";
import type { Term } from "../query/parsed-query.ts";
import { findMatches } from "./find-matches.ts";

const ELLIPSIS = "…";

/** How much of a snippet may come before the match it was cut for. */
const LEAD_SHARE = 1 / 2;

/** Where a snippet reads well from: after punctuation and the space that follows it. */
const AFTER_PUNCTUATION = /[\p{Po}\p{Pd}\p{Pe}\p{Pf}]\s*/gu;

/** The part of a text, at most `maxChars` UTF-16 units with its ellipses, in which most of the terms stand; its beginning when none does. */
export function snippet(
	text: string,
	terms: readonly Term[],
	maxChars: number,
	folder: Pick<TextFolder, "fold">,
): string {
	if (text.length <= maxChars) return text;
	const room = Math.max(0, maxChars - 2 * ELLIPSIS.length);
	const borders = characterBorders(text);
	const start = bestStart(text, findMatches(text, terms, folder), room);
	const from = borders.find((border) => border >= start) ?? 0;
	const to = borders.findLast((border) => border <= from + room) ?? text.length;
	const cut = text.slice(from, to).trim();
	return `${from === 0 ? "" : ELLIPSIS}${cut}${to === text.length ? "" : ELLIPSIS}`;
}

/** Where graphemes begin, and the end. */
function characterBorders(text: string): number[] {
	const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(text);
	return [...Array.from(graphemes, ({ index }) => index), text.length];
}

function bestStart(text: string, matches: readonly Stretch[], room: number): number {
	let best = { start: 0, covered: 0 };
	for (const { offset } of matches) {
		const start = startBefore(text, offset, room);
		const covered = matches.filter(
			(match) => match.offset >= start && match.offset + match.length <= start + room,
		).length;
		if (covered > best.covered) best = { start, covered };
	}
	return best.start;
}

/** The beginning of the clause around a match or, when that is too far away, the earliest place from which the match has room. */
function startBefore(text: string, offset: number, room: number): number {
	const earliest = Math.min(offset - Math.floor(room * LEAD_SHARE), text.length - room);
	if (earliest <= 0) return 0;
	const clause = text.slice(earliest, offset).matchAll(AFTER_PUNCTUATION).next().value;
	return clause === undefined ? earliest : earliest + clause.index + clause[0].length;
}
