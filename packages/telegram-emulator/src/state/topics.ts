import type { Message, User } from "@grammyjs/types";
import type { ChatState, TopicState } from "./chat-state.ts";
import { notifyMessage } from "./notify.ts";
import { announceChat, type MessageBody, post, remove, type Telegram } from "./telegram.ts";

const ICON_COLOR = 0x6f_b9_f0;

/** Opens a topic in a forum. The id of its service message is the topic's id. */
export function openTopic(telegram: Telegram, state: ChatState, name: string, by: User): TopicState {
	const opened = { from: by, is_topic_message: true as const, forum_topic_created: { name, icon_color: ICON_COLOR } };
	const posted = post(telegram, state, opened);
	const message: Message = { ...posted, message_thread_id: posted.message_id };
	state.messages.set(message.message_id, message);
	const topic = { threadId: message.message_id, name, closed: false };
	state.topics.set(topic.threadId, topic);
	announceChat(telegram, state.chat);
	notifyMessage(telegram, message);
	return topic;
}

export function closeTopic(telegram: Telegram, state: ChatState, topic: TopicState, by: User): void {
	topic.closed = true;
	announceChat(telegram, state.chat);
	tell(telegram, state, topic, { from: by, forum_topic_closed: {} });
}

export function reopenTopic(telegram: Telegram, state: ChatState, topic: TopicState, by: User): void {
	topic.closed = false;
	announceChat(telegram, state.chat);
	tell(telegram, state, topic, { from: by, forum_topic_reopened: {} });
}

/** Removes a topic with everything that was written in it, which the bot is not told. */
export function deleteTopic(telegram: Telegram, state: ChatState, topic: TopicState): void {
	state.topics.delete(topic.threadId);
	announceChat(telegram, state.chat);
	for (const message of [...state.messages.values()]) {
		if (message.message_thread_id === topic.threadId) remove(telegram, state, message.message_id);
	}
}

function tell(telegram: Telegram, state: ChatState, topic: TopicState, body: MessageBody): void {
	const thread = { message_thread_id: topic.threadId, is_topic_message: true as const };
	notifyMessage(telegram, post(telegram, state, { ...thread, ...body }));
}
