import { describe, expect, test } from "vitest";
import { parseQuery } from "../../../src/search/query/parse-query.ts";
import { findMatches } from "../../../src/search/rank/find-matches.ts";
import { snippet } from "../../../src/search/rank/snippet.ts";
import { createTextFolder } from "../../../src/text/fold-text.ts";
import { NOW } from "../../support/articles/indexable-article.ts";

const folder = createTextFolder();
const termsOf = (query: string) => parseQuery(query, { now: NOW, folder }).terms;

describe("findMatches", () => {
	const marked = (query: string, text: string) =>
		findMatches(text, termsOf(query), folder)
			.toReversed()
			.reduce(
				(rest, { offset, length }) =>
					`${rest.slice(0, offset)}[${rest.slice(offset, offset + length)}]${rest.slice(offset + length)}`,
				text,
			);

	test.each([
		["a term wherever it stands", "中国", "中国和中国人", "[中国]和[中国]人"],
		["a term in the other script", "海參崴", "前往海参崴", "前往[海参崴]"],
		["the simplified spelling of a word from Taiwan", "計畫", "计划与計畫", "[计划]与[計畫]"],
		["words with their accents", "elysee", "L’Élysée", "L’[Élysée]"],
		["composed and decomposed accents", "été", "E\u0301te\u0301!", "[E\u0301te\u0301]!"],
		["a phrase with the punctuation between", '"中国 法国"', "中国，法国", "[中国，法国]"],
		["no phrase over a gap it does not have", "国法", "中国，法国", "中国，法国"],
		["mixed scripts, spaced or not", "AI芯片", "ＡＩ 芯片、AI芯片", "[ＡＩ 芯片]、[AI芯片]"],
		["whole words that begin so", "arti*", "article artisan art partiel", "[article] [artisan] art partiel"],
		["whole words only", "art", "arts art", "arts [art]"],
		["terms that overlap as one", "中国人 国人民", "中国人民", "[中国人民]"],
		["terms that touch as one", "中国 人民", "中国人民", "[中国人民]"],
		["every beginning of a repetition", "的的", "的的的", "[的的的]"],
		["characters beyond the basic plane", "𠮷野", "「𠮷野」", "「[𠮷野]」"],
		["what stands after emoji", "普京", "👨‍👩‍👧 普京", "👨‍👩‍👧 [普京]"],
		["nothing without terms", "-普京", "普京", "普京"],
	])("marks %s", (_, query, text, expected) => {
		expect(marked(query, text)).toBe(expected);
	});
});

describe("snippet", () => {
	const cut = (text: string, query: string, maxChars: number) => snippet(text, termsOf(query), maxChars, folder);
	const LONG = "头一句话没有要找的词。第二句话也没有。第三句话说到普京访问了北京。最后一句话说别的事情。";

	test.each([
		["a short text as it is", "普京访华", "普京", 20, "普京访华"],
		["the sentence around the match", LONG, "普京", 18, "…第三句话说到普京访问了北京。最后…"],
		["the end of a text with the match in it", LONG, "别的", 16, "…最后一句话说别的事情。"],
		["the beginning when nothing matches", LONG, "马克龙", 16, "头一句话没有要找的词。第二句…"],
		[
			"the place where most terms stand",
			`普京。${"无关的话，".repeat(10)}普京在北京。`,
			"普京 北京",
			14,
			"…无关的话，普京在北京。",
		],
	])("shows %s", (_, text, query, maxChars, expected) => {
		expect(cut(text, query, maxChars)).toBe(expected);
	});

	test("never takes more than its room, nor a character apart", () => {
		const text = "👨‍👩‍👧 est à Paris, été ".repeat(20);
		for (let maxChars = 0; maxChars < 60; maxChars += 1) {
			const shown = cut(text, "paris", maxChars);
			expect(shown.length).toBeLessThanOrEqual(Math.max(2, maxChars));
			expect(shown.replaceAll("👨‍👩‍👧", "")).not.toMatch(/[\u{1f468}\u{1f469}\u{1f467}\u200d]/u);
		}
	});
});
