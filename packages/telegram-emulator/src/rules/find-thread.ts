import { badRequest } from "../api-error.ts";
import type { ChatState } from "../state/chat-state.ts";
import type { Telegram } from "../state/telegram.ts";
import { botMembership } from "./bot-membership.ts";
import { integerParam, type Params } from "./parameters.ts";
import { whyNotWriteIn } from "./why-not-write.ts";

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
		checkIsOpen(telegram, state, GENERAL_THREAD_ID);
		return NO_THREAD;
	}
	const topic = threadId === GENERAL_THREAD_ID ? undefined : state.topics.get(threadId);
	if (topic === undefined) throw badRequest("message thread not found");
	checkIsOpen(telegram, state, threadId);
	return { message_thread_id: threadId, is_topic_message: true };
}

function checkIsOpen(telegram: Telegram, state: ChatState, threadId: number): void {
	if (whyNotWriteIn(state, botMembership(telegram, state), threadId) !== undefined) throw badRequest("TOPIC_CLOSED");
}
