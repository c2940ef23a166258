import type { KeyboardButton } from "@grammyjs/types";
import { badRequest } from "../../api-error.ts";
import type { ReplyMarkup } from "../../state/reply-markup.ts";
import { checkUrl } from "../check-url.ts";
import { keptRows } from "../kept-rows.ts";
import { isObject, stringParam } from "../parameters.ts";
import { checkInlineKeyboard } from "./check-inline-keyboard.ts";

/** What can be asked for where the bot is alone with somebody, in the words of td/telegram/KeyboardButton.cpp. */
const PRIVATE_ONLY: Readonly<Record<string, string>> = {
	request_contact: "phone number can be requested",
	request_location: "location can be requested",
	request_poll: "poll can be requested",
	web_app: "Web App buttons can be used",
	request_users: "users can be requested",
	request_chat: "chats can be requested",
	request_managed_bot: "managed bots can be requested",
};

/** Parsed markup as it is kept in a chat of that type, or refused. `undefined` when no button is left. */
export function checkReplyMarkup(markup: ReplyMarkup | undefined, chatType: string): ReplyMarkup | undefined {
	if (markup === undefined || "inline_keyboard" in markup || chatType === "channel") {
		return checkInlineKeyboard(markup, chatType);
	}
	if (!("keyboard" in markup)) return markup;
	const keyboard = keptRows(markup.keyboard, (button) => checkKey(button, chatType));
	return keyboard.length === 0 ? undefined : { ...markup, keyboard };
}

function checkKey(button: KeyboardButton, chatType: string): KeyboardButton {
	const key: Exclude<KeyboardButton, string> = typeof button === "string" ? { text: button } : button;
	if (key.text === "") throw badRequest("keyboard button text must be non-empty");
	const asked = Object.keys(PRIVATE_ONLY).find((kind) => kind in key);
	if (asked !== undefined && chatType !== "private") {
		throw badRequest(`${PRIVATE_ONLY[asked]} in private chats only`);
	}
	if ("web_app" in key && isObject(key.web_app)) checkWebApp(stringParam(key.web_app, "url"));
	return key;
}

function checkWebApp(url: string): void {
	const checked = checkUrl(url);
	const problem = "problem" in checked ? checked.problem : /^https:/i.test(url) ? "" : "Only HTTPS links are allowed";
	if (problem !== "") throw badRequest(`keyboard button Web App URL '${url}' is invalid: ${problem}`);
}
