import { badRequest, forbidden } from "../api-error.ts";
import type { ChatState } from "../state/chat-state.ts";
import type { Telegram } from "../state/telegram.ts";
import { botMembership } from "./bot-membership.ts";
import { type Writing, whyNotWrite } from "./why-not-write.ts";

/** Throws what the server answers when the bot may not write into a chat that it can see. */
export function checkCanWrite(telegram: Telegram, state: ChatState, writing: Writing): void {
	if (state.chat.type === "private") checkReachable(telegram, state.chat.id);
	else checkMembership(telegram, state, writing);
}

function checkMembership(telegram: Telegram, state: ChatState, writing: Writing): void {
	const problem = whyNotWrite(state, botMembership(telegram, state), writing);
	if (problem === undefined) return;
	if (state.chat.type === "channel") throw badRequest("need administrator rights in the channel chat");
	throw badRequest(`not enough rights to send ${writing} to the chat`);
}

function checkReachable(telegram: Telegram, id: number): void {
	const person = telegram.world.people.get(id);
	if (person === undefined) throw badRequest("chat not found");
	if (person.deactivated) throw forbidden("user is deactivated");
	if (person.blocked) throw forbidden("bot was blocked by the user");
	if (!person.started) throw forbidden("bot can't initiate conversation with a user");
}
