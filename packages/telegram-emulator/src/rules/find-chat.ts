import { badRequest, forbidden } from "../api-error.ts";
import type { ChatState } from "../state/chat-state.ts";
import type { Telegram } from "../state/telegram.ts";
import { botMembership, isInChat } from "./bot-membership.ts";
import type { Params } from "./parameters.ts";
import { integerParam, stringParam } from "./parameters.ts";

/** The chat that `chat_id` names, by number or by @username, if the bot may look at it at all. */
export function findChat(telegram: Telegram, params: Params, name = "chat_id"): ChatState {
	const given = stringParam(params, name).trim();
	if (given === "") throw badRequest(`${name} is empty`);
	const state = given.startsWith("@")
		? telegram.world.chatByUsername(given.slice(1))
		: telegram.world.chats.get(integerParam(params, name) ?? 0);
	if (state === undefined) throw badRequest("chat not found");
	if (state.chat.type !== "private") checkMembership(telegram, state);
	return state;
}

function checkMembership(telegram: Telegram, state: ChatState): void {
	if (state.migratedTo !== undefined) {
		const parameters = { migrate_to_chat_id: state.migratedTo };
		throw badRequest("group chat was upgraded to a supergroup chat", parameters);
	}
	if (state.deleted) throw forbidden("the group chat was deleted");
	const member = botMembership(telegram, state);
	if (member.status === "kicked") throw forbidden(`bot was kicked from the ${chatNoun(state)}`);
	if (!isInChat(member)) throw forbidden(`bot is not a member of the ${chatNoun(state)}`);
}

/** "group chat", "supergroup chat" or "channel chat", as error texts say. */
function chatNoun({ chat }: ChatState): string {
	return `${chat.type} chat`;
}
