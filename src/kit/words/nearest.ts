/** One slip for every so many characters of the longer word; more of them make another word. */
const CHARS_PER_SLIP = 4;

/** Of names that others chose most are none of ours. */
const MAX_SLIPS_AMONG_OTHERS = 2;

/** The one of the words that somebody who typed this most likely meant, whatever its case; `undefined` when none is near. */
export function nearest<Word extends string>(typed: string, words: Iterable<Word>): Word | undefined {
	return closest(typed, words, (chars) => Math.ceil(chars / CHARS_PER_SLIP));
}

/** The same for a name that may as well mean something else: `undefined` unless it is one of the words with a slip or two. */
export function nearestAmongOthers<Word extends string>(typed: string, words: Iterable<Word>): Word | undefined {
	const allowed = (chars: number) => Math.min(MAX_SLIPS_AMONG_OTHERS, Math.floor(chars / CHARS_PER_SLIP));
	return closest(typed, words, allowed);
}

function closest<Word extends string>(
	typed: string,
	words: Iterable<Word>,
	slipsAllowed: (chars: number) => number,
): Word | undefined {
	let best: { readonly word: Word; readonly slips: number } | undefined;
	for (const word of words) {
		const slips = slipsBetween(typed.toLowerCase(), word.toLowerCase());
		const allowed = slipsAllowed(Math.max(typed.length, word.length));
		if (slips <= allowed && slips < (best?.slips ?? Number.POSITIVE_INFINITY)) best = { word, slips };
	}
	return best?.word;
}

/**
 * How many characters were left out, added, changed or swapped with their neighbour.
 * https://en.wikipedia.org/wiki/Damerau–Levenshtein_distance (optimal string alignment)
 */
function slipsBetween(one: string, other: string): number {
	let beforeLast: readonly number[] = [];
	let last: readonly number[] = Array.from({ length: other.length + 1 }, (_, column) => column);
	for (let row = 1; row <= one.length; row++) {
		const current = [row];
		for (let column = 1; column <= other.length; column++) {
			const isSame = one[row - 1] === other[column - 1];
			const isSwapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
			const at = (line: readonly number[], back: number) => line[column - back] ?? Number.POSITIVE_INFINITY;
			const plain = Math.min(at(last, 0) + 1, at(current, 1) + 1, at(last, 1) + (isSame ? 0 : 1));
			current.push(isSwapped ? Math.min(plain, at(beforeLast, 2) + 1) : plain);
		}
		[beforeLast, last] = [last, current];
	}
	return last.at(-1) ?? 0;
}
