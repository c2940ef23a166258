import { describe, expect, test } from "vitest";
import { MAX_WORD_CHARS, readWords } from "../../../../src/bot/settings/words/read-words.ts";
import { createTextFolder } from "../../../../src/text/fold-text.ts";

const folder = createTextFolder();

describe("readWords", () => {
	test.each<[typed: string, follow: string[], mute: string[]]>([
		['+乌克兰 +"accord de Paris" -football', ["乌克兰", "accord de Paris"], ["football"]],
		["climat", ["climat"], []],
		["+ climat - foot", ["climat"], ["foot"]],
		['＋气候 －足球 -"coupe du monde"', ["气候"], ["足球", "coupe du monde"]],
		["乌克兰，俄罗斯、加沙。", ["乌克兰", "俄罗斯", "加沙"], []],
		["football, tennis,", ["football", "tennis"], []],
		["-football,tennis", [], ["football", "tennis"]],
		["1,5 3.000", ["1,5", "3.000"], []],
		["elect* élect＊ 气候*", ["elect*", "élect*", "气候"], []],
		["in:Paris since:7d", ["in:Paris", "since:7d"], []],
		["chaud OR froid | tiède", ["chaud", "froid", "tiède"], []],
		['"unclosed phrase', ["unclosed", "phrase"], []],
		["", [], []],
	])("understands %j", (typed, follow, mute) => {
		expect(readWords(typed, folder)).toEqual({ kind: "words", follow, mute });
	});

	test.each<[typed: string, kind: string]>([
		["fine !!! fine", "nothing"],
		['"…"', "nothing"],
		["*", "nothing"],
		["ele*", "short-prefix"],
		["a".repeat(MAX_WORD_CHARS + 1), "too-long"],
		[`"${"很".repeat(MAX_WORD_CHARS + 1)}"`, "too-long"],
	])("takes nothing of %j", (typed, kind) => {
		expect(readWords(typed, folder).kind).toBe(kind);
	});

	test("takes regular expressions for words", () => {
		expect(readWords("(a+)+$ .*guerre.*", folder)).toEqual({
			kind: "words",
			follow: ["(a+)+$", ".*guerre.*"],
			mute: [],
		});
	});

	test("takes the longest word that is allowed", () => {
		const word = "é".repeat(MAX_WORD_CHARS);
		expect(readWords(word, folder)).toEqual({ kind: "words", follow: [word], mute: [] });
	});
});
