import type { Message, MessageEntity } from "@grammyjs/types";
import { badRequest } from "../api-error.ts";
import { checkCanWrite } from "../rules/check-can-write.ts";
import { findChat } from "../rules/find-chat.ts";
import { findThread, type Thread } from "../rules/find-thread.ts";
import { checkReplyMarkup } from "../rules/markup/check-reply-markup.ts";
import { parseReplyMarkup } from "../rules/markup/parse-reply-markup.ts";
import { booleanParam, type Params, stringParam } from "../rules/parameters.ts";
import { parseCaption, parseText } from "../rules/text/parse-text.ts";
import { settleCaption, settleText } from "../rules/text/settle-text.ts";
import type { Writing } from "../rules/why-not-write.ts";
import type { ChatState } from "../state/chat-state.ts";
import { keepComposerMarkup } from "../state/keep-composer-markup.ts";
import type { ReplyMarkup } from "../state/reply-markup.ts";
import { type FormattedText, type MessageBody, post, type Telegram } from "../state/telegram.ts";
import { botUser } from "./bot-user.ts";
import { checkPhoto } from "./check-photo.ts";
import { findReply, type Reply } from "./find-reply.ts";
import { inTurn, type Prepared } from "./in-turn.ts";
import { linkPreview } from "./link-preview.ts";
import type { MethodCall, MethodTable } from "./method.ts";
import { resolveMentions } from "./resolve-mentions.ts";

export const sendingMethods: MethodTable = { sendMessage, sendPhoto, sendChatAction };

const CHAT_ACTIONS: ReadonlySet<string> = new Set([
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

// The order of the checks is that of the real server: what can be read from the call alone, the chat and the rights in it,
// then content and keyboard, and the limits last.

function sendMessage(telegram: Telegram, params: Params, call: MethodCall): Message | Promise<Message> {
	return inTurn(telegram, "send", call, () => {
		const parsed = parseText(params);
		const preview = linkPreview(params);
		const place = findPlace(telegram, params, "text messages");
		const { text, entities } = resolveMentions(telegram, params, settleText(parsed));
		return sending(telegram, params, place, { text, ...fieldOf("entities", entities), ...preview });
	});
}

function sendPhoto(telegram: Telegram, params: Params, call: MethodCall): Message | Promise<Message> {
	return inTurn(telegram, "send", call, () => {
		const photo = checkPhoto(telegram, params, call);
		const parsed = parseCaption(params);
		const place = findPlace(telegram, params, "photos");
		const { text, entities } = settleCaption(parsed);
		const caption = text === "" ? {} : { caption: text, ...fieldOf("caption_entities", entities) };
		const above = booleanParam(params, "show_caption_above_media") ? { show_caption_above_media: true as const } : {};
		return sending(telegram, params, place, { photo, ...caption, ...above });
	});
}

interface Place {
	readonly state: ChatState;
	readonly reply: Reply;
	readonly thread: Thread;
	readonly markup: ReplyMarkup | undefined;
}

function findPlace(telegram: Telegram, params: Params, writing: Writing): Place {
	const parsed = parseReplyMarkup(params);
	const state = findChat(telegram, params);
	const reply = findReply(state, params);
	const thread = findThread(telegram, state, params);
	checkCanWrite(telegram, state, writing);
	return { state, reply, thread, markup: checkReplyMarkup(parsed, state.chat.type) };
}

function sending(
	telegram: Telegram,
	params: Params,
	{ state, reply, thread, markup }: Place,
	body: MessageBody,
): Prepared<Message> {
	// No bot here has the Stars that this costs.
	if (booleanParam(params, "allow_paid_broadcast")) throw badRequest("FLOODSKIP_NOT_ALLOWED");
	const isInline = markup !== undefined && "inline_keyboard" in markup;
	const message: MessageBody = {
		...(state.chat.type === "channel" ? { sender_chat: state.chat } : { from: botUser(telegram) }),
		...thread,
		...reply,
		...body,
		...(booleanParam(params, "protect_content") && { has_protected_content: true as const }),
		...(isInline && { reply_markup: markup }),
	};
	return {
		chatId: state.chat.id,
		perform() {
			const sent = post(telegram, state, message);
			if (markup !== undefined && !isInline) keepComposerMarkup(telegram, state, sent, markup);
			return sent;
		},
	};
}

function fieldOf<Name extends "entities" | "caption_entities">(
	name: Name,
	entities: FormattedText["entities"],
): { [field in Name]?: MessageEntity[] } {
	return entities.length === 0 ? {} : ({ [name]: [...entities] } as { [field in Name]: MessageEntity[] });
}

function sendChatAction(telegram: Telegram, params: Params): true {
	const action = stringParam(params, "action");
	if (!CHAT_ACTIONS.has(action)) throw badRequest("wrong parameter action in request");
	const state = findChat(telegram, params);
	findThread(telegram, state, params);
	checkCanWrite(telegram, state, "text messages");
	telegram.events.emit({ kind: "chat-action", chatId: state.chat.id, action });
	return true;
}
