/** A Han character says about as much as three letters of an alphabet. */
const LETTER_WEIGHT = 0.3;

/** How much letters say, in Han characters. */
export function weightOf(letters: string): number {
	const han = letters.match(/\p{Script=Han}/gu)?.length ?? 0;
	return han + (letters.length - han) * LETTER_WEIGHT;
}
