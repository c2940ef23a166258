import fc from "fast-check";
import type { IndexableArticle } from "../../../src/search/search-index.ts";

/** Titles with their ledes in which scripts, marks, spaces and spellings meet. */
export const SENTENCES = [
	["中国，法国：G20峰会", "讨论AI 芯片与「人工智能」——2023年9月12日。"],
	["臺灣公布新計畫", "看著名作家瞭解裡面的情況；台湾，台湾！"],
	["的的的 一一 国中 中国国中国", "的，的、的 国国中中国"],
	["L’Élysée: le cœur de l'œuvre", "Covid-19 à 1 000 € — «Le Monde» l’a dit"],
	["COVID-19疫苗F-35战机", "5G网络（5G）在2G之后。３Ｇ"],
	["東京のサミット、カメラ", "岸田さんは「がんばる」と言った"],
	["Đảng Cộng sản", "ё й ї Київ Ёлка"],
	["a\u200bb 中\u200b国 e\u0301te\u0301", "\ufeff开头 结尾\u00ad"],
] as const;

/** All that a query takes for quotation marks. */
export const QUOTES = /["“”„«»「」『』＂]/gu;

/** As a query for exactly this. */
export function asPhrase(stretch: string): string {
	return `"${stretch.replaceAll(QUOTES, " ")}"`;
}

/** Any stretch of a title or a lede, most of them short. */
export function stretches(articles: readonly Pick<IndexableArticle, "title" | "lede">[]): fc.Arbitrary<string> {
	const length = fc.oneof(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 80 }));
	return fc
		.tuple(fc.constantFrom(...articles), fc.boolean(), fc.nat({ max: 10_000 }), length)
		.map(([{ title, lede }, fromTitle, start, count]) => {
			const characters = Array.from(fromTitle ? title : (lede ?? title));
			const at = start % characters.length;
			return characters.slice(at, at + count).join("");
		});
}
