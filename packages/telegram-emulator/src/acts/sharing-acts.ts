import type { Chat, ChatMember, Message } from "@grammyjs/types";
import { z } from "zod";
import { botUser } from "../methods/bot-user.ts";
import { botMembership } from "../rules/bot-membership.ts";
import { type FoundKey, findKey } from "../rules/markup/find-key.ts";
import {
	type BotBecomes,
	type ChatRequest,
	rightsIn,
	whatBotBecomes,
	whyNotChosen,
} from "../rules/markup/requested-chat.ts";
import { shownKeyboard } from "../rules/markup/shown-keyboard.ts";
import type { ChatState } from "../state/chat-state.ts";
import { administrator, setMembership } from "../state/membership.ts";
import { announceChat, type Telegram } from "../state/telegram.ts";
import type { Person } from "../state/world-state.ts";
import { act } from "./act.ts";
import { chatOf, personOf } from "./look-up.ts";
import { writeAs } from "./writing-acts.ts";

/** The key that asks for a chat: only private chats have such keys. */
const key = z.object({ userId: z.int(), text: z.string() });

/** A chat that Telegram's apps offer behind such a key. */
export interface ShareableChat {
	readonly chat: Chat;
	readonly botBecomes: BotBecomes;
}

export const sharingActs = {
	/** The chats among which somebody chooses when they press a key that asks for one. */
	shareableChats: act(key, ({ telegram }, { userId, text }): readonly ShareableChat[] => {
		const person = personOf(telegram, userId);
		const { request } = requestBehind(telegram, person, text);
		const chosen = [...telegram.world.chats.values()].filter(
			(state) => whyNotChosen(telegram, state, person.user, request) === undefined,
		);
		return chosen.map((state) => ({ chat: state.chat, botBecomes: whatBotBecomes(telegram, state, request) }));
	}),

	/** Somebody chooses a chat behind such a key. The bot is let in as far as it asks for that, and told of the choice. */
	shareChat: act(key.extend({ sharedChatId: z.int() }), ({ telegram }, { userId, text, sharedChatId }): Message => {
		const person = personOf(telegram, userId);
		const { request, shown, markup } = requestBehind(telegram, person, text);
		const shared = chatOf(telegram, sharedChatId);
		const problem = whyNotChosen(telegram, shared, person.user, request);
		if (problem !== undefined) throw new Error(`Cannot share chat ${sharedChatId}: ${problem}`);
		letBotIn(telegram, shared, person, request);
		const state = chatOf(telegram, userId);
		const sent = writeAs(telegram, { person }, state, { chat_shared: sharedAs(shared.chat, request) });
		if (markup.one_time_keyboard === true) {
			state.usedMarkups.set(userId, shown.messageId);
			announceChat(telegram, state.chat);
		}
		return sent;
	}),
};

function requestBehind(
	telegram: Telegram,
	{ user }: Person,
	text: string,
): FoundKey & { readonly request: ChatRequest } {
	const found = findKey(shownKeyboard(chatOf(telegram, user.id), user), text);
	if (!("request_chat" in found.key)) throw new Error(`Cannot share with "${found.key.text}": it asks for no chat`);
	return { ...found, request: found.key.request_chat };
}

/** As Telegram's apps do before they tell the bot. */
function letBotIn(telegram: Telegram, state: ChatState, { user: by }: Person, request: ChatRequest): void {
	const becomes = whatBotBecomes(telegram, state, request);
	if (becomes === "member") setMembership(telegram, state, { status: "member", user: botUser(telegram) }, by);
	if (becomes === "administrator") setMembership(telegram, state, promoted(telegram, state, request), by);
}

/** The bot with what it asks for besides the rights that it has. */
function promoted(telegram: Telegram, state: ChatState, request: ChatRequest): ChatMember {
	const before = botMembership(telegram, state);
	const asked = rightsIn(state.chat, request.bot_administrator_rights).map((right) => [right, true]);
	const kept = before.status === "administrator" ? before : {};
	return administrator(botUser(telegram), { ...kept, ...Object.fromEntries(asked) });
}

function sharedAs({ id, title, username }: Chat, request: ChatRequest): NonNullable<Message["chat_shared"]> {
	return {
		request_id: request.request_id ?? 0,
		chat_id: id,
		...(request.request_title === true && title !== undefined && { title }),
		...(request.request_username === true && username !== undefined && { username }),
	};
}
