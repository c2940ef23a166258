import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createTextFolder } from "../../src/text/fold-text.ts";

const folder = createTextFolder();
const texts = (text: string) => folder.fold(text).map((unit) => unit.text);

describe("fold", () => {
	test.each([
		["takes Han characters one by one", "海参崴", ["海", "参", "崴"]],
		["simplifies traditional characters", "海參崴", ["海", "参", "崴"]],
		["simplifies what Taiwan and Hong Kong write", "臺灣裡面衞", ["台", "湾", "里", "面", "卫"]],
		["reads 著 as 着 in every word", "看著名著", ["看", "着", "名", "着"]],
		["keeps 么 as it is", "什么", ["什", "么"]],
		["keeps words of other scripts together", "AI芯片G20峰会", ["ai", "芯", "片", "g20", "峰", "会"]],
		["reads full-width letters and digits as ordinary ones", "ＡＩ２０", ["ai20"]],
		["ignores case", "MACRON", ["macron"]],
		["ignores accents, composed or not", "Élysée E\u0301lyse\u0301e", ["elysee", "elysee"]],
		["takes ligatures apart", "cœur ﬁn Straße", ["coeur", "fin", "strasse"]],
		["ignores the hooks of Hausa and Fulfulde", "ɓera ɗaki ƙasa ŋorol", ["bera", "daki", "kasa", "norol"]],
		["ignores the marks of Vietnamese", "Đảng Cộng sản", ["dang", "cong", "san"]],
		["reads ё as е but keeps й and ї", "Ёлка мой Київ", ["елка", "мой", "київ"]],
		["reads a combining breve as part of й", "мои\u0306", ["мой"]],
		["ignores Arabic vowels and the stretcher", "مُحَمَّد محـــمد", ["محمد", "محمد"]],
		["reads Arabic and Persian letters and digits alike", "كتابي ۲۰۲۳ ٢٠٢٣", ["کتابی", "2023", "2023"]],
		["ignores a joiner inside a Persian word", "می\u200cشود", ["میشود"]],
		["takes Khmer sign by sign", "កម្ពុ", ["ក", "ម", "\u17d2", "ព", "\u17bb"]],
		["splits at apostrophes and hyphens", "l’Élysée п’ять covid-19", ["l", "elysee", "п", "ять", "covid", "19"]],
		["ignores invisible characters inside words", "中\u200b国 mi\u00adnister", ["中", "国", "minister"]],
		["finds nothing in punctuation, symbols and emoji", "，。！ …—「」 $ 😀 \0", []],
		["survives halves of characters", "中\ud800国\udc00", ["中", "国"]],
		["takes compatibility characters apart", "㈱ ½ ①", ["株", "1", "2", "1"]],
	])("%s", (_, text, expected) => {
		expect(texts(text)).toEqual(expected);
	});

	test("marks a gap where something that is not searched for stands between", () => {
		expect(folder.fold("中国，法国 AI").map((unit) => unit.gapBefore)).toEqual([false, false, true, false, true]);
	});

	test("says where each unit stands in the original", () => {
		const original = "見 E\u0301lysée：普京";
		expect(folder.fold(original).map(({ start, end }) => original.slice(start, end))).toEqual([
			"見",
			"E\u0301lysée",
			"普",
			"京",
		]);
	});

	test("tells very long words apart by their beginning", () => {
		expect(texts("a".repeat(5_000))).toEqual(["a".repeat(64)]);
	});

	test("gives units that stand in order inside any text", () => {
		fc.assert(
			fc.property(fc.string({ unit: "binary" }), (text) => {
				let from = 0;
				for (const { text: folded, start, end } of folder.fold(text)) {
					expect(folded).not.toBe("");
					expect(start).toBeGreaterThanOrEqual(from);
					expect(end).toBeGreaterThan(start);
					expect(end).toBeLessThanOrEqual(text.length);
					from = start;
				}
			}),
		);
	});

	test("gives the same units for a text that is folded already", () => {
		fc.assert(
			fc.property(fc.string({ unit: "grapheme" }), (text) => {
				const once = texts(text);
				expect(texts(once.join(" "))).toEqual(once);
			}),
		);
	});
});

describe("readings", () => {
	const readings = (term: string) => folder.readings(term).map((units) => units.map((unit) => unit.text).join(""));

	test.each([
		["has one for simplified Chinese", "计划", ["计划"]],
		["has one where every character has one simplification", "海參崴", ["海参崴"]],
		["adds the simplified spelling that only the word tells", "計畫", ["计画", "计划"]],
		["has none where nothing can be searched for", "……", []],
	])("%s", (_, term, expected) => {
		expect(readings(term)).toEqual(expected);
	});
});
