import type { Message, MessageEntity } from "@grammyjs/types";
import { z } from "zod";
import { shownKeyboard } from "../rules/markup/shown-keyboard.ts";
import { quotedMessage } from "../rules/quoted-message.ts";
import { cleanText } from "../rules/text/clean-text.ts";
import { detectEntities } from "../rules/text/detect-entities.ts";
import { isLonger, MAX_TEXT_CHARS } from "../rules/text/text-length.ts";
import type { ChatState } from "../state/chat-state.ts";
import { notifyMessage } from "../state/notify.ts";
import { announceChat, type MessageBody, nowSeconds, post, replace, type Telegram } from "../state/telegram.ts";
import type { Person } from "../state/world-state.ts";
import { act } from "./act.ts";
import { checkCanEdit } from "./checks/check-can-edit.ts";
import { checkPersonCanWrite, checkThere } from "./checks/check-person-can-write.ts";
import { chatOf, personOf, topicOf } from "./look-up.ts";

const send = z.object({
	userId: z.int(),
	/** The private chat with the bot unless given. */
	chatId: z.int().optional(),
	threadId: z.int().optional(),
	replyTo: z.int().optional(),
	text: z.string(),
});

export const writingActs = {
	/** Somebody writes a message, to the bot or where it can hear it. */
	send: act(send, ({ telegram }, { userId, chatId = userId, text, ...where }): Message => {
		const state = chatOf(telegram, chatId);
		const writer = { person: personOf(telegram, userId), threadId: where.threadId };
		const message = writeAs(telegram, writer, state, { ...within(state, where), ...textBody(text) });
		const shown = shownKeyboard(state, writer.person.user);
		if (shown?.markup.force_reply === true && where.replyTo === shown.messageId) {
			state.usedMarkups.set(userId, shown.messageId);
			announceChat(telegram, state.chat);
		}
		return message;
	}),

	/** An administrator posts in a channel. */
	postInChannel: act(z.object({ chatId: z.int(), text: z.string() }), ({ telegram }, { chatId, text }): Message => {
		const state = chatOf(telegram, chatId);
		checkThere(state);
		if (state.chat.type !== "channel") throw new Error(`Cannot send: chat ${chatId} is not a channel`);
		return write(telegram, state, { sender_chat: state.chat, ...textBody(text) });
	}),

	/** An anonymous administrator writes as the group itself. */
	sendAnonymously: act(
		z.object({ chatId: z.int(), threadId: z.int().optional(), text: z.string() }),
		({ telegram }, { chatId, text, threadId }): Message => {
			const state = chatOf(telegram, chatId);
			checkThere(state);
			if (state.chat.type === "private" || state.chat.type === "channel") {
				throw new Error(`Cannot send: chat ${chatId} is not a group`);
			}
			const from = { id: GROUP_ANONYMOUS_BOT_ID, is_bot: true, first_name: "Group", username: "GroupAnonymousBot" };
			return write(telegram, state, {
				from,
				sender_chat: state.chat,
				...within(state, { threadId }),
				...textBody(text),
			});
		},
	),

	/** Whoever wrote a message changes its text. */
	editMessage: act(
		z.object({ chatId: z.int(), messageId: z.int(), userId: z.int().optional(), text: z.string() }),
		({ telegram }, { chatId, messageId, userId, text }): Message => {
			const state = chatOf(telegram, chatId);
			const message = state.messages.get(messageId);
			if (message === undefined) throw new RangeError(`Cannot edit: chat ${chatId} has no message ${messageId}`);
			checkCanEdit(telegram, state, message, userId);
			const { entities: _, ...rest } = message;
			const edited = { ...rest, ...textBody(text), edit_date: nowSeconds(telegram) };
			replace(telegram, state, edited);
			notifyMessage(telegram, edited, true);
			return edited;
		},
	),
};

/** A first message allows the bot to write back. */
function start(telegram: Telegram, person: Person): void {
	if (person.started) return;
	person.started = true;
	announceChat(telegram, chatOf(telegram, person.user.id).chat);
}

/** Under which anonymous administrators appear for clients that know only users. */
const GROUP_ANONYMOUS_BOT_ID = 1_087_968_824;

export interface Writer {
	readonly person: Person;
	readonly threadId?: number | undefined;
}

/** Posts what somebody writes, if they may write there. In a channel it appears as the channel's. */
export function writeAs(
	telegram: Telegram,
	{ person, threadId }: Writer,
	state: ChatState,
	body: MessageBody,
): Message {
	checkPersonCanWrite(state, person, threadId);
	if (state.chat.type === "private") start(telegram, person);
	const author = state.chat.type === "channel" ? { sender_chat: state.chat } : { from: person.user };
	return write(telegram, state, { ...author, ...body });
}

function write(telegram: Telegram, state: ChatState, body: MessageBody): Message {
	const message = post(telegram, state, body);
	notifyMessage(telegram, message);
	return message;
}

function textBody(text: string): { text: string; entities?: MessageEntity[] } {
	const clean = cleanText({ text, entities: [] }).text;
	if (clean === "") throw new RangeError("Cannot send: the text is empty");
	// Apps split longer ones before they send them.
	if (isLonger(clean, MAX_TEXT_CHARS))
		throw new RangeError(`Cannot send: the text exceeds ${MAX_TEXT_CHARS} characters`);
	const entities = detectEntities(clean);
	return { text: clean, ...(entities.length > 0 && { entities }) };
}

function within(state: ChatState, where: { threadId?: number | undefined; replyTo?: number | undefined }): MessageBody {
	const { threadId, replyTo } = where;
	const original = replyTo === undefined ? undefined : state.messages.get(replyTo);
	if (replyTo !== undefined && original === undefined) {
		throw new RangeError(`Cannot reply: chat ${state.chat.id} has no message ${replyTo}`);
	}
	if (threadId !== undefined) topicOf(state, threadId);
	return {
		...(threadId !== undefined && { message_thread_id: threadId, is_topic_message: true as const }),
		...(original !== undefined && { reply_to_message: quotedMessage(original) }),
	};
}
