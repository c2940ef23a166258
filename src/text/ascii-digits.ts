const DIGIT = /\p{Nd}/u;
const DIGITS = /\p{Nd}/gu;

/** The digits of every script as 0 to 9. Unicode keeps each script's ten in a row: https://www.unicode.org/policies/stability_policy.html */
export function asciiDigits(text: string): string {
	return text.replace(DIGITS, (digit) => {
		const code = digit.codePointAt(0) ?? 0;
		let before = 0;
		while (DIGIT.test(String.fromCodePoint(code - before - 1))) before += 1;
		return String(before % 10);
	});
}
