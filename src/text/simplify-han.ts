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

const HAN = /\p{sc=Han}/u;

interface Dictionaries {
	readonly fromTaiwan: (text: string) => string;
	readonly fromHongKong: (text: string) => string;
}

/**
 * Loads the dictionaries, about 10 ms, at the first Chinese character that is asked for, and lets the collector have them while nobody asks:
 * 5 MB, of which hardly anything is needed any more once the frequent characters are remembered.
 */
export function createHanSimplifier(): HanSimplifier {
	let kept: WeakRef<Dictionaries> | undefined;
	function dictionaries(): Dictionaries {
		const known = kept?.deref();
		if (known !== undefined) return known;
		const loaded = {
			fromTaiwan: Converter({ from: "tw", to: "cn" }),
			fromHongKong: Converter({ from: "hk", to: "cn" }),
		};
		kept = new WeakRef(loaded);
		return loaded;
	}
	return {
		character(character) {
			if (character === NEVER_CHANGED) return character;
			const always = ALWAYS_SIMPLIFIED[character];
			if (always !== undefined) return always;
			if (!HAN.test(character)) return character;
			const { fromTaiwan, fromHongKong } = dictionaries();
			return fromHongKong(fromTaiwan(character));
		},
		phrase: (text) => (HAN.test(text) ? dictionaries().fromTaiwan(text) : text),
	};
}
