import type { InlineKeyboardButton, InlineKeyboardMarkup } from "grammy/types";
import type { EditionCode } from "../../../news/edition.ts";
import { MAX_BUTTONS } from "../../keyboard/button-rows.ts";
import type { Instead, ListView } from "../list.ts";
import { encodePage } from "../page-press.ts";
import { type Pagers, referToText } from "../text-reference.ts";

/** As many short ones stand side by side; a longer one has a row of its own. */
const SHORT_PER_ROW = 3;
const MAX_SHORT_CHARS = 12;

/** A button for each list that could be asked for instead: pressed, it shows that list in the place of this one. */
export async function insteadKeyboard(
	instead: readonly Instead[],
	{ view, editions, pagers }: { view: ListView; editions: readonly EditionCode[]; pagers: Pagers },
): Promise<InlineKeyboardMarkup | undefined> {
	const rows: InlineKeyboardButton[][] = [];
	let hasRoom = false;
	for (const { label, text, editions: where = editions } of instead.slice(0, MAX_BUTTONS)) {
		const reference = await referToText(text, where, pagers);
		const button = { text: label, callback_data: encodePage({ view, page: 0, editions: where, text: reference }) };
		const isShort = Array.from(label).length <= MAX_SHORT_CHARS;
		const last = rows.at(-1);
		if (isShort && hasRoom && last !== undefined) last.push(button);
		else rows.push([button]);
		hasRoom = isShort && (rows.at(-1)?.length ?? 0) < SHORT_PER_ROW;
	}
	return rows.length === 0 ? undefined : { inline_keyboard: rows };
}
