import { EN } from "./words-en.js";
import { FR } from "./words-fr.js";
import { ZH } from "./words-zh.js";

/** @typedef {typeof EN} Words */

/** @type {Readonly<Record<string, Words>>} */
export const LANGUAGES = { en: EN, fr: FR, zh: ZH };

/**
 * What the page says to somebody whose browser wants these languages, the dearest first, and the language's own tag: English
 * for whom there is nothing else.
 *
 * @param {readonly string[]} wanted BCP 47, as in `navigator.languages`
 * @returns {{ locale: string, words: Words }}
 */
export function wordsFor(wanted) {
	for (const locale of wanted) {
		const code = locale.split("-")[0]?.toLowerCase() ?? "";
		const words = Object.hasOwn(LANGUAGES, code) ? LANGUAGES[code] : undefined;
		if (words !== undefined) return { locale, words };
	}
	return { locale: "en", words: EN };
}
