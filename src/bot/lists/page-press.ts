import { MAX_LISTED } from "../../formatter/format-list.ts";
import { type EditionCode, isEditionCode } from "../../news/edition.ts";
import { INTERFACE_LANGUAGE_CODES, traitsOf } from "../../news/languages/interface-language.ts";
import { type ListView, MAX_PAGES } from "./list.ts";
import { isTextReference, type TextReference } from "./text-reference.ts";

/** Shows another page of a list, or the list in another order. */
export interface PagePress {
	readonly view: ListView;
	readonly page: number;
	/** Where to look unless the words name editions. None: the chat's own. */
	readonly editions: readonly EditionCode[];
	readonly text: TextReference;
}

export const PAGE_PREFIX = "l";
/** What buttons began with when there were two languages: the language itself. Messages keep their buttons for good. */
export const OLD_PAGE_PREFIXES = ["e", "z"] as const;

const ORDER = { best: "b", newest: "n" } as const;
const PAGE =
	/^(?:l(?<language>[a-z])|(?<old>[ez]))(?:(?<order>[bn])|l(?<count>\d{1,2})\.)(?<page>\d{1,3})(?<editions>(?:[a-z]{2})*)(?<text>[=#].*)$/su;

/** As callback data: `lzb0cn=气候` for the first page of the best, `lel5.2frcn=中国` for the third of five each. */
export function encodePage({ view, page, editions, text }: PagePress): string {
	const list = view.kind === "latest" ? `l${view.count}.` : ORDER[view.order];
	return `${PAGE_PREFIX}${traitsOf(view.language).callback}${list}${page}${editions.join("")}${text}`;
}

/** `undefined` for whatever `encodePage` does not write, and did not write: callback data can be made up by anybody. */
export function parsePage(data: string): PagePress | undefined {
	const found = PAGE.exec(data)?.groups;
	const view = found && parseView(found);
	const { page = "", text = "" } = found ?? {};
	const editions: readonly string[] = found?.["editions"]?.match(/../g) ?? [];
	if (view === undefined || Number(page) >= MAX_PAGES || !isTextReference(text)) return undefined;
	return editions.every(isEditionCode) ? { view, page: Number(page), editions, text } : undefined;
}

function parseView(found: Readonly<Record<string, string | undefined>>): ListView | undefined {
	const letter = found["language"] ?? found["old"];
	const language = INTERFACE_LANGUAGE_CODES.find((code) => traitsOf(code).callback === letter);
	if (language === undefined) return undefined;
	const order = found["order"];
	if (order !== undefined) return { language, kind: "search", order: order === ORDER.best ? "best" : "newest" };
	const count = Number(found["count"]);
	return count >= 1 && count <= MAX_LISTED ? { language, kind: "latest", count } : undefined;
}
