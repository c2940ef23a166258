import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sentences } from "../../src/text/sentences.ts";

describe("sentences", () => {
	test.each<[string, readonly string[]]>([
		["an opening mark of the next one", ["木桥修好了。", "《山谷报》说：“好。”", "『木匠』也来了。"]],
		["a closing mark of its own", ["“木桥修好了。”", "镇长说。", "（第二天。）", "人们来了。"]],
		["a straight mark at either side", ['"木桥修好了。"', "镇长说。", '"谢谢大家。"']],
		["an abbreviated country", ["木桥由一家公司（U.S. Timber）修好。", "人们来了。"]],
		["an abbreviated saint and an initial", ["桥在St. Bois R. Pont街上。", "人们来了。"]],
		["a bracket with sentences in it", ["木桥（建于一百年前。三年前断了。）修好了。", "人们来了。"]],
		["a bracket that nobody closed", ["木桥（旧桥修好了。", "人们来了。"]],
		["a name with points", ["木匠是丹尼尔．路易斯．李。", "人们来了。"]],
		["French marks and titles", ["Le pont est rouvert. ", "« Oui », dit M. Untel. ", "Mme Unetelle aussi."]],
		["Romanian marks", ["El a spus: „Podul e gata.” ", "Dl. Cutare a venit."]],
		["English abbreviations", ["Dr. Somebody lives in the U.S. Embassy. ", "She came."]],
		["Vietnamese abbreviations", ["Cây cầu ở TP. Gỗ đã mở lại. ", "Mọi người đến."]],
		["Russian abbreviations", ["Мост на ул. Лесной открыт. ", "Все пришли."]],
		["Persian punctuation", ["پل باز شد. ", "مردم آمدند؟ ", "بله."]],
		["Khmer punctuation", ["ស្ពានបើក។ ", "ប្រជាជនមក។"]],
		["a number of a list", ["1. Le bois. ", "2. Le pont."]],
		["a line without an end", ["Le pont\n", "Le bois."]],
	])("keeps together what belongs together: %s", (_, expected) => {
		expect(sentences(expected.join(""))).toEqual(expected);
	});

	test("make up the text, whatever it is", () => {
		const piece = fc.constantFrom("字", "。", "“", "”", "（", "）", " ", ".", "M", "\n", '"', "«", "St", "a", "《");
		const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(""));
		fc.assert(
			fc.property(text, (whole) => {
				expect(sentences(whole).join("")).toBe(whole);
			}),
		);
	});
});
