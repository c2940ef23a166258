import { membershipOf } from "../../rules/bot-membership.ts";
import { GENERAL_THREAD_ID } from "../../rules/find-thread.ts";
import { type WriteProblem, whyNotWrite, whyNotWriteIn } from "../../rules/why-not-write.ts";
import type { ChatState } from "../../state/chat-state.ts";
import type { Person } from "../../state/world-state.ts";

const WORDS: Readonly<Record<WriteProblem, string>> = {
	"not a member": "is not in the chat",
	"may not post": "may not post in the channel",
	muted: "may not write in the chat",
	"topic closed": "may not write in the topic, which is closed",
};

/** Throws when the app would not let somebody write there. */
export function checkPersonCanWrite(state: ChatState, person: Person, threadId = GENERAL_THREAD_ID): void {
	checkThere(state);
	const { id } = person.user;
	if (person.deactivated) throw new Error(`Cannot send: user ${id} has deleted their account`);
	if (state.chat.type === "private") {
		if (state.chat.id !== id) throw new Error(`Cannot send: chat ${state.chat.id} is somebody else's`);
		if (person.blocked) throw new Error(`Cannot send: user ${id} has blocked the bot`);
		return;
	}
	const member = membershipOf(state, person.user);
	const problem = whyNotWrite(state, member, "text messages") ?? whyNotWriteIn(state, member, threadId);
	if (problem !== undefined) throw new Error(`Cannot send: user ${id} ${WORDS[problem]}`);
}

/** A group that was upgraded or deleted takes no more messages. */
export function checkThere({ chat, migratedTo, deleted }: ChatState): void {
	if (migratedTo !== undefined) throw new RangeError(`Cannot send: chat ${chat.id} was upgraded to ${migratedTo}`);
	if (deleted) throw new RangeError(`Cannot send: chat ${chat.id} was deleted`);
}
