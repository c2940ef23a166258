import { describe, expect, test } from "vitest";
import { EDITION_CODES } from "../../../src/news/edition.ts";
import { editionByName } from "../../../src/news/languages/edition-by-name.ts";

describe("editionByName", () => {
	test.each([
		["fr", "fr"],
		["ＦＲ", "fr"],
		["RFI", "fr"],
		["RFI Tiếng Việt", "vi"],
		["French", "fr"],
		["FRANÇAIS", "fr"],
		["francais", "fr"],
		["法语", "fr"],
		["法文", "fr"],
		["(fra)", "fr"],
		["zh", "cn"],
		["zh_CN", "cn"],
		["zh-TW", "tw"],
		["zh-hk", "tw"],
		["中文", "cn"],
		["Chinese", "cn"],
		["chinois", "cn"],
		["繁體中文", "tw"],
		["pt-br", "br"],
		["pt-AO", "pt"],
		["Português", "pt"],
		["Brazilian Portuguese", "br"],
		["Persian", "fa"],
		["فارسی", "fa"],
		["русский", "ru"],
		["Kiswahili", "sw"],
		["ខ្មែរ", "km"],
		["tieng viet", "vi"],
		["越南语", "vi"],
		["中文（简体）", "cn"],
		["中文（繁體）", "tw"],
		["Português (Brasil)", "br"],
		["французский", "fr"],
		["inglés", "en"],
		["tiếng Pháp", "fr"],
		["葡萄牙語", "pt"],
		["繁體", "tw"],
		["繁体", "tw"],
		["正體字", "tw"],
		["简体", "cn"],
		["國語", "cn"],
		["葡语", "pt"],
		["葡文", "pt"],
		["西语", "es"],
		["柬埔寨语", "km"],
		["粤语", "tw"],
		["粵語", "tw"],
		["广东话", "tw"],
		["Cantonese", "tw"],
		["cantonais", "tw"],
		["brésil", "br"],
		["Brazil", "br"],
		["cambodian", "km"],
		["castellano", "es"],
		["mandingue", "ma"],
		["fulani", "ff"],
		["peul", "ff"],
	])("takes %j for %s", (name, code) => {
		expect(editionByName(name, EDITION_CODES)).toBe(code);
	});

	test.each(["", "xx", "klingon", "de", "france", "法国", "巴西", "香港", "-", "zh-", "a-b-c"])(
		"takes %j for none",
		(name) => {
			expect(editionByName(name, EDITION_CODES)).toBeUndefined();
		},
	);

	test("means the edition on offer where a language has two", () => {
		for (const name of ["zh", "中文", "Chinese"]) expect(editionByName(name, ["fr", "tw"])).toBe("tw");
		expect(editionByName("pt-br", ["pt"])).toBe("pt");
		expect(editionByName("粤语", ["fr", "cn"])).toBe("cn");
	});

	test("offers no edition that the bot does not read", () => {
		for (const name of ["fr", "French", "RFI", "uk"]) expect(editionByName(name, ["cn", "ru"])).toBeUndefined();
	});
});
