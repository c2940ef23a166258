import type { Chat } from "@grammyjs/types";
import { z } from "zod";
import { GENERAL_THREAD_ID } from "../rules/find-thread.ts";
import type { TopicState } from "../state/chat-state.ts";
import { announceChat } from "../state/telegram.ts";
import { closeTopic, deleteTopic, openTopic, reopenTopic } from "../state/topics.ts";
import { act } from "./act.ts";
import { chatOf, personOf, topicOf } from "./look-up.ts";

const topic = z.object({ chatId: z.int(), threadId: z.int(), byId: z.int() });

export const topicActs = {
	/** A supergroup gets topics: it is the same chat as before, and what was written in it stands in General. */
	enableTopics: act(z.object({ chatId: z.int() }), ({ telegram }, { chatId }): Chat => {
		const state = chatOf(telegram, chatId);
		if (state.chat.type !== "supergroup" || state.chat.is_forum === true)
			throw new Error(`Cannot enable topics: chat ${chatId} is not a supergroup without them`);
		state.chat = { ...state.chat, is_forum: true };
		state.topics.set(GENERAL_THREAD_ID, { threadId: GENERAL_THREAD_ID, name: "General", closed: false });
		announceChat(telegram, state.chat);
		return state.chat;
	}),
	openTopic: act(
		z.object({ chatId: z.int(), name: z.string(), byId: z.int() }),
		({ telegram }, { chatId, name, byId }): TopicState =>
			openTopic(telegram, chatOf(telegram, chatId), name, personOf(telegram, byId).user),
	),
	/** General, whose id is 1, can be closed too. */
	closeTopic: act(topic, ({ telegram }, { chatId, threadId, byId }): void => {
		const state = chatOf(telegram, chatId);
		closeTopic(telegram, state, topicOf(state, threadId), personOf(telegram, byId).user);
	}),
	reopenTopic: act(topic, ({ telegram }, { chatId, threadId, byId }): void => {
		const state = chatOf(telegram, chatId);
		reopenTopic(telegram, state, topicOf(state, threadId), personOf(telegram, byId).user);
	}),
	deleteTopic: act(topic, ({ telegram }, { chatId, threadId }): void => {
		const state = chatOf(telegram, chatId);
		deleteTopic(telegram, state, topicOf(state, threadId));
	}),
};
