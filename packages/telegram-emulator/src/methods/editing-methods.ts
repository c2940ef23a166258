import type { Message } from "@grammyjs/types";
import { badRequest } from "../api-error.ts";
import { botMembership, hasRight } from "../rules/bot-membership.ts";
import { checkCanWrite } from "../rules/check-can-write.ts";
import { findChat } from "../rules/find-chat.ts";
import { checkInlineKeyboard } from "../rules/markup/check-inline-keyboard.ts";
import { parseReplyMarkup } from "../rules/markup/parse-reply-markup.ts";
import { integerParam, jsonParam, objectParam, type Params, stringParam } from "../rules/parameters.ts";
import { parseCaption, parseText } from "../rules/text/parse-text.ts";
import { settleCaption, settleText } from "../rules/text/settle-text.ts";
import type { ChatState } from "../state/chat-state.ts";
import { type MessageBody, nowSeconds, remove, replace, type Telegram } from "../state/telegram.ts";
import { checkPhoto } from "./check-photo.ts";
import { inTurn, type Prepared } from "./in-turn.ts";
import { linkPreview } from "./link-preview.ts";
import type { MethodCall, MethodTable } from "./method.ts";
import { resolveMentions } from "./resolve-mentions.ts";

export const editingMethods: MethodTable = {
	editMessageText,
	editMessageCaption,
	editMessageMedia,
	editMessageReplyMarkup,
	deleteMessage,
	deleteMessages,
};

const NOT_MODIFIED =
	"message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message";
/** A bot can take back what it wrote for two days. https://core.telegram.org/bots/api#deletemessage */
const DELETABLE_SECONDS = 48 * 60 * 60;
/** https://core.telegram.org/bots/api#deletemessages */
const MAX_DELETED_AT_ONCE = 100;

interface Found {
	readonly state: ChatState;
	readonly message: Message;
	readonly isInline: boolean;
}

function editMessageText(telegram: Telegram, params: Params, call: MethodCall): Edited | Promise<Edited> {
	return inTurn(telegram, "edit", call, () => {
		const parsed = parseText(params);
		const preview = linkPreview(params);
		const found = findEditable(telegram, params);
		if (found.message.text === undefined) throw badRequest("there is no text in the message to edit");
		const { text, entities } = resolveMentions(telegram, params, settleText(parsed));
		const body = { text, ...(entities.length > 0 && { entities: [...entities] }), ...preview };
		return editing(telegram, params, found, body, ["text", "entities", "link_preview_options"]);
	});
}

function editMessageCaption(telegram: Telegram, params: Params, call: MethodCall): Edited | Promise<Edited> {
	return inTurn(telegram, "edit", call, () => {
		const parsed = parseCaption(params);
		const found = findEditable(telegram, params);
		if (found.message.photo === undefined) throw badRequest("there is no caption in the message to edit");
		const { text, entities } = settleCaption(parsed);
		const body = text === "" ? {} : { caption: text, ...(entities.length > 0 && { caption_entities: [...entities] }) };
		return editing(telegram, params, found, body, ["caption", "caption_entities"]);
	});
}

/** Photos only, in place of a photo or added to a text. https://core.telegram.org/bots/api#editmessagemedia */
function editMessageMedia(telegram: Telegram, params: Params, call: MethodCall): Edited | Promise<Edited> {
	return inTurn(telegram, "edit", call, () => {
		const media = objectParam(params, "media", "input media");
		if (media === undefined) throw badRequest("input media is not specified");
		if (media["type"] !== "photo") throw badRequest("only photos can be put in place of others here");
		const attached = /^attach:\/\/(?<name>.+)$/.exec(stringParam(media, "media"))?.groups?.["name"];
		const upload = attached === undefined ? undefined : call.upload(attached);
		const photo = checkPhoto(telegram, { photo: stringParam(media, "media") }, { ...call, upload: () => upload });
		const { text, entities } = settleCaption(parseCaption(media));
		const caption =
			text === "" ? {} : { caption: text, ...(entities.length > 0 && { caption_entities: [...entities] }) };
		const found = findEditable(telegram, params);
		return editing(telegram, params, found, { photo, ...caption }, [
			...["text", "entities", "link_preview_options"],
			...["photo", "caption", "caption_entities"],
		] as EditedField[]);
	});
}

function editMessageReplyMarkup(telegram: Telegram, params: Params, call: MethodCall): Edited | Promise<Edited> {
	return inTurn(telegram, "edit", call, () => editing(telegram, params, findEditable(telegram, params), {}, []));
}

/** Inline messages are answered with `true`, the others with the message. */
type Edited = Message | true;

/** Replaces the named fields by those of `body`, and the keyboard by the one of the call, or by none. */
function editing(
	telegram: Telegram,
	params: Params,
	{ state, message, isInline }: Found,
	body: MessageBody,
	fields: readonly EditedField[],
): Prepared<Edited> {
	const markup = checkInlineKeyboard(parseReplyMarkup(params), state.chat.type);
	if (!isInline) checkCanWrite(telegram, state, "text messages");
	const { reply_markup: _, ...kept } = message;
	for (const field of fields) delete kept[field];
	const next: Message = { ...kept, ...body, ...(markup !== undefined && { reply_markup: markup }) };
	if (isSame(next, message)) throw badRequest(NOT_MODIFIED);
	return {
		chatId: state.chat.id,
		perform() {
			// Changing nothing but the keyboard does not show as an edit.
			const edited = fields.length === 0 ? next : { ...next, edit_date: nowSeconds(telegram) };
			replace(telegram, state, edited);
			return isInline ? true : edited;
		},
	};
}

type EditedField = "text" | "entities" | "link_preview_options" | "photo" | "caption" | "caption_entities";

function isSame(a: Message, b: Message): boolean {
	const content = ({ text, entities, photo, caption, caption_entities, link_preview_options, reply_markup }: Message) =>
		JSON.stringify([text, entities, photo, caption, caption_entities, link_preview_options, reply_markup]);
	return content(a) === content(b);
}

function findEditable(telegram: Telegram, params: Params): Found {
	const messageId = integerParam(params, "message_id") ?? 0;
	if (stringParam(params, "chat_id") === "" && messageId === 0) {
		const inlineId = stringParam(params, "inline_message_id");
		if (inlineId === "") throw badRequest("message identifier is not specified");
		return findInline(telegram, inlineId);
	}
	const state = findChat(telegram, params);
	const message = state.messages.get(messageId);
	if (message === undefined) throw badRequest("message to edit not found");
	if (!mayEdit(telegram, state, message)) throw badRequest("message can't be edited");
	return { state, message, isInline: false };
}

function findInline(telegram: Telegram, inlineId: string): Found {
	const place = telegram.world.inlineMessage(inlineId);
	const state = place?.state;
	const message = state?.messages.get(place?.messageId ?? 0);
	if (state === undefined || message === undefined) throw badRequest("MESSAGE_ID_INVALID");
	return { state, message, isInline: true };
}

function mayEdit(telegram: Telegram, state: ChatState, message: Message): boolean {
	if (message.via_bot !== undefined || state.composerMarkups.has(message.message_id)) return false;
	if (message.from?.id === telegram.me.id) return true;
	return state.chat.type === "channel" && hasRight(botMembership(telegram, state), "can_post_messages");
}

function deleteMessage(telegram: Telegram, params: Params): true {
	const state = findChat(telegram, params);
	const messageId = integerParam(params, "message_id") ?? 0;
	const message = state.messages.get(messageId);
	if (message === undefined) throw badRequest("message to delete not found");
	if (!mayDelete(telegram, state, message)) throw badRequest("message can't be deleted");
	remove(telegram, state, messageId);
	return true;
}

function deleteMessages(telegram: Telegram, params: Params): true {
	const state = findChat(telegram, params);
	const ids = jsonParam(params, "message_ids", "message identifiers");
	if (ids === undefined) throw badRequest("message identifiers are not specified");
	if (!Array.isArray(ids)) throw badRequest("expected an Array of message identifiers");
	if (ids.length > MAX_DELETED_AT_ONCE) throw badRequest("too many message identifiers specified");
	for (const id of ids) {
		const message = state.messages.get(Number(id));
		if (message !== undefined && mayDelete(telegram, state, message)) remove(telegram, state, message.message_id);
	}
	return true;
}

function mayDelete(telegram: Telegram, state: ChatState, message: Message): boolean {
	const member = botMembership(telegram, state);
	if (hasRight(member, "can_delete_messages")) return true;
	const isOwn =
		message.from?.id === telegram.me.id || (state.chat.type === "channel" && hasRight(member, "can_post_messages"));
	const isRecent = nowSeconds(telegram) - message.date < DELETABLE_SECONDS;
	return isRecent && (isOwn || state.chat.type === "private");
}
