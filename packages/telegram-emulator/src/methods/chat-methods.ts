import type { ChatAdministratorRights, ChatMember, Message } from "@grammyjs/types";
import { badRequest } from "../api-error.ts";
import { botMembership, hasRight, isInChat } from "../rules/bot-membership.ts";
import { findChat } from "../rules/find-chat.ts";
import { integerParam, type Params } from "../rules/parameters.ts";
import { quotedMessage } from "../rules/quoted-message.ts";
import type { ChatState } from "../state/chat-state.ts";
import { setMembership } from "../state/membership.ts";
import { notifyMessage } from "../state/notify.ts";
import { post, type Telegram } from "../state/telegram.ts";
import { botUser } from "./bot-user.ts";
import type { MethodTable } from "./method.ts";

export const chatMethods: MethodTable = {
	getChat,
	getChatMember,
	getChatAdministrators,
	getChatMemberCount,
	leaveChat,
	pinChatMessage,
	unpinChatMessage,
};

function getChat(telegram: Telegram, params: Params): object {
	const state = findChat(telegram, params);
	const { chat, pinned, messages } = state;
	const newest = messages.get(pinned.at(-1) ?? 0);
	const permissions = chat.type === "group" || chat.type === "supergroup" ? { permissions: state.permissions } : {};
	return {
		...chat,
		...permissions,
		...(chat.username !== undefined && { active_usernames: [chat.username] }),
		...(newest !== undefined && { pinned_message: quotedMessage(newest) }),
		accent_color_id: 0,
		max_reaction_count: 11,
		accepted_gift_types: {
			unlimited_gifts: false,
			limited_gifts: false,
			unique_gifts: false,
			premium_subscription: false,
			gifts_from_channels: false,
		},
	};
}

function getChatMember(telegram: Telegram, params: Params): ChatMember {
	const userId = integerParam(params, "user_id");
	if (userId === undefined || userId <= 0) throw badRequest("invalid user_id specified");
	const state = findChat(telegram, params);
	if (userId === telegram.me.id && state.chat.type !== "private") return botMembership(telegram, state);
	const member = state.members.get(userId);
	if (member !== undefined) return member;
	const person = telegram.world.people.get(userId);
	const isOwnChat = state.chat.id === userId;
	if (person === undefined)
		throw badRequest(state.chat.type === "private" ? "member not found" : "PARTICIPANT_ID_INVALID");
	if (state.chat.type === "private" && !isOwnChat) throw badRequest("member not found");
	return isOwnChat ? { status: "member", user: person.user } : { status: "left", user: person.user };
}

function getChatAdministrators(telegram: Telegram, params: Params): ChatMember[] {
	const state = findChat(telegram, params);
	if (state.chat.type === "private") throw badRequest("there are no administrators in the private chat");
	return [...state.members.values()].filter(({ status }) => status === "creator" || status === "administrator");
}

function getChatMemberCount(telegram: Telegram, params: Params): number {
	const state = findChat(telegram, params);
	return state.chat.type === "private" ? 2 : [...state.members.values()].filter(isInChat).length;
}

function leaveChat(telegram: Telegram, params: Params): true {
	const state = findChat(telegram, params);
	if (state.chat.type === "private") throw badRequest("chat member status can't be changed in private chats");
	const user = botUser(telegram);
	setMembership(telegram, state, { status: "left", user }, user);
	return true;
}

function pinChatMessage(telegram: Telegram, params: Params): true {
	const { state, message } = findPinnable(telegram, params, "pin");
	const { pinned } = state;
	const position = pinned.indexOf(message.message_id);
	if (position >= 0) pinned.splice(position, 1);
	pinned.push(message.message_id);
	const sender = state.chat.type === "channel" ? { sender_chat: state.chat } : { from: botUser(telegram) };
	const service = post(telegram, state, { ...sender, pinned_message: quotedMessage(message) });
	// Bots do hear of the pins they made themselves, unlike of their messages.
	notifyMessage(telegram, service);
	return true;
}

function unpinChatMessage(telegram: Telegram, params: Params): true {
	const { state, message } = findPinnable(telegram, params, "unpin");
	const position = state.pinned.indexOf(message.message_id);
	if (position >= 0) state.pinned.splice(position, 1);
	return true;
}

function findPinnable(
	telegram: Telegram,
	params: Params,
	verb: "pin" | "unpin",
): { state: ChatState; message: Message } {
	const state = findChat(telegram, params);
	const newest = verb === "unpin" ? state.pinned.at(-1) : undefined;
	const message = state.messages.get(integerParam(params, "message_id") ?? newest ?? 0);
	if (message === undefined) throw badRequest(`message to ${verb} not found`);
	if (!mayPin(telegram, state)) throw badRequest("not enough rights to manage pinned messages in the chat");
	return { state, message };
}

function mayPin(telegram: Telegram, state: ChatState): boolean {
	if (state.chat.type === "private") return true;
	const right: keyof ChatAdministratorRights = state.chat.type === "channel" ? "can_edit_messages" : "can_pin_messages";
	return hasRight(botMembership(telegram, state), right);
}
