import type { LanguageCode } from "grammy/types";

/** A language in which the bot itself speaks, as Telegram, `Intl` and typesetters know it. */
interface LanguageTraits {
	/** BCP 47, for `Intl`: dates, lists, plurals. */
	readonly bcp47: string;
	/** Stands for the language in callback data: one letter, never given to another one, since old buttons keep it. */
	readonly callback: string;
	/** The `language_code` for which Telegram keeps this language's commands; absent for the language of everybody else. */
	readonly telegramCode?: LanguageCode;
	/** The primary subtags (IETF) of Telegram's languages in which people are spoken to in this one. */
	readonly subtags: readonly string[];
	/** Around what is quoted from somebody. */
	readonly quotes: readonly [open: string, close: string];
	/** Between words that are only listed, without an "and". */
	readonly listSeparator: string;
	/** Whether spaces stand between words, also beside quotation marks. */
	readonly spaced: boolean;
}

/** The only list of the bot's languages. Each has a file `locales/<code>.ftl`. */
export const INTERFACE_LANGUAGES = {
	en: {
		bcp47: "en-GB",
		callback: "e",
		subtags: ["en"],
		quotes: ["“", "”"],
		listSeparator: ", ",
		spaced: true,
	},
	zh: {
		bcp47: "zh",
		callback: "z",
		telegramCode: "zh",
		subtags: ["zh", "yue"],
		quotes: ["“", "”"],
		listSeparator: "、",
		spaced: false,
	},
} as const satisfies Readonly<Record<string, LanguageTraits>>;

export type InterfaceLanguage = keyof typeof INTERFACE_LANGUAGES;

export const INTERFACE_LANGUAGE_CODES = Object.keys(INTERFACE_LANGUAGES) as [InterfaceLanguage, ...InterfaceLanguage[]];

/** Whoever speaks none of the bot's languages reads this one. */
export const DEFAULT_LANGUAGE: InterfaceLanguage = "en";

/** The language that stands for `code` here: a newer version may have stored one that this one does not speak. */
export function knownLanguage(code: string): InterfaceLanguage {
	return INTERFACE_LANGUAGE_CODES.find((known) => known === code) ?? DEFAULT_LANGUAGE;
}

/** What is to know about a language besides its words. */
export function traitsOf(language: InterfaceLanguage): LanguageTraits {
	return INTERFACE_LANGUAGES[language];
}

/** The language that the bot speaks to somebody whose Telegram is in `languageCode` (IETF, in any spelling that clients use). */
export function interfaceLanguage(languageCode: string): InterfaceLanguage {
	const [subtag = ""] = languageCode.toLowerCase().split(/[-_]/);
	const found = INTERFACE_LANGUAGE_CODES.find((code) => traitsOf(code).subtags.includes(subtag));
	return found ?? DEFAULT_LANGUAGE;
}
