import { EDITION_CODES, EDITIONS, type EditionCode } from "../edition.ts";
import { READERS_OF_OTHERS } from "./closest-language.ts";
import { editionOfLanguage, editionsOfLanguage } from "./edition-of-language.ts";
import { INTERFACE_LANGUAGE_CODES, traitsOf } from "./interface-language.ts";

/** Languages in which the names of the editions' languages are known: those of the editions and of the bot, whoever reads which. */
const NAMING_LANGUAGES: readonly string[] = [
	...EDITION_CODES.map((code) => EDITIONS[code].language),
	...INTERFACE_LANGUAGE_CODES.map((language) => traitsOf(language).bcp47),
];
/** What people call the language, the script or the edition as well, where `Intl` knows one name only; under the language of readers of others. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
	cn: [
		"mandarin",
		"mandarín",
		"汉语",
		"漢語",
		"国语",
		"國語",
		"普通话",
		"普通話",
		"简体",
		"簡體",
		"简体字",
		"簡體字",
		"简中",
	],
	tw: ["繁体", "繁體", "繁体字", "繁體字", "正体", "正體", "正體字", "繁中"],
	yue: ["广东话", "廣東話"],
	es: ["castellano", "castilian", "castillan", "castelhano", "西语"],
	pt: ["葡语"],
	br: ["brazil", "brésil", "brazilian", "brésilien", "brasileiro", "brasileño", "巴西葡语", "巴葡"],
	ma: ["mandingue", "mandingo", "mandinka", "manding", "malinké", "dioula", "jula"],
	ff: ["fulani", "fulah", "peulh", "poular", "pulaar"],
	vi: ["越语"],
	km: ["cambodian", "cambodgien", "camboyano", "柬埔寨语", "柬语"],
	fa: ["farsi", "dari", "iranian", "伊朗语"],
};
const BRAND = /^rfi /;

/** Folded names with what they stand for, in the order of the editions: a language with two editions means the first of those on offer. */
type Names = ReadonlyMap<string, readonly EditionCode[]>;

/** Always the same, and about 50 ms of work: made when somebody first writes a name that is no code. */
const made: { names?: Names } = {};

/**
 * The edition that a person means by a name, out of those on offer: its code, what it calls itself, its language in any language of an edition, or
 * the code of the language (`zh`, `pt-br`).
 */
export function editionByName(name: string, offered: readonly EditionCode[]): EditionCode | undefined {
	const folded = fold(name);
	const isOffered = (code: EditionCode) => offered.includes(code);
	const exact = offered.find((code) => code === folded) ?? offered.find((code) => fold(EDITIONS[code].name) === folded);
	// A code that this bot does not read is no language: `br` without the Brazilian edition is not Breton.
	if (exact !== undefined || EDITION_CODES.some((code) => code === folded)) return exact;
	made.names ??= namesOfAll();
	return made.names.get(folded)?.find(isOffered) ?? editionOfLanguage(folded, offered);
}

function namesOfAll(): Names {
	const shared = [...new Set(NAMING_LANGUAGES)].map(namer);
	const names = new Map<string, readonly EditionCode[]>();
	for (const tag of READERS_OF_OTHERS)
		for (const name of folded([...shared.map((each) => each.of(tag)), ...(OTHER_NAMES[tag] ?? [])]))
			names.set(name, editionsOfLanguage(tag, EDITION_CODES));
	for (const code of EDITION_CODES)
		for (const name of namesOf(code, shared)) names.set(name, [...(names.get(name) ?? []), code]);
	return names;
}

function namer(locale: string): Intl.DisplayNames {
	return new Intl.DisplayNames(locale, { type: "language", fallback: "none" });
}

function namesOf(code: EditionCode, shared: readonly Intl.DisplayNames[]): Set<string> {
	const { language, name, languageName } = EDITIONS[code];
	const base = new Intl.Locale(language).language;
	const called = shared.flatMap((names) => [names.of(language), names.of(base)]);
	const known = [name.toLowerCase().replace(BRAND, ""), languageName, ...called, ...(OTHER_NAMES[code] ?? [])];
	return folded(known);
}

function folded(names: readonly (string | undefined)[]): Set<string> {
	return new Set(names.filter((each) => each !== undefined).map(fold));
}

/** 法语, 法語 and 法文: who speaks of a language says any of the three. */
const LANGUAGE_IN_CHINESE = /(?<=\p{Script=Han})[语語文]$/u;

/** Case, width, accents and brackets make no difference. */
function fold(name: string): string {
	return name
		.normalize("NFKD")
		.replace(/\p{M}/gu, "")
		.normalize("NFC")
		.toLowerCase()
		.replace(/[^\p{L}\p{N}_-]+/gu, " ")
		.trim()
		.replace(LANGUAGE_IN_CHINESE, "语");
}
