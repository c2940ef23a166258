/**
 * The language that a text's letters betray, as far as fonts and line breaks depend on it: Han characters look different
 * in Chinese and Japanese. For everything else it says that it is unknown, so that it is not taken for the page's own.
 *
 * @param {string} text
 */
export function languageOf(text) {
	if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return "ja";
	return /\p{Script=Han}/u.test(text) ? "zh" : "und";
}
