import type { InlineKeyboardButton, InlineKeyboardMarkup } from "@grammyjs/types";
import { badRequest } from "../api-error.ts";
import { isObject, jsonParam, type Params } from "./parameters.ts";

/** What an inline button can do, in the order in which the server looks. */
const KINDS = [
	"url",
	"callback_data",
	"callback_game",
	"pay",
	"switch_inline_query",
	"switch_inline_query_chosen_chat",
	"switch_inline_query_current_chat",
	"login_url",
	"web_app",
	"copy_text",
	"disabled",
] as const;
/** An empty one of these counts as none. */
const NEVER_EMPTY: ReadonlySet<string> = new Set(["url", "callback_data"]);

const NOT_ROWS = 'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays';

/** The inline keyboard of a call: its structure is checked. `undefined` for none, or for a keyboard of another type. */
export function parseReplyMarkup(params: Params): InlineKeyboardMarkup | undefined {
	const markup = jsonParam(params, "reply_markup", "reply keyboard markup");
	if (markup === undefined) return undefined;
	if (!isObject(markup)) throw badRequest("object expected as reply markup");
	const rows = markup["inline_keyboard"];
	if (rows === undefined) return undefined;
	if (!Array.isArray(rows)) throw badRequest('field "inline_keyboard" must be of type Array');
	if (!rows.every((row) => Array.isArray(row))) throw badRequest(NOT_ROWS);
	return { inline_keyboard: rows.map((row) => row.map(parseButton)) };
}

function parseButton(button: unknown): InlineKeyboardButton {
	if (!isObject(button)) throw unparsable("InlineKeyboardButton must be an Object");
	if (button["text"] === undefined) throw unparsable('Can\'t find field "text"');
	if (typeof button["text"] !== "string") throw unparsable('Field "text" must be of type String');
	for (const name of NEVER_EMPTY) {
		const value = button[name];
		if (value !== undefined && typeof value !== "string") throw unparsable(`Field "${name}" must be of type String`);
	}
	const kind = KINDS.find((name) => button[name] !== undefined && !(NEVER_EMPTY.has(name) && button[name] === ""));
	if (kind === undefined) throw unparsable("Text buttons are unallowed in the inline keyboard");
	return button as unknown as InlineKeyboardButton; // just looked into
}

function unparsable(reason: string): Error {
	return badRequest(`can't parse inline keyboard button: ${reason}`);
}
