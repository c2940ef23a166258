import { describe, expect, test } from "vitest";
import { EDITION_CODES, EDITIONS } from "../../../src/news/edition.ts";
import {
	INTERFACE_LANGUAGE_CODES,
	interfaceLanguage,
	knownLanguage,
	ownNameOf,
	traitsOf,
} from "../../../src/news/languages/interface-language.ts";

describe("interfaceLanguage", () => {
	test.each([
		["zh", "zh-Hans"],
		["zh-hans", "zh-Hans"],
		["zh_CN", "zh-Hans"],
		["zh-SG", "zh-Hans"],
		["ZH-TW", "zh-Hant"],
		["zh-HK", "zh-Hant"],
		["zh-hant-TW", "zh-Hant"],
		["yue", "zh-Hant"],
		["pt", "pt"],
		["pt-AO", "pt"],
		["pt-br", "pt-BR"],
		["pt_BR", "pt-BR"],
		["en", "en"],
		["en-US", "en"],
		["fr-CA", "fr"],
		["es-419", "es"],
		["fa-AF", "fa"],
		["ff", "fr"],
		["ff-Latn-SN", "fr"],
		["bm", "fr"],
		["dyu", "fr"],
		["fuh", "fr"],
		["zh-hans-raw", "zh-Hans"],
		["zh-hant-beta", "zh-Hant"],
		["fa-raw", "fa"],
	])("of somebody whose Telegram speaks %s is %s", (code, language) => {
		expect(interfaceLanguage(code)).toBe(language);
	});

	test.each(["de", "sr-Latn", "za", "zha", "", "-", "toString", "x-klingon"])("of %j is none", (code) => {
		expect(interfaceLanguage(code)).toBeUndefined();
	});

	test("is there for the readers of every edition", () => {
		const spoken = EDITION_CODES.map((code) => interfaceLanguage(EDITIONS[code].language));
		expect(spoken).not.toContain(undefined);
		expect(new Set(spoken).size).toBe(INTERFACE_LANGUAGE_CODES.length);
	});
});

test.each([
	["zh", "zh-Hans"],
	["zh-Hant", "zh-Hant"],
	["en", "en"],
	["de", "en"],
	["toString", "en"],
])("A subscription in %s, which another version may have written, is spoken to in %s", (code, language) => {
	expect(knownLanguage(code)).toBe(language);
});

test("No two languages have a letter, a name or a code of Telegram's in common", () => {
	const all = <T>(of: (code: (typeof INTERFACE_LANGUAGE_CODES)[number]) => readonly T[]) =>
		INTERFACE_LANGUAGE_CODES.flatMap(of);
	for (const each of [
		all((code) => [traitsOf(code).callback]),
		all((code) => [ownNameOf(code)]),
		all((code) => traitsOf(code).telegramCodes),
	])
		expect(new Set(each).size).toBe(each.length);
	expect(all((code) => [traitsOf(code).callback]).every((letter) => /^[a-z]$/.test(letter))).toBe(true);
});
