import { createCharacterFolder, type Piece } from "./fold-character.ts";
import { createHanSimplifier } from "./simplify-han.ts";

/** The smallest thing that can be searched for: a word, or one character of a script that writes without spaces. */
export interface Unit {
	/** Folded: what is compared. */
	readonly text: string;
	readonly kind: "word" | "character";
	/** Something that is not searched for, such as a comma or a space, stands between this unit and the one before. */
	readonly gapBefore: boolean;
	/** Where the unit stands in the original text, in UTF-16 units. */
	readonly start: number;
	readonly end: number;
}

/**
 * What it means that a term stands in a text: its units stand there in a row, and where both neighbours are characters there is a gap in
 * the text if and only if there is one in the term. So 国法 does not stand in "中国，法国" but "中国 法国" does, any punctuation is as good
 * as any other, beside words punctuation makes no difference, and words count as wholes.
 */
export interface TextFolder {
	/** The units of a text, in order. */
	fold(text: string): readonly Unit[];
	/** What a search term may stand for: its units, and those of its simplified spelling where that differs. Empty if it has none. */
	readings(term: string): readonly (readonly Unit[])[];
}

/** Longer words are told apart by this many characters only. German compounds and Latin binomials stay below. */
const MAX_WORD_CHARS = 64;

const CLUSTER = /\P{M}\p{M}*|\p{M}+/suy;
const MARK_OR_HALF = /[\p{M}\p{Cs}]/u;
const UTF16_UNITS = 2 ** 16;

/** Loads the Chinese dictionaries, about 30 ms: make one and share it. */
export function createTextFolder(): TextFolder {
	const simplifier = createHanSimplifier();
	const findClusterEnd = createClusterFinder();
	const foldCharacter = createCharacterFolder(simplifier.character);

	function fold(text: string): readonly Unit[] {
		const row = startRow();
		for (let start = 0; start < text.length; ) {
			const end = findClusterEnd(text, start);
			for (const piece of foldCharacter(text, start, end)) row.append(piece, start, end);
			start = end;
		}
		return row.units;
	}

	return {
		fold,
		readings(term) {
			const asWritten = fold(term);
			const simplified = fold(simplifier.phrase(term));
			if (asWritten.length === 0) return [];
			return sameUnits(asWritten, simplified) ? [asWritten] : [asWritten, simplified];
		},
	};
}

/** A name as it is compared: its letters and digits, folded, without what separates them. */
export function foldName(name: string, folder: Pick<TextFolder, "fold">): string {
	return folder
		.fold(name)
		.map(({ text }) => text)
		.join("");
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Joins pieces into units. */
function startRow() {
	const units: Mutable<Unit>[] = [];
	let word: Mutable<Unit> | undefined;
	let gapBefore = false;
	function append({ text, kind }: Piece, start: number, end: number): void {
		if (kind === "separator") {
			gapBefore = true;
			word = undefined;
		} else if (kind === "word" && word !== undefined) {
			if (word.text.length < MAX_WORD_CHARS) word.text += text;
			word.end = end;
		} else {
			const unit = { text, kind, gapBefore, start, end };
			units.push(unit);
			word = kind === "word" ? unit : undefined;
			gapBefore = false;
		}
	}
	return { units, append };
}

function sameUnits(one: readonly Unit[], other: readonly Unit[]): boolean {
	return one.length === other.length && one.every((unit, index) => unit.text === other[index]?.text);
}

/** Says where the character that begins at `start` ends, with the combining marks that belong to it. */
type FindClusterEnd = (text: string, start: number) => number;

/** Builds a table of what needs a closer look, about 5 ms, so that ordinary characters are told by looking up. */
function createClusterFinder(): FindClusterEnd {
	const isSpecial = Uint8Array.from({ length: UTF16_UNITS }, (_, code) =>
		MARK_OR_HALF.test(String.fromCharCode(code)) ? 1 : 0,
	);
	return (text, start) => {
		// After the last character the code is not a number, which is nothing special.
		if (isSpecial[text.charCodeAt(start)] !== 1 && isSpecial[text.charCodeAt(start + 1)] !== 1) return start + 1;
		CLUSTER.lastIndex = start;
		return start + (CLUSTER.exec(text)?.[0].length ?? 1);
	};
}
