import { EDITIONS, type EditionCode } from "../../news/edition.ts";
import { cutText } from "../../text/cut-text.ts";
import { plainText } from "../../text/plain-text.ts";
import { htmlToLine } from "./html-to-line.ts";

/** Pages carry the station's name in their title: ` – 法国国际广播电台 - RFI`, ` - RFI`. */
const STATION = /(?:\s+[–—-]\s+(?:法国国际广播电台|法國國際廣播電台|法國國際廣播電臺))?\s+[–—-]\s+RFI$/;
const LAST_PART = /^(.*\S)\s+-\s+(\S.*)$/su;
/**
 * New columns come with the years. Of 12,271 archived titles 1,695 end in a dash and four to six Han characters, and each of these tails is a
 * column; a longer one is half of the title, but for the words that make a column's name.
 */
const COLUMN_NAME =
	/^\p{Script=Han}{4,6}$|^(?=.{3,8}$)\p{Script=Han}+(?:专栏|專欄|长廊|長廊|摘要|解说|解說|节目|節目|信箱|杂志|雜誌|一周)$/u;
/** What somebody filled in by the form's own name. */
const LABEL = /^(?:题目|題目|标题|標題)\s*[:：]\s*(?=\S)/u;
const MIN_TITLE_CHARS = 4;
/** The longest title in the archives has 90 characters; what is far longer is no title. */
const MAX_TITLE_CHARS = 300;

export interface Title {
	readonly text: string;
	/** The column that stood behind the title. */
	readonly column?: string;
}

interface TitleSources {
	readonly raw: string;
	readonly edition: EditionCode;
	/** Those of the article's address. */
	readonly sections?: readonly string[];
	/** The feed's `<category>` elements. */
	readonly categories?: readonly string[];
}

/**
 * A title as people should read it: without markup, label, the station's name, or the column that RFI appends. What stands behind a
 * dash is a column only if it is known or looks like one; else it is half of the title, and without it two stories could look like one.
 */
export function readTitle({ raw, edition, sections = [], categories = [] }: TitleSources): Title {
	const text = cutText(htmlToLine(raw).replace(STATION, "").replace(LABEL, "").trim(), MAX_TITLE_CHARS);
	const [, head = "", tail = ""] = LAST_PART.exec(text) ?? [];
	const columns = [...sections, ...EDITIONS[edition].sections, ...categories.map(plainText)];
	const isColumn = COLUMN_NAME.test(tail) || columns.some((column) => slugOf(column) === slugOf(tail));
	return tail !== "" && isColumn && head.length >= MIN_TITLE_CHARS ? { text: head, column: tail } : { text };
}

function slugOf(name: string): string {
	return name.toLowerCase().replace(/[\s-]+/g, "-");
}
