import type { InlineKeyboardButton, InlineKeyboardMarkup } from "grammy/types";
import { badRequest } from "../api-error.ts";
import { checkUrl } from "./check-url.ts";
import { isObject, objectParam, type Params } from "./parameters.ts";

/** https://core.telegram.org/bots/api#inlinekeyboardbutton */
const MAX_CALLBACK_DATA_BYTES = 64;
/** https://core.telegram.org/bots/api#copytextbutton */
const MAX_COPY_TEXT_CHARS = 256;
/** What the server keeps of a keyboard without complaint; it silently cuts the rest. */
const MAX_BUTTONS_PER_ROW = 12;
const MAX_BUTTONS = 300;

/** Other keyboards than inline ones; they are not part of the message that carries them. */
const OTHER_MARKUP = ["keyboard", "remove_keyboard", "force_reply"];
const KINDS = [
	"url",
	"callback_data",
	"switch_inline_query",
	"switch_inline_query_current_chat",
	"switch_inline_query_chosen_chat",
	"copy_text",
	"web_app",
	"login_url",
	"callback_game",
	"pay",
	"disabled",
] as const;

/** The inline keyboard of a message, checked in the server's words; `undefined` for none or one of another type. */
export function checkReplyMarkup(params: Params, chatType: string): InlineKeyboardMarkup | undefined {
	const markup = objectParam(params, "reply_markup", "reply markup");
	if (markup === undefined || OTHER_MARKUP.some((field) => field in markup)) return undefined;
	const rows = markup["inline_keyboard"];
	if (rows === undefined) return undefined;
	if (!Array.isArray(rows))
		throw badRequest('field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays');
	let left = MAX_BUTTONS;
	const kept = rows.map((row: unknown) => {
		if (!Array.isArray(row)) {
			throw badRequest('field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays');
		}
		const buttons = row.slice(0, Math.min(left, MAX_BUTTONS_PER_ROW)).map((button) => checkButton(button, chatType));
		left -= buttons.length;
		return buttons;
	});
	const inline_keyboard = kept.filter((row) => row.length > 0);
	return inline_keyboard.length === 0 ? undefined : { inline_keyboard };
}

function checkButton(button: unknown, chatType: string): InlineKeyboardButton {
	if (!isObject(button)) throw badRequest("can't parse inline keyboard button: InlineKeyboardButton must be an Object");
	if (typeof button["text"] !== "string") {
		throw badRequest("can't parse inline keyboard button: Can't find field \"text\"");
	}
	if (button["text"].trim() === "") throw badRequest("inline keyboard button text can't be empty"); // TODO exact words
	const kind = KINDS.find((name) => button[name] !== undefined);
	if (kind === undefined) {
		throw badRequest("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
	}
	return checkKind(button, kind, chatType);
}

function checkKind(button: Params, kind: (typeof KINDS)[number], chatType: string): InlineKeyboardButton {
	if (kind === "callback_data") checkCallbackData(button[kind]);
	if (kind === "url") return { ...button, url: checkedUrl(button[kind]) } as unknown as InlineKeyboardButton;
	if (kind.startsWith("switch_inline_query") && chatType === "channel") {
		throw badRequest(
			"can't use switch_inline_query button in a channel chat, because a user will not be able to use the button",
		);
	}
	if (kind === "web_app" && chatType !== "private") throw badRequest("BUTTON_TYPE_INVALID");
	if (kind === "copy_text") checkCopyText(button[kind]);
	return button as unknown as InlineKeyboardButton;
}

function checkCallbackData(data: unknown): void {
	const bytes = typeof data === "string" ? Buffer.byteLength(data) : 0;
	if (bytes === 0 || bytes > MAX_CALLBACK_DATA_BYTES) throw badRequest("BUTTON_DATA_INVALID");
}

function checkCopyText(copy: unknown): void {
	const text = isObject(copy) ? copy["text"] : undefined;
	if (typeof text !== "string" || text === "" || [...text].length > MAX_COPY_TEXT_CHARS) {
		throw badRequest("BUTTON_COPY_TEXT_INVALID");
	}
}

function checkedUrl(given: unknown): string {
	const url = typeof given === "string" ? given : "";
	const checked = checkUrl(url);
	if ("problem" in checked) throw badRequest(`inline keyboard button URL '${url}' is invalid: ${checked.problem}`);
	return checked.url;
}
