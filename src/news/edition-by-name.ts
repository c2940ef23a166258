import { EDITION_CODES, EDITIONS, type EditionCode } from "./edition.ts";

/** Languages in which the names of the editions' languages are known, besides each edition's own. */
const NAMING_LANGUAGES = ["en", "fr", "zh-Hans", "zh-Hant"] as const;
/** What the language is called as well, where `Intl` knows one name only. */
const OTHER_NAMES: Readonly<Partial<Record<EditionCode, readonly string[]>>> = {
	cn: ["mandarin", "汉语", "漢語"],
	br: ["brazilian", "brésilien", "brasileiro"],
	fa: ["farsi"],
};
const BRAND = /^rfi /;
/** ISO 639 and BCP 47, with the underscore that some write. */
const LANGUAGE_TAG = /^[a-z]{2,3}(?:[-_][a-z\d]{2,8})*$/;

/** Folded names with what they stand for, in the order of the editions: a language with two editions means the first of those on offer. */
type Names = ReadonlyMap<string, readonly EditionCode[]>;

/** Always the same, and about 50 ms of work: made when somebody first writes a name that is no code. */
const made: { names?: Names } = {};

/**
 * The edition that a person means by a name, out of those on offer: its code, what it calls itself, its language in a few languages, or
 * the code of the language (`zh`, `pt-br`).
 */
export function editionByName(name: string, offered: readonly EditionCode[]): EditionCode | undefined {
	const folded = fold(name);
	const isOffered = (code: EditionCode) => offered.includes(code);
	const exact = offered.find((code) => code === folded) ?? offered.find((code) => fold(EDITIONS[code].name) === folded);
	// A code that this bot does not read is no language: `br` without the Brazilian edition is not Breton.
	if (exact !== undefined || EDITION_CODES.some((code) => code === folded)) return exact;
	made.names ??= namesOfAll();
	return made.names.get(folded)?.find(isOffered) ?? byLanguageTag(folded, offered);
}

function namesOfAll(): Names {
	const shared = NAMING_LANGUAGES.map(namer);
	const names = new Map<string, readonly EditionCode[]>();
	for (const code of EDITION_CODES)
		for (const name of namesOf(code, shared)) names.set(name, [...(names.get(name) ?? []), code]);
	return names;
}

function namer(locale: string): Intl.DisplayNames {
	return new Intl.DisplayNames(locale, { type: "language", fallback: "none" });
}

function namesOf(code: EditionCode, shared: readonly Intl.DisplayNames[]): Set<string> {
	const { language, name } = EDITIONS[code];
	const base = new Intl.Locale(language).language;
	const called = [namer(language), ...shared].flatMap((names) => [names.of(language), names.of(base)]);
	const known = [name.toLowerCase().replace(BRAND, ""), ...called, ...(OTHER_NAMES[code] ?? [])];
	return new Set(known.filter((each) => each !== undefined).map(fold));
}

/** The closest: the same language, script and region, then the same language and script, then the same language. */
function byLanguageTag(tag: string, offered: readonly EditionCode[]): EditionCode | undefined {
	if (!LANGUAGE_TAG.test(tag)) return undefined;
	const asked = localeOf(tag.replaceAll("_", "-"));
	if (asked === undefined) return undefined;
	const closeness = (code: EditionCode): number => {
		const own = new Intl.Locale(EDITIONS[code].language).maximize();
		if (own.language !== asked.language) return 0;
		return 1 + (own.script === asked.script ? 2 : 0) + (own.region === asked.region ? 1 : 0);
	};
	return offered.filter((code) => closeness(code) > 0).toSorted((one, other) => closeness(other) - closeness(one))[0];
}

function localeOf(tag: string): Intl.Locale | undefined {
	try {
		return new Intl.Locale(tag).maximize();
	} catch {
		return undefined; // Not of the form that BCP 47 wants: no language then.
	}
}

/** Case, width, accents and brackets make no difference. */
function fold(name: string): string {
	return name
		.normalize("NFKD")
		.replace(/\p{M}/gu, "")
		.normalize("NFC")
		.toLowerCase()
		.replace(/[^\p{L}\p{N}_-]+/gu, " ")
		.trim();
}
