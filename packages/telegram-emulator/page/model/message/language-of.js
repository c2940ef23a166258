/** A Han character says about as much as so many letters of another script. */
const LETTERS_OF_A_WORD = 4;

/**
 * The language that a text's letters betray, as far as fonts and line breaks depend on it: Han characters look different
 * in Chinese and Japanese. A few of them in a text of another language make no Chinese of it: its marks would look so as well. For everything
 * else it says that it is unknown, so that it is not taken for the page's own.
 *
 * @param {string} text
 */
export function languageOf(text) {
	if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return "ja";
	const [han, letters] = [text.match(/\p{Script=Han}/gu) ?? [], text.match(/\p{L}/gu) ?? []];
	return han.length > 0 && han.length * LETTERS_OF_A_WORD >= letters.length ? "zh" : "und";
}
