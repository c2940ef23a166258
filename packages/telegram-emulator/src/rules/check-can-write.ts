import type { ChatPermissions } from "@grammyjs/types";
import { badRequest, forbidden } from "../api-error.ts";
import type { ChatState } from "../state/chat-state.ts";
import type { Telegram } from "../state/telegram.ts";
import { botMembership, hasRight } from "./bot-membership.ts";

/** What is being written, as the error texts name it. */
export type Writing = "text messages" | "photos";

const PERMISSION: Record<Writing, keyof ChatPermissions> = {
	"text messages": "can_send_messages",
	photos: "can_send_photos",
};

/** Throws what the server answers when the bot may not write into a chat that it can see. */
export function checkCanWrite(telegram: Telegram, state: ChatState, writing: Writing): void {
	if (state.chat.type === "private") checkPerson(telegram, state.chat.id);
	else if (state.chat.type === "channel") checkChannel(telegram, state);
	else checkPermission(telegram, state, writing);
}

function checkPerson(telegram: Telegram, id: number): void {
	const person = telegram.world.people.get(id);
	if (person === undefined) throw badRequest("chat not found");
	if (person.deactivated) throw forbidden("user is deactivated");
	if (person.blocked) throw forbidden("bot was blocked by the user");
	if (!person.started) throw forbidden("bot can't initiate conversation with a user");
}

function checkChannel(telegram: Telegram, state: ChatState): void {
	if (!hasRight(botMembership(telegram, state), "can_post_messages")) {
		throw badRequest("need administrator rights in the channel chat");
	}
}

function checkPermission(telegram: Telegram, state: ChatState, writing: Writing): void {
	const member = botMembership(telegram, state);
	if (member.status === "creator" || member.status === "administrator") return;
	const permission = PERMISSION[writing];
	const own: Partial<ChatPermissions> = member.status === "restricted" ? member : {};
	if (own[permission] === false || state.permissions[permission] === false) {
		throw badRequest(`not enough rights to send ${writing} to the chat`);
	}
}
