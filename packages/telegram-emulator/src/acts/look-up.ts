import { isInChat, membershipOf } from "../rules/bot-membership.ts";
import type { ChatState, TopicState } from "../state/chat-state.ts";
import type { Telegram } from "../state/telegram.ts";
import type { Person } from "../state/world-state.ts";

export function personOf({ world }: Telegram, userId: number): Person {
	const person = world.people.get(userId);
	if (person === undefined) throw new RangeError(`Cannot act: there is no user ${userId}`);
	return person;
}

/** Somebody who can still do something. */
export function activePersonOf(telegram: Telegram, userId: number): Person {
	const person = personOf(telegram, userId);
	if (person.deactivated) throw new Error(`Cannot act: user ${userId} has deleted their account`);
	return person;
}

/** A chat that somebody can look into: their own, one that they are in, or a public one. */
export function visibleChatOf(telegram: Telegram, { user }: Person, chatId: number): ChatState {
	const state = chatOf(telegram, chatId);
	const isVisible =
		state.chat.type === "private"
			? chatId === user.id
			: state.chat.username !== undefined || isInChat(membershipOf(state, user));
	if (!isVisible || state.deleted) throw new Error(`Cannot act: user ${user.id} does not see chat ${chatId}`);
	return state;
}

export function chatOf({ world }: Telegram, chatId: number): ChatState {
	const state = world.chats.get(chatId);
	if (state === undefined) throw new RangeError(`Cannot act: there is no chat ${chatId}`);
	return state;
}

export function topicOf(state: ChatState, threadId: number): TopicState {
	const topic = state.topics.get(threadId);
	if (topic === undefined) throw new RangeError(`Cannot act: chat ${state.chat.id} has no topic ${threadId}`);
	return topic;
}
