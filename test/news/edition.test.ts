import { describe, expect, test } from "vitest";
import { EDITION_CODES, EDITIONS, isEditionCode } from "../../src/news/edition.ts";

describe("EDITIONS", () => {
	test("describes each of the seventeen editions under its own code", () => {
		expect(Object.keys(EDITIONS).sort()).toEqual([...EDITION_CODES].sort());
		expect(EDITION_CODES).toHaveLength(17);
		for (const code of EDITION_CODES) expect(EDITIONS[code].code).toBe(code);
	});

	test("names the official feed of each edition and nothing else", () => {
		for (const { code, feedUrl } of Object.values(EDITIONS)) expect(feedUrl).toBe(`https://www.rfi.fr/${code}/rss`);
	});

	test("gives languages that the platform knows", () => {
		for (const { language } of Object.values(EDITIONS)) expect(Intl.getCanonicalLocales(language)).toEqual([language]);
	});

	test("knows its own codes, not those of ISO", () => {
		expect(["cn", "tw", "km", "ma", "br"].every(isEditionCode)).toBe(true);
		expect(["zh", "kh", "bm", "pt-BR", "", "constructor"].some(isEditionCode)).toBe(false);
	});
});
