import type { InlineKeyboardMarkup, Message, PhotoSize } from "grammy/types";
import { badRequest } from "../api-error.ts";
import { checkCanWrite } from "../rules/check-can-write.ts";
import { checkReplyMarkup } from "../rules/check-reply-markup.ts";
import { checkUrl } from "../rules/check-url.ts";
import { findChat } from "../rules/find-chat.ts";
import { findThread } from "../rules/find-thread.ts";
import { formatCaption, formatText } from "../rules/format-text.ts";
import { booleanParam, type Params, stringParam } from "../rules/parameters.ts";
import type { ChatState } from "../state/chat-state.ts";
import { type MessageBody, post, type Telegram } from "../state/telegram.ts";
import { botUser } from "./bot-user.ts";
import { findReply } from "./find-reply.ts";
import { linkPreview } from "./link-preview.ts";
import type { MethodCall, MethodTable } from "./method.ts";
import { takeTurn } from "./take-turn.ts";

export const sendingMethods: MethodTable = { sendMessage, sendPhoto, sendChatAction };

const CHAT_ACTIONS = new Set([
	"typing",
	"upload_photo",
	"record_video",
	"upload_video",
	"record_voice",
	"upload_voice",
	"upload_document",
	"choose_sticker",
	"find_location",
	"record_video_note",
	"upload_video_note",
	"cancel",
]);
/** A picture of which nobody sees more than that it is there. */
const PHOTO_SIDE_PX = 1280;

function sendMessage(telegram: Telegram, params: Params): Message {
	const { text, entities } = formatText(params);
	const state = findChat(telegram, params);
	const markup = checkReplyMarkup(params, state.chat.type);
	checkCanWrite(telegram, state, "text messages");
	const rest = frame(telegram, state, params, markup);
	takeTurn(telegram, "send", state.chat.id);
	return post(telegram, state, {
		...rest,
		text,
		...(entities.length > 0 && { entities: [...entities] }),
		...linkPreview(params),
	});
}

function sendPhoto(telegram: Telegram, params: Params, call: MethodCall): Message {
	const { text, entities } = formatCaption(params);
	const photo = checkPhoto(params, call);
	const state = findChat(telegram, params);
	const markup = checkReplyMarkup(params, state.chat.type);
	checkCanWrite(telegram, state, "photos");
	const rest = frame(telegram, state, params, markup);
	takeTurn(telegram, "send", state.chat.id);
	const caption = text === "" ? {} : { caption: text, ...(entities.length > 0 && { caption_entities: [...entities] }) };
	const above = booleanParam(params, "show_caption_above_media") ? { show_caption_above_media: true as const } : {};
	return post(telegram, state, { ...rest, photo, ...caption, ...above });
}

/** What messages of all types have in common. */
function frame(
	telegram: Telegram,
	state: ChatState,
	params: Params,
	markup: InlineKeyboardMarkup | undefined,
): MessageBody {
	const sender = state.chat.type === "channel" ? { sender_chat: state.chat } : { from: botUser(telegram) };
	return {
		...sender,
		...findThread(telegram, state, params),
		...findReply(state, params),
		...(booleanParam(params, "protect_content") && { has_protected_content: true as const }),
		...(markup !== undefined && { reply_markup: markup }),
	};
}

/** Pictures are not fetched: their address is checked and becomes the file's id. */
function checkPhoto(params: Params, call: MethodCall): PhotoSize[] {
	const given = stringParam(params, "photo");
	if (call.isUploaded("photo")) return photoSizes("uploaded");
	if (given === "") throw badRequest("there is no photo in the request");
	if (!given.includes("://")) {
		if (given.startsWith(FILE_ID_PREFIX)) return photoSizes(given.slice(FILE_ID_PREFIX.length));
		throw badRequest("wrong remote file identifier specified: Wrong string length");
	}
	const checked = checkUrl(given);
	if ("problem" in checked || !checked.url.startsWith("http")) throw badRequest("wrong HTTP URL specified");
	return photoSizes(Buffer.from(checked.url).toString("base64url"));
}

const FILE_ID_PREFIX = "AgACAgQ";

function photoSizes(name: string): PhotoSize[] {
	const id = FILE_ID_PREFIX + name;
	return [{ file_id: id, file_unique_id: id.slice(-16), width: PHOTO_SIDE_PX, height: PHOTO_SIDE_PX }];
}

function sendChatAction(telegram: Telegram, params: Params): true {
	const action = stringParam(params, "action");
	if (!CHAT_ACTIONS.has(action)) throw badRequest("wrong parameter action in request");
	const state = findChat(telegram, params);
	checkCanWrite(telegram, state, "text messages");
	findThread(telegram, state, params);
	telegram.events.emit({ kind: "chat-action", chatId: state.chat.id, action });
	return true;
}
