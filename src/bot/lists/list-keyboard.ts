import type { InlineKeyboardButton, InlineKeyboardMarkup } from "grammy/types";
import type { EditionCode } from "../../news/edition.ts";
import type { BotContext } from "../bot-context.ts";
import { buttonRows } from "../keyboard/button-rows.ts";
import { encodeCard } from "./card-press.ts";
import type { FoundList } from "./list.ts";
import { type ListView, MAX_PAGES } from "./list.ts";
import { encodePage } from "./page-press.ts";
import type { TextReference } from "./text-reference.ts";

const NUMBERS_PER_ROW = 5;

export interface KeyboardOptions {
	readonly view: ListView;
	/** Where the list looks unless the words name editions. */
	readonly editions: readonly EditionCode[];
	/** What was asked for. */
	readonly text: TextReference;
	readonly words: BotContext["words"];
}

/** A number for each article, and what turns the page or sorts the list anew. `undefined` when there is nothing to press. */
export function listKeyboard(list: FoundList, options: KeyboardOptions): InlineKeyboardMarkup | undefined {
	const numbers = list.articles.map(({ id }, index) => ({
		text: String(list.firstNumber + index),
		callback_data: encodeCard({ id }),
	}));
	const rows = [...buttonRows(numbers, NUMBERS_PER_ROW), turning(list, options)].filter((row) => row.length > 0);
	return rows.length === 0 ? undefined : { inline_keyboard: rows };
}

function turning(
	{ page, more, sortable }: FoundList,
	{ view, editions, text, words }: KeyboardOptions,
): InlineKeyboardButton[] {
	const button = (label: string, to: number, shown: ListView = view) => ({
		text: label,
		callback_data: encodePage({ view: shown, page: to, editions, text }),
	});
	return [
		...(page > 0 ? [button("◀", page - 1)] : []),
		...(more && page + 1 < MAX_PAGES ? [button("▶", page + 1)] : []),
		...(sortable && view.kind === "search" ? [sorting(view, words, button)] : []),
	];
}

function sorting(
	view: Extract<ListView, { kind: "search" }>,
	words: BotContext["words"],
	button: (label: string, to: number, shown: ListView) => InlineKeyboardButton,
): InlineKeyboardButton {
	return view.order === "best"
		? button(words("sort-newest"), 0, { ...view, order: "newest" })
		: button(words("sort-best"), 0, { ...view, order: "best" });
}
