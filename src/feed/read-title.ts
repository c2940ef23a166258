import { cutText } from "../news/cut-text.ts";
import type { EditionCode } from "../news/edition.ts";
import { htmlToLine } from "./html-to-line.ts";

/** Pages carry the station's name in their title: ` – 法国国际广播电台 - RFI`, ` - RFI`. */
const STATION = /(?:\s+[–—-]\s+(?:法国国际广播电台|法國國際廣播電台|法國國際廣播電臺))?\s+[–—-]\s+RFI$/;
const LAST_PART = /^(.*\S)\s+-\s+(\S.*)$/su;
/** A column's name is a few characters without punctuation: 要闻分析, 生态 健康与科技. */
const HAN_COLUMN = /^(?=.{2,12}$)\p{Script=Han}+(?: \p{Script=Han}+)*$/u;
const MIN_TITLE_CHARS = 4;
/** The longest title in the archives has 90 characters; what is far longer is no title. */
const MAX_TITLE_CHARS = 300;

export interface Title {
	readonly text: string;
	/** The column that stood behind the title. */
	readonly column?: string;
}

/**
 * A title as people should read it: without markup, the station's name, or the column that RFI appends. `sections` are those
 * of the article's address, in which a column is recognised in any language.
 */
export function readTitle(raw: string, edition: EditionCode, sections: readonly string[] = []): Title {
	const text = cutText(htmlToLine(raw).replace(STATION, "").trim(), MAX_TITLE_CHARS);
	const [, head = "", tail = ""] = LAST_PART.exec(text) ?? [];
	if (head.length < MIN_TITLE_CHARS || !isColumn(tail, edition, sections)) return { text };
	return { text: head, column: tail };
}

function isColumn(tail: string, edition: EditionCode, sections: readonly string[]): boolean {
	const slug = tail.toLowerCase().replace(/[\s-]+/g, "-");
	if (tail !== "" && sections.some((section) => section.toLowerCase() === slug)) return true;
	return (edition === "cn" || edition === "tw") && HAN_COLUMN.test(tail);
}
