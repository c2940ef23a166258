import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findEntities } from "telegram-emulator";
import { describe, expect, test } from "vitest";
import { gapsOf, readLocale, readTranslatedFrom } from "../scripts/locales/locale-file.ts";
import { ADMIN_COMMANDS } from "../src/bot/admin/admin-command-table.ts";
import { COMMANDS } from "../src/bot/commands/command-table.ts";
import { markCode } from "../src/formatter/words/mark-code.ts";
import { loadTranslations } from "../src/formatter/words/translations.ts";
import { EDITION_CODES } from "../src/news/edition.ts";
import {
	INTERFACE_LANGUAGE_CODES,
	type InterfaceLanguage,
	traitsOf,
} from "../src/news/languages/interface-language.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const translate = loadTranslations();
const en = readLocale("en");
const sources = globSync("src/**/*.ts", { cwd: ROOT }).map((path) => readFileSync(join(ROOT, path), "utf8"));

/** What is asked for by the names of the commands: what stands in Telegram's menus, and in /help. */
const commandKeys = [
	...COMMANDS.flatMap(({ name, inMenu, inHelp }) => [
		...(inMenu ? [`command-${name}`] : []),
		...(inHelp ? [`help-${name}`] : []),
	]),
	...ADMIN_COMMANDS.map(({ name }) => `command-${name}`),
];

describe("The locales", () => {
	test("are one for each language of the bot", () => {
		const files = globSync("*.ftl", { cwd: join(ROOT, "locales") });
		expect(files.sort()).toEqual(INTERFACE_LANGUAGE_CODES.map((code) => `${code}.ftl`).sort());
	});

	test("hold every message that the source asks for", () => {
		const asked = sources.flatMap((source) =>
			[...source.matchAll(/\b(?:words\(|translate\([\w.]+,)\s*"([^"]+)"/g)].map(([, key = ""]) => key),
		);
		expect(asked.length).toBeGreaterThan(20);
		expect(asked.filter((key) => !en.has(key))).toEqual([]);
	});

	test("hold no message that nobody asks for", () => {
		const isAskedFor = (key: string) => sources.some((source) => source.includes(`"${key}"`));
		const unasked = [...en.keys()].filter((key) => !isAskedFor(key));
		expect(unasked.sort()).toEqual(commandKeys.toSorted());
	});
});

const COMMAND = new RegExp(
	`(?<![\\w/])/(?:${[...COMMANDS, ...ADMIN_COMMANDS].map(({ name }) => name).join("|")})\\b`,
	"gu",
);
/** A tap on a command sends it without what follows: a number, a sign, a code, or what is filled in. */
const ARGUMENT = new RegExp(`^ (?:\\d|[+"“«„-]|\\{|(?:${EDITION_CODES.join("|")}|all)\\b)`, "u");
const CODE = /`[^`\n]+`/gu;
/** Letters of two of these in one word are a slip of the keyboard, and no search finds the word. */
const SCRIPTS = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Arabic}/u, /\p{Script=Greek}/u];
const OWN_SCRIPT: Partial<Record<InterfaceLanguage, RegExp>> = {
	...{
		"zh-Hans": /\p{Script=Han}/u,
		"zh-Hant": /\p{Script=Han}/u,
		ru: /\p{Script=Cyrillic}/u,
		uk: /\p{Script=Cyrillic}/u,
	},
	...{ km: /\p{Script=Khmer}/u, fa: /\p{Script=Arabic}/u },
};
/** What is typed as it is in every language, or has no words. */
const SAME_EVERYWHERE = [
	"query-either",
	"query-everywhere",
	"setting-line",
	"help-line",
	"announce-choice",
	"quiet-hours",
	"zone-placeholder",
	"quiet-placeholder",
];
/** Shown for a moment over the chat: https://core.telegram.org/bots/api#answercallbackquery */
const TOASTS = ["kept", "nothing-to-stop", "nothing-to-undo", "old-button", "old-list", "not-offered", "only-admins"];
/** Characters of what must be shorter than a message. https://core.telegram.org/bots/api */
const LIMITS: readonly (readonly [keys: (key: string) => boolean, chars: number])[] = [
	[(key) => key === "description", 512],
	[(key) => key === "short-description", 120],
	[(key) => key.startsWith("command-"), 256],
	[(key) => key.endsWith("-placeholder"), 64],
	[(key) => TOASTS.includes(key), 200],
	[(key) => key.startsWith("button-"), 40],
];

function sourceOf(language: string): Map<string, string> {
	const text = readFileSync(join(ROOT, "locales", `${language}.ftl`), "utf8");
	const message = /^([a-z][a-z0-9-]*) =((?:.*)(?:\n(?:[ \t].*)?)*)/gm;
	return new Map([...text.matchAll(message)].map(([, id = "", pattern = ""]) => [id, pattern]));
}

/** The keys of the messages for which something is wrong. */
function faulty(language: string, isWrong: (pattern: string, key: string) => boolean): string[] {
	return [...sourceOf(language)].filter(([key, pattern]) => isWrong(pattern, key)).map(([key]) => key);
}

/** Something for each variable; a number does as well for a name. */
const filled = (variables: Iterable<string>) => Object.fromEntries(Array.from(variables, (name) => [name, 2]));

const setOf = (text: string, pattern: RegExp) =>
	[...new Set(Array.from(text.matchAll(pattern), ([found]) => found))].sort();

describe.each(INTERFACE_LANGUAGE_CODES)("The words in %s", (language) => {
	const own = readLocale(language);
	const english = sourceOf("en");

	test("are complete, and follow the English ones as they are now", () => {
		const { missing, unknown, stale } = gapsOf(own, en, readTranslatedFrom(language));
		expect({ missing, unknown }).toEqual({ missing: [], unknown: [] });
		if (language !== "en") expect(stale).toEqual([]);
	});

	test("fill in what the English ones do", () => {
		const variables = (messages: typeof en) =>
			Object.fromEntries([...messages].map(([key, each]) => [key, [...each.variables].sort()]));
		expect(variables(own)).toEqual(variables(en));
	});

	test("have every plural of the language wherever a number decides", () => {
		const { pluralCategories } = new Intl.PluralRules(traitsOf(language).bcp47).resolvedOptions();
		const categories = [...own].flatMap(([key, { forms }]) =>
			forms.map((each) => ({ key, forms: each.filter((form) => !/^\d+$/.test(form)).sort() })),
		);
		if (pluralCategories.length > 1) expect(categories.length).toBeGreaterThan(5);
		expect(categories.filter(({ forms }) => forms.join() !== pluralCategories.toSorted().join())).toEqual([]);
	});

	test("keep the commands, and what is to be typed in as many places", () => {
		const commands = (text: string) => setOf(text, COMMAND).join();
		const codes = (text: string) => setOf(text, CODE).length;
		expect(faulty(language, (text, key) => commands(text) !== commands(english.get(key) ?? ""))).toEqual([]);
		expect(faulty(language, (text, key) => codes(text) !== codes(english.get(key) ?? ""))).toEqual([]);
	});

	test("have no command with an argument outside of code", () => {
		const isTrap = (text: string) =>
			Array.from(text.matchAll(COMMAND)).some(({ index, 0: found }) => ARGUMENT.test(text.slice(index + found.length)));
		expect(faulty(language, (text) => isTrap(text.replace(CODE, "code")))).toEqual([]);
	});

	test("fit where Telegram shows them", () => {
		const tooLong = [...own].filter(([key, { variables }]) => {
			const length = [...translate(language, key, filled(variables))].length;
			return LIMITS.some(([isMeant, chars]) => isMeant(key) && length > chars);
		});
		expect(tooLong.map(([key]) => key)).toEqual([]);
	});

	test("mix no scripts within a word, and hold no invisible mark of direction", () => {
		const isMixed = (word: string) => SCRIPTS.filter((script) => script.test(word)).length > 1;
		expect(faulty(language, (text) => setOf(text, /\p{L}+/gu).some(isMixed))).toEqual([]);
		expect(faulty(language, (text) => /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/u.test(text))).toEqual([]);
	});

	test.skipIf(language === "en")("are not left in English", () => {
		const script = OWN_SCRIPT[language];
		const isLeft = (text: string, key: string) =>
			!SAME_EVERYWHERE.includes(key) &&
			(script === undefined ? /\S \S+ \S/.test(text) && text === english.get(key) : !script.test(text));
		expect(faulty(language, isLeft)).toEqual([]);
	});

	test("give Telegram the very commands that stand in them, and code without a mark of direction", () => {
		for (const [key, { variables }] of own) {
			const { text, entities } = markCode(translate(language, key, filled(variables)));
			const cut = ({ offset, length }: { readonly offset: number; readonly length: number }) =>
				text.slice(offset, offset + length);
			const isCode = (place: number) =>
				entities.some(({ offset, length }) => place >= offset && place < offset + length);
			const found = findEntities(text).filter(({ type, offset }) => type === "bot_command" && !isCode(offset));
			const written = Array.from(text.matchAll(COMMAND)).filter(({ index }) => !isCode(index));
			expect(found.map(cut), key).toEqual(written.map(([command]) => command));
			expect(entities.map(cut).join(), key).not.toMatch(/[\u2066-\u2069]/u);
		}
	});
});

test.each(INTERFACE_LANGUAGE_CODES)("An address within what is said in %s stays one, and nothing else", (language) => {
	const url = "https://www.rfi.fr/fa/20260331-12-test/2026-03-31/feed.xml";
	for (const key of ["alert-feed-works", "alert-article-withdrawn"]) {
		const text = translate(language, key, { url, reason: "403" });
		const found = findEntities(text).map(({ type, offset, length }) => [type, text.slice(offset, offset + length)]);
		expect(found, key).toEqual([["url", url]]);
	}
});

test("No line of the French words may begin with a sign that belongs to the line before", () => {
	expect(faulty("fr", (text) => /[ \n][:;!?](?:\s|$)/u.test(text))).toEqual([]);
	expect(faulty("fr", (text) => /«(?!\u202f)|(?<!\u202f)»/u.test(text))).toEqual([]);
});

test("Right-to-left is known of the languages that are written so, and of no other", () => {
	const textInfo = (locale: Intl.Locale) => locale.getTextInfo?.().direction;
	for (const code of INTERFACE_LANGUAGE_CODES)
		expect(textInfo(new Intl.Locale(code)), code).toBe(traitsOf(code).rightToLeft === true ? "rtl" : "ltr");
});
