import { describe, expect, test } from "vitest";
import {
	addedWords,
	addWords,
	MAX_WORDS,
	onlyMatches,
	removeWord,
} from "../../../../src/bot/settings/words/change-words.ts";
import type { KeywordChoice, Subscription } from "../../../../src/news/subscription.ts";
import { createTextFolder } from "../../../../src/text/fold-text.ts";

const folder = createTextFolder();
const place: Subscription = { chatType: "private", editions: { fr: { since: 3 } }, language: "en", renewedAt: 1 };
const withWords = (keywords: KeywordChoice): Subscription => ({ ...place, keywords });

describe("Adding words", () => {
	test("puts each into one list, the last that was named, however it is spelled", () => {
		const before = withWords({ follow: ["Ukraine", "élection"], mute: ["烏克蘭"], onlyMatches: true });
		const change = addWords({ follow: ["乌克兰", "UKRAINE"], mute: ["Election", "accord de  Paris"] }, folder);
		expect(change(before, 0)).toMatchObject({
			keywords: { follow: ["Ukraine", "乌克兰"], mute: ["Election", "accord de  Paris"], onlyMatches: true },
		});
	});

	test("tells a word from what it begins, and a phrase from the same without its spaces", () => {
		const added = addedWords(undefined, { follow: ["elect", "elect*", "中国", "中 国"], mute: [] }, folder);
		expect(added?.follow).toEqual(["elect", "elect*", "中国", "中 国"]);
	});

	test("adds nothing when there would be too many, and the last that fits", () => {
		const numbered = (count: number) => Array.from({ length: count }, (_, index) => `word${index}`);
		const before = withWords({ follow: numbered(MAX_WORDS - 1), mute: [] });
		expect(addWords({ follow: [], mute: ["one", "two"] }, folder)(before, 0)).toEqual({
			...{ refused: "words-too-many", limit: MAX_WORDS },
		});
		expect(addWords({ follow: ["WORD1"], mute: ["one"] }, folder)(before, 0)).toMatchObject({
			keywords: { mute: ["one"] },
		});
	});
});

test("Taking the last word out leaves nothing of words, unless nothing else is to come", () => {
	const before = withWords({ follow: ["Ukraine"], mute: [] });
	expect(removeWord("follow", (word) => word === "Ukraine")(before, 0)).toEqual(place);
	const only = onlyMatches(true)(before, 0);
	expect(removeWord("follow", () => true)(only, 0).keywords).toEqual({ follow: [], mute: [], onlyMatches: true });
	expect(onlyMatches(false)(only, 0)).toEqual(before);
	expect(onlyMatches(false)(place, 0)).toEqual(place);
});
