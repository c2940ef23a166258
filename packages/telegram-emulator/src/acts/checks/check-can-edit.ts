import type { Message } from "@grammyjs/types";
import { membershipOf } from "../../rules/bot-membership.ts";
import { whyNotWrite } from "../../rules/why-not-write.ts";
import type { ChatState } from "../../state/chat-state.ts";
import type { Telegram } from "../../state/telegram.ts";
import { checkThere } from "./check-person-can-write.ts";

/** Throws unless somebody may change the text of a message: its author, who is still there; in channels, whoever posts. */
export function checkCanEdit(
	telegram: Telegram,
	state: ChatState,
	{ message_id, from, sender_chat, text, via_bot }: Message,
	userId = from?.id,
): void {
	checkThere(state);
	const refuse = (reason: string) => new Error(`Cannot edit: message ${message_id} ${reason}`);
	if (text === undefined || via_bot !== undefined) throw refuse("has no text that people can change");
	if (sender_chat !== undefined && sender_chat.id === state.chat.id) return;
	if (from?.id !== userId) throw refuse(`is not of user ${userId}`);
	const author = telegram.world.people.get(userId ?? 0);
	if (author === undefined) throw refuse("is not of a person");
	if (author.deactivated) throw refuse("is of somebody who has deleted their account");
	if (state.chat.type === "private") return;
	const problem = whyNotWrite(state, membershipOf(state, author.user), "text messages");
	if (problem !== undefined) throw refuse(`is of somebody who is here ${problem}`);
}
