import type { ForumTopic } from "@grammyjs/types";
import { badRequest } from "../api-error.ts";
import { botMembership, hasRight } from "../rules/bot-membership.ts";
import { findChat } from "../rules/find-chat.ts";
import { GENERAL_THREAD_ID } from "../rules/find-thread.ts";
import { integerParam, type Params, stringParam } from "../rules/parameters.ts";
import type { ChatState, TopicState } from "../state/chat-state.ts";
import type { Telegram } from "../state/telegram.ts";
import { closeTopic, deleteTopic, openTopic, reopenTopic } from "../state/topics.ts";
import { botUser } from "./bot-user.ts";
import type { MethodTable } from "./method.ts";

export const topicMethods: MethodTable = {
	createForumTopic,
	closeForumTopic: (telegram, params) => toggle(telegram, params, true),
	reopenForumTopic: (telegram, params) => toggle(telegram, params, false),
	deleteForumTopic,
};

/** https://core.telegram.org/bots/api#createforumtopic */
const MAX_NAME_CHARS = 128;
const DEFAULT_ICON_COLOR = 0x6f_b9_f0;

function createForumTopic(telegram: Telegram, params: Params): ForumTopic {
	const state = findForum(telegram, params, "not enough rights to create a topic");
	const name = [...stringParam(params, "name").trim()].slice(0, MAX_NAME_CHARS).join("");
	if (name === "") throw badRequest("title must be non-empty");
	const icon_color = integerParam(params, "icon_color") ?? DEFAULT_ICON_COLOR;
	const { threadId } = openTopic(telegram, state, name, botUser(telegram));
	return { message_thread_id: threadId, name, icon_color };
}

function toggle(telegram: Telegram, params: Params, closed: boolean): true {
	const { state, topic } = findTopic(telegram, params);
	if (topic.closed === closed) throw badRequest("TOPIC_NOT_MODIFIED");
	if (closed) closeTopic(telegram, state, topic, botUser(telegram));
	else reopenTopic(telegram, state, topic, botUser(telegram));
	return true;
}

function deleteForumTopic(telegram: Telegram, params: Params): true {
	const { state, topic } = findTopic(telegram, params);
	if (topic.threadId === GENERAL_THREAD_ID) throw badRequest("message thread not found");
	deleteTopic(telegram, state, topic);
	return true;
}

function findTopic(telegram: Telegram, params: Params): { readonly state: ChatState; readonly topic: TopicState } {
	const state = findForum(telegram, params, "not enough rights to close or open the topic");
	const topic = state.topics.get(integerParam(params, "message_thread_id") ?? 0);
	if (topic === undefined) throw badRequest("message thread not found");
	return { state, topic };
}

function findForum(telegram: Telegram, params: Params, refusal: string): ChatState {
	const state = findChat(telegram, params);
	if (state.chat.type !== "supergroup" || state.chat.is_forum !== true) throw badRequest("the chat is not a forum");
	if (!hasRight(botMembership(telegram, state), "can_manage_topics")) throw badRequest(refusal);
	return state;
}
