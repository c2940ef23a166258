import { z } from "zod";
import type { TopicState } from "../state/chat-state.ts";
import { closeTopic, deleteTopic, openTopic, reopenTopic } from "../state/topics.ts";
import { act } from "./act.ts";
import { chatOf, personOf, topicOf } from "./look-up.ts";

const topic = z.object({ chatId: z.int(), threadId: z.int(), byId: z.int() });

export const topicActs = {
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
