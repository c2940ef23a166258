import type { ChatState, TopicState } from "../state/chat-state.ts";
import type { Telegram } from "../state/telegram.ts";
import type { Person } from "../state/world-state.ts";

export function personOf({ world }: Telegram, userId: number): Person {
	const person = world.people.get(userId);
	if (person === undefined) throw new RangeError(`Cannot act: there is no user ${userId}`);
	return person;
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
