import type { InlineKeyboardButton } from "@grammyjs/types";
import { badRequest } from "../../api-error.ts";
import type { ReplyMarkup } from "../../state/reply-markup.ts";
import { booleanField } from "../boolean-field.ts";
import { isObject, jsonParam, type Params } from "../parameters.ts";
import { parseKeyboardButton } from "../parse-keyboard-button.ts";

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

/** How a keyboard behaves, besides whom it is for. */
const BEHAVIOUR = ["is_persistent", "resize_keyboard", "one_time_keyboard", "force_reply"];

/**
 * The markup of a call: its structure is checked. Of several kinds at once the server takes the first in this order.
 * `undefined` for none. https://github.com/tdlib/telegram-bot-api, Client::get_reply_markup
 */
export function parseReplyMarkup(params: Params): ReplyMarkup | undefined {
	const markup = jsonParam(params, "reply_markup", "reply keyboard markup");
	if (markup === undefined) return undefined;
	if (!isObject(markup)) throw badRequest("object expected as reply markup");
	const keyboard = rowsOf(markup, "keyboard", "ReplyKeyboardMarkup").map((row) => row.map(parseKeyboardButton));
	const inline_keyboard = rowsOf(markup, "inline_keyboard", "InlineKeyboardMarkup").map((row) => row.map(parseButton));
	const isOn = (name: string) => booleanField(markup, name, refuse);
	const removes = isOn("remove_keyboard");
	const forces = isOn("force_reply");
	const selective = isOn("selective") && { selective: true as const };
	if (keyboard.length > 0) {
		const behaviour = Object.fromEntries(BEHAVIOUR.filter(isOn).map((name) => [name, true]));
		return { keyboard, ...behaviour, ...placeholderOf(markup), ...selective };
	}
	if (inline_keyboard.length > 0) return { inline_keyboard };
	if (removes) return { remove_keyboard: true, ...selective };
	return forces ? { force_reply: true, ...placeholderOf(markup), ...selective } : undefined;
}

function rowsOf(markup: Params, field: string, type: string): readonly (readonly unknown[])[] {
	const rows = markup[field];
	if (rows === undefined) return [];
	if (!Array.isArray(rows)) throw refuse(`Field "${field}" must be of type Array`);
	if (!rows.every((row) => Array.isArray(row))) {
		throw refuse(`Field "${field}" of the ${type} must be an Array of Arrays`);
	}
	return rows;
}

function placeholderOf(markup: Params): { readonly input_field_placeholder?: string } {
	const placeholder = markup["input_field_placeholder"];
	if (placeholder === undefined || placeholder === "") return {};
	if (typeof placeholder !== "string") throw refuse('Field "input_field_placeholder" must be of type String');
	return { input_field_placeholder: placeholder };
}

/** Where a reason begins the description, its first letter is a small one. */
function refuse(reason: string): Error {
	return badRequest(reason.charAt(0).toLowerCase() + reason.slice(1));
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
