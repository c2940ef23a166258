import type { LanguageCode } from "grammy/types";
import { closestLanguages } from "./closest-language.ts";

/** A language in which the bot itself speaks, as Telegram, `Intl` and typesetters know it. */
interface LanguageTraits {
	/** BCP 47, for `Intl`: dates, lists, plurals. */
	readonly bcp47: string;
	/** Stands for the language in callback data: one letter, never given to another one, since old buttons keep it. */
	readonly callback: string;
	/**
	 * The codes (ISO 639-1, of two letters and no more) for which Telegram keeps this language's commands and descriptions; none for the language
	 * of everybody else. Where two languages share a code it is the one that more of its people read.
	 */
	readonly telegramCodes: readonly LanguageCode[];
	/** Around what is quoted from somebody, with the spaces that belong inside. */
	readonly quotes: readonly [open: string, close: string];
	/** Between words that are only listed, without an "and". */
	readonly listSeparator: string;
	/** Whether spaces stand between sentences, also beside quotation marks. */
	readonly spaced: boolean;
	/** Whether it is written from right to left. */
	readonly rightToLeft?: true;
}

const CURLY = ["“", "”"] as const;
const ANGLES = ["«", "»"] as const;
/** Of Latin, Cyrillic and most other scripts. */
const SPACED = { listSeparator: ", ", spaced: true } as const;
const HAN = { listSeparator: "、", spaced: false } as const;

/** The only list of the bot's languages. Each has a file `locales/<code>.ftl`. */
export const INTERFACE_LANGUAGES = {
	en: { ...SPACED, bcp47: "en-GB", callback: "e", telegramCodes: [], quotes: CURLY },
	"zh-Hans": { ...HAN, bcp47: "zh-Hans", callback: "z", telegramCodes: ["zh"], quotes: CURLY },
	"zh-Hant": { ...HAN, bcp47: "zh-Hant", callback: "t", telegramCodes: [], quotes: ["「", "」"] },
	fr: { ...SPACED, bcp47: "fr", callback: "f", telegramCodes: ["fr", "bm", "ff"], quotes: ["«\u202f", "\u202f»"] },
	es: { ...SPACED, bcp47: "es", callback: "s", telegramCodes: ["es"], quotes: ANGLES },
	pt: { ...SPACED, bcp47: "pt-PT", callback: "p", telegramCodes: [], quotes: ANGLES },
	"pt-BR": { ...SPACED, bcp47: "pt-BR", callback: "b", telegramCodes: ["pt"], quotes: CURLY },
	ro: { ...SPACED, bcp47: "ro", callback: "r", telegramCodes: ["ro"], quotes: ["„", "”"] },
	ru: { ...SPACED, bcp47: "ru", callback: "u", telegramCodes: ["ru"], quotes: ANGLES },
	uk: { ...SPACED, bcp47: "uk", callback: "k", telegramCodes: ["uk"], quotes: ANGLES },
	vi: { ...SPACED, bcp47: "vi", callback: "v", telegramCodes: ["vi"], quotes: CURLY },
	km: { ...SPACED, bcp47: "km", callback: "m", telegramCodes: ["km"], quotes: ANGLES },
	fa: {
		bcp47: "fa",
		callback: "a",
		telegramCodes: ["fa"],
		quotes: ANGLES,
		listSeparator: "، ",
		spaced: true,
		rightToLeft: true,
	},
	sw: { ...SPACED, bcp47: "sw", callback: "w", telegramCodes: ["sw"], quotes: CURLY },
	ha: { ...SPACED, bcp47: "ha", callback: "h", telegramCodes: ["ha"], quotes: CURLY },
} as const satisfies Readonly<Record<string, LanguageTraits>>;

export type InterfaceLanguage = keyof typeof INTERFACE_LANGUAGES;

export const INTERFACE_LANGUAGE_CODES = Object.keys(INTERFACE_LANGUAGES) as [InterfaceLanguage, ...InterfaceLanguage[]];

/** What is spoken where nothing tells of a language that the bot speaks. */
export const DEFAULT_LANGUAGE: InterfaceLanguage = "en";

/** What records of before hold, when the bot knew one Chinese. */
const FORMER_CODES: Readonly<Partial<Record<string, InterfaceLanguage>>> = { zh: "zh-Hans" };

/** Languages of RFI's editions in which the bot does not speak, Mandenkan in its several codes and Fulfulde: their readers go to school in French. */
const SPOKEN_TO_IN_FRENCH: readonly string[] = [
	...["bm", "bam", "dyu", "emk", "man", "mlq", "mnk", "mwk"],
	...["ff", "ful", "ffm", "fub", "fuc", "fue", "fuf", "fuh", "fui", "fuq"],
];

/** The language that is called `code` in a record or a button; `undefined` for none, or one that only a newer version speaks. */
export function languageCalled(code: string): InterfaceLanguage | undefined {
	const former = Object.hasOwn(FORMER_CODES, code) ? FORMER_CODES[code] : undefined;
	return INTERFACE_LANGUAGE_CODES.find((known) => known === code) ?? former;
}

/** The language that stands for `code` here: a newer version may have stored one that this one does not speak. */
export function knownLanguage(code: string): InterfaceLanguage {
	return languageCalled(code) ?? DEFAULT_LANGUAGE;
}

/** What is to know about a language besides its words. */
export function traitsOf(language: InterfaceLanguage): LanguageTraits {
	return INTERFACE_LANGUAGES[language];
}

/** What a language calls itself: `English`, `简体中文`, `português (Brasil)`. */
export function ownNameOf(language: InterfaceLanguage): string {
	return new Intl.DisplayNames(traitsOf(language).bcp47, { type: "language" }).of(language) ?? language;
}

/** The language that the bot speaks to somebody whose language is `tag` (BCP 47, in any spelling that clients use); `undefined` where it speaks none of theirs. */
export function interfaceLanguage(tag: string): InterfaceLanguage | undefined {
	const [closest] = closestLanguages(tag, INTERFACE_LANGUAGE_CODES, (code) => traitsOf(code).bcp47);
	const [subtag = ""] = tag.toLowerCase().split(/[-_]/);
	return closest ?? (SPOKEN_TO_IN_FRENCH.includes(subtag) ? "fr" : undefined);
}
