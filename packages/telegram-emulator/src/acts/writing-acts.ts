import type { Message, MessageEntity } from "@grammyjs/types";
import { z } from "zod";
import { cleanText } from "../rules/clean-text.ts";
import { detectEntities } from "../rules/detect-entities.ts";
import { shownKeyboard } from "../rules/shown-keyboard.ts";
import type { ChatState } from "../state/chat-state.ts";
import { notifyMessage } from "../state/notify-message.ts";
import { announceChat, type MessageBody, nowSeconds, post, replace, type Telegram } from "../state/telegram.ts";
import type { Person } from "../state/world-state.ts";
import { act } from "./act.ts";
import { botHears } from "./bot-hears.ts";
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
		const person = personOf(telegram, userId);
		const state = writableChat(telegram, chatId);
		if (chatId === userId) {
			if (person.blocked) throw new Error(`Cannot send: user ${userId} has blocked the bot`);
			start(telegram, person);
		}
		const body = { from: person.user, ...within(state, where), ...textBody(text) };
		const shown = shownKeyboard(state, person.user);
		if (shown?.markup.force_reply === true && where.replyTo === shown.messageId) {
			state.usedMarkups.set(userId, shown.messageId);
			announceChat(telegram, state.chat);
		}
		return write(telegram, state, body);
	}),

	/** An administrator posts in a channel. */
	postInChannel: act(z.object({ chatId: z.int(), text: z.string() }), ({ telegram }, { chatId, text }): Message => {
		const state = writableChat(telegram, chatId);
		return write(telegram, state, { sender_chat: state.chat, ...textBody(text) });
	}),

	/** An anonymous administrator writes as the group itself. */
	sendAnonymously: act(
		z.object({ chatId: z.int(), threadId: z.int().optional(), text: z.string() }),
		({ telegram }, { chatId, text, threadId }): Message => {
			const state = writableChat(telegram, chatId);
			const from = { id: GROUP_ANONYMOUS_BOT_ID, is_bot: true, first_name: "Group", username: "GroupAnonymousBot" };
			return write(telegram, state, {
				from,
				sender_chat: state.chat,
				...within(state, { threadId }),
				...textBody(text),
			});
		},
	),

	editMessage: act(
		z.object({ chatId: z.int(), messageId: z.int(), text: z.string() }),
		({ telegram }, { chatId, messageId, text }): Message => {
			const state = chatOf(telegram, chatId);
			const message = state.messages.get(messageId);
			if (message === undefined) throw new RangeError(`Cannot edit: chat ${chatId} has no message ${messageId}`);
			const { entities: _, ...rest } = message;
			const edited = { ...rest, ...textBody(text), edit_date: nowSeconds(telegram) };
			replace(telegram, state, edited);
			if (botHears(telegram, state, edited)) notifyMessage(telegram, edited, true);
			return edited;
		},
	),
};

/** A chat that is still there: a group that was upgraded or deleted takes no more messages. */
function writableChat(telegram: Telegram, chatId: number): ChatState {
	const state = chatOf(telegram, chatId);
	if (state.migratedTo !== undefined) {
		throw new RangeError(`Cannot send: chat ${chatId} was upgraded to ${state.migratedTo}`);
	}
	if (state.deleted) throw new RangeError(`Cannot send: chat ${chatId} was deleted`);
	return state;
}

/** A first message allows the bot to write back. */
function start(telegram: Telegram, person: Person): void {
	if (person.started) return;
	person.started = true;
	announceChat(telegram, chatOf(telegram, person.user.id).chat);
}

/** Under which anonymous administrators appear for clients that know only users. */
const GROUP_ANONYMOUS_BOT_ID = 1_087_968_824;

/** Posts what a person wrote and lets the bot hear of it if it may. */
export function write(telegram: Telegram, state: ChatState, body: MessageBody): Message {
	const message = post(telegram, state, body);
	if (botHears(telegram, state, message)) notifyMessage(telegram, message);
	return message;
}

function textBody(text: string): { text: string; entities?: MessageEntity[] } {
	const clean = cleanText({ text, entities: [] }).text;
	if (clean === "") throw new RangeError("Cannot send: the text is empty");
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
		...(original !== undefined && { reply_to_message: original as NonNullable<Message["reply_to_message"]> }),
	};
}
