import type { InlineKeyboardButton, InlineKeyboardMarkup } from "@grammyjs/types";
import { badRequest } from "../../api-error.ts";
import type { ReplyMarkup } from "../../state/reply-markup.ts";
import { checkUrl } from "../check-url.ts";
import { keptRows } from "../kept-rows.ts";

/** https://core.telegram.org/bots/api#inlinekeyboardbutton */
const MAX_CALLBACK_DATA_BYTES = 64;
/** https://core.telegram.org/bots/api#copytextbutton */
const MAX_COPY_TEXT_CHARS = 256;

const SWITCH_IN_CHANNEL =
	"can't use switch_inline_query in a channel chat, because a user will not be able to use the button without knowing bot's username";
/** Kinds that need another message than a text or a picture. */
const OTHER_MESSAGES_ONLY = ["pay", "callback_game"];

/**
 * A parsed inline keyboard as it is stored in a chat of that type, or refused, as every other markup is. `undefined` when
 * no button is left.
 */
export function checkInlineKeyboard(
	markup: ReplyMarkup | undefined,
	chatType: string,
): InlineKeyboardMarkup | undefined {
	if (markup === undefined) return undefined;
	if (!("inline_keyboard" in markup)) throw badRequest("inline keyboard expected");
	const inline_keyboard = keptRows(markup.inline_keyboard, (button) => checkButton(button, chatType));
	return inline_keyboard.length === 0 ? undefined : { inline_keyboard };
}

function checkButton(button: InlineKeyboardButton, chatType: string): InlineKeyboardButton {
	if (button.text.trim() === "") throw badRequest("inline keyboard button text must be non-empty");
	if ("url" in button && button.url !== "") return { ...button, url: checkedUrl(button.url) };
	if ("callback_data" in button && Buffer.byteLength(button.callback_data) > MAX_CALLBACK_DATA_BYTES) {
		throw badRequest("BUTTON_DATA_INVALID");
	}
	if (chatType === "channel" && Object.keys(button).some((field) => field.startsWith("switch_inline_query"))) {
		throw badRequest(SWITCH_IN_CHANNEL);
	}
	if ("web_app" in button) checkWebApp(button.web_app.url, chatType);
	if (OTHER_MESSAGES_ONLY.some((kind) => kind in button)) throw badRequest("BUTTON_TYPE_INVALID");
	if ("copy_text" in button && !isCopyable(button.copy_text.text)) throw badRequest("BUTTON_COPY_TEXT_INVALID");
	return button;
}

function checkedUrl(url: string): string {
	const checked = checkUrl(url);
	if ("problem" in checked) throw badRequest(`inline keyboard button URL '${url}' is invalid: ${checked.problem}`);
	return checked.url;
}

function checkWebApp(url: string, chatType: string): void {
	if (!/^https:\/\//i.test(url)) {
		throw badRequest(`inline keyboard button Web App URL '${url}' is invalid: Only HTTPS links are allowed`);
	}
	if (chatType !== "private") throw badRequest("BUTTON_TYPE_INVALID");
}

function isCopyable(text: unknown): boolean {
	return typeof text === "string" && text !== "" && [...text].length <= MAX_COPY_TEXT_CHARS;
}
