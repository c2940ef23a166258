import { badRequest } from "../api-error.ts";
import type { ChatState } from "../state/chat-state.ts";
import type { Telegram } from "../state/telegram.ts";
import { botMembership, hasRight } from "./bot-membership.ts";
import { integerParam, type Params } from "./parameters.ts";

/** General has an id, but naming it is an error: it is where messages go that name no topic. */
export const GENERAL_THREAD_ID = 1;

export interface Thread {
	readonly message_thread_id?: number;
	readonly is_topic_message?: true;
}

const NO_THREAD: Thread = {};

/** Where in the chat a message goes, as fields of the message. */
export function findThread(telegram: Telegram, state: ChatState, params: Params): Thread {
	const threadId = integerParam(params, "message_thread_id") ?? 0;
	if (threadId === 0) {
		if (state.topics.get(GENERAL_THREAD_ID)?.closed) checkMayWriteWhenClosed(telegram, state);
		return NO_THREAD;
	}
	const topic = threadId === GENERAL_THREAD_ID ? undefined : state.topics.get(threadId);
	if (topic === undefined) throw badRequest("message thread not found");
	if (topic.closed) checkMayWriteWhenClosed(telegram, state);
	return { message_thread_id: threadId, is_topic_message: true };
}

function checkMayWriteWhenClosed(telegram: Telegram, state: ChatState): void {
	if (!hasRight(botMembership(telegram, state), "can_manage_topics")) throw badRequest("TOPIC_CLOSED");
}
