import { Converter } from "opencc-js/t2cn";

/** Traditional Chinese becomes simplified, in two ways. */
export interface HanSimplifier {
	/** Always the same answer for the same character, whatever stands beside it. */
	character(character: string): string;
	/** As a reader of simplified Chinese would write the whole: 計畫 becomes 计划, which no character table can know. */
	phrase(text: string): string;
}

/**
 * Characters that dictionaries simplify in some words only, or not at all although texts use both. Search has no use for the exception:
 * both sides fold alike, so 瞭解 and 了解 meet, and 瞭望 still finds itself.
 */
const ALWAYS_SIMPLIFIED: Readonly<Record<string, string>> = {
	...{ 瞭: "了", 藉: "借", 覆: "复", 甦: "苏", 彷: "仿", 揹: "背", 伕: "夫", 暱: "昵", 鎗: "枪" },
	...{ 馀: "余", 钜: "巨", 锺: "钟", 迳: "径", 谘: "咨", 讬: "托" },
};

/** 么 stands in every simplified 什么; the dictionary for Taiwan reads it as a variant of 幺. */
const NEVER_CHANGED = "么";

/** Loads the dictionaries, about 30 ms: make one and share it. */
export function createHanSimplifier(): HanSimplifier {
	const fromTaiwan: (text: string) => string = Converter({ from: "tw", to: "cn" });
	const fromHongKong: (text: string) => string = Converter({ from: "hk", to: "cn" });
	return {
		character(character) {
			if (character === NEVER_CHANGED) return character;
			return ALWAYS_SIMPLIFIED[character] ?? fromHongKong(fromTaiwan(character));
		},
		phrase: (text) => fromTaiwan(text),
	};
}
