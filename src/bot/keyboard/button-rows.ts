import type { InlineKeyboardButton } from "grammy/types";

/** Telegram takes no more buttons below one message: https://core.telegram.org/bots/api#inlinekeyboardmarkup */
export const MAX_BUTTONS = 100;

/** Buttons side by side, `perRow` in each row but the last. */
export function buttonRows(buttons: readonly InlineKeyboardButton[], perRow: number): InlineKeyboardButton[][] {
	const rows: InlineKeyboardButton[][] = [];
	for (let start = 0; start < buttons.length; start += perRow) rows.push(buttons.slice(start, start + perRow));
	return rows;
}
