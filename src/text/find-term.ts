import type { TextFolder, Unit } from "./fold-text.ts";

/** A word, or a phrase, as it is compared. */
export interface FoldedTerm {
	/** What it may stand for, each with at least one unit; none when there is nothing in it to look for. */
	readonly readings: readonly (readonly Unit[])[];
	/** Longer words with the same beginning count for the last one. */
	readonly isPrefix: boolean;
}

/** The words with a shorter beginning in common are too many to be meant, and to be looked up in the index: up to 15 ms for three letters. */
export const MIN_PREFIX_CHARS = 4;

/** An asterisk after a word; anywhere else it is punctuation. */
const ASTERISK_BEHIND = /[*＊]$/u;

export interface ReadTerm extends FoldedTerm {
	/** It was meant as the beginning of other words and is too short: it is looked for as a word. */
	readonly isShortPrefix: boolean;
}

/** Reads a word or a phrase without its quotes. With an asterisk behind it is the beginning of a word, unless it was `quoted`. */
export function readTerm(text: string, folder: Pick<TextFolder, "readings">, { quoted = false } = {}): ReadTerm {
	const readings = folder.readings(text);
	const ends = !quoted && ASTERISK_BEHIND.test(text) ? readings.map((units) => units.at(-1)) : [];
	const isLong = (unit: Unit | undefined) => unit !== undefined && unit.text.length >= MIN_PREFIX_CHARS;
	return {
		readings,
		isPrefix: ends.length > 0 && ends.every((unit) => unit?.kind === "word" && isLong(unit)),
		isShortPrefix: ends.some((unit) => unit?.kind === "word" && !isLong(unit)),
	};
}

/** Where a term stands in a text, one reading after the other: the first of its units there, and how many they are. */
export function* placesOf(units: readonly Unit[], { readings, isPrefix }: FoldedTerm) {
	for (const reading of readings)
		for (let at = 0; at + reading.length <= units.length; at += 1)
			if (standsAt(units, at, reading, isPrefix)) yield { at, count: reading.length };
}

/** Whether a term stands in a text. What that means is said where texts are folded. */
export function standsIn(units: readonly Unit[], term: FoldedTerm): boolean {
	return placesOf(units, term).next().done === false;
}

function standsAt(units: readonly Unit[], start: number, reading: readonly Unit[], isPrefix: boolean): boolean {
	return reading.every((wanted, index) => {
		const unit = units[start + index];
		const isOpen = isPrefix && index === reading.length - 1;
		if (unit === undefined || !fits(unit, wanted, isOpen)) return false;
		const [previous, wantedPrevious] = [units[start + index - 1], reading[index - 1]];
		if (previous === undefined || wantedPrevious === undefined) return true;
		return isGap(previous, unit) === isGap(wantedPrevious, wanted);
	});
}

function fits(unit: Unit, wanted: Unit, isOpen: boolean): boolean {
	if (unit.kind !== wanted.kind) return false;
	return isOpen ? unit.text.startsWith(wanted.text) : unit.text === wanted.text;
}

/** Whether the separator between two neighbours tells texts apart. */
export function isGap(previous: Unit, unit: Unit): boolean {
	return unit.gapBefore && previous.kind === "character" && unit.kind === "character";
}
