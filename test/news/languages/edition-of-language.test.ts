import { describe, expect, test } from "vitest";
import { EDITION_CODES } from "../../../src/news/edition.ts";
import { editionOfLanguage, usualEdition } from "../../../src/news/languages/edition-of-language.ts";

describe("usualEdition", () => {
	test.each([
		["fr", "fr"],
		["fr-CA", "fr"],
		["EN_us", "en"],
		["zh", "cn"],
		["zh-hans", "cn"],
		["zh-SG", "cn"],
		["zh-hant", "tw"],
		["zh-TW", "tw"],
		["zh-hk", "tw"],
		["yue", "tw"],
		["pt", "pt"],
		["pt-br", "br"],
		["pt-AO", "pt"],
		["fa", "fa"],
		["fa-AF", "fa"],
		["bm", "ma"],
		["uk", "uk"],
		["vi", "vi"],
	])("takes somebody whose Telegram is in %s to the edition %s", (languageCode, edition) => {
		expect(usualEdition(languageCode, EDITION_CODES)).toBe(edition);
	});

	test("is the closest of those on offer", () => {
		expect(usualEdition("zh-TW", ["fr", "cn"])).toBe("cn");
		expect(usualEdition("zh", ["fr", "tw"])).toBe("tw");
		expect(usualEdition("pt-br", ["cn", "pt"])).toBe("pt");
		expect(usualEdition("pt", ["br", "pt"])).toBe("pt");
	});

	test.each(["fa", "ru", "de"])(
		"of somebody in %s, who is spoken to in English, is the English one where they have none",
		(tag) => {
			expect(usualEdition(tag, ["cn", "fr", "en"])).toBe("en");
		},
	);

	test("is the operator's first where nobody's language is known", () => {
		expect(usualEdition(undefined, ["cn", "fr", "en"])).toBe("cn");
	});

	test.each([undefined, "de", "", "not a language", "x-y"])(
		"is the operator's first where %j has none",
		(languageCode) => {
			expect(usualEdition(languageCode, ["ru", "fr"])).toBe("ru");
			expect(editionOfLanguage(languageCode ?? "", ["ru", "fr"])).toBeUndefined();
		},
	);
});
