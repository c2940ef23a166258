import { MAX_LISTED } from "../../formatter/format-list.ts";
import type { ArticleId } from "../../news/article.ts";
import { isArticleId } from "../../news/article-id.ts";
import { type EditionCode, isEditionCode } from "../../news/edition.ts";
import { type ListView, MAX_PAGES } from "../lists/list-request.ts";
import { isTextReference, type TextReference } from "../lists/text-reference.ts";

/** What pressing a button asks for. */
export type Press = { readonly kind: "card"; readonly id: ArticleId } | PagePress;

export interface PagePress {
	readonly kind: "page";
	readonly view: ListView;
	readonly page: number;
	/** Where to look unless the words name editions. None: the chat's own. */
	readonly editions: readonly EditionCode[];
	readonly text: TextReference;
}

const CARD = "c";
const LANGUAGE = { en: "e", zh: "z" } as const;
const ORDER = { best: "b", newest: "n" } as const;
const PAGE =
	/^(?<language>[ez])(?:(?<order>[bn])|l(?<count>\d{1,2})\.)(?<page>\d{1,3})(?<editions>(?:[a-z]{2})*)(?<text>[=#].*)$/su;

/** As callback data: `c<article id>`, `zb0cn=气候` for the first page of the best, `el5.2frcn=中国` for the third of five each. */
export function encodePress(press: Press): string {
	if (press.kind === "card") return CARD + press.id;
	const { view, page, editions, text } = press;
	const list = view.kind === "latest" ? `l${view.count}.` : ORDER[view.order];
	return `${LANGUAGE[view.language]}${list}${page}${editions.join("")}${text}`;
}

/** `undefined` for whatever `encodePress` does not write: callback data can be made up by anybody. */
export function parsePress(data: string): Press | undefined {
	const id = data.slice(CARD.length);
	if (data.startsWith(CARD)) return isArticleId(id) ? { kind: "card", id } : undefined;
	const found = PAGE.exec(data)?.groups;
	const view = found && parseView(found);
	const { page = "", text = "" } = found ?? {};
	const editions: readonly string[] = found?.["editions"]?.match(/../g) ?? [];
	if (view === undefined || Number(page) >= MAX_PAGES || !isTextReference(text)) return undefined;
	return editions.every(isEditionCode) ? { kind: "page", view, page: Number(page), editions, text } : undefined;
}

function parseView(found: Readonly<Record<string, string | undefined>>): ListView | undefined {
	const language = found["language"] === LANGUAGE.zh ? "zh" : "en";
	const order = found["order"];
	if (order !== undefined) return { language, kind: "search", order: order === ORDER.best ? "best" : "newest" };
	const count = Number(found["count"]);
	return count >= 1 && count <= MAX_LISTED ? { language, kind: "latest", count } : undefined;
}
