import type { Message } from "@grammyjs/types";
import { badRequest } from "../api-error.ts";
import { booleanParam, integerParam, objectParam, type Params } from "../rules/parameters.ts";
import { quotedMessage } from "../rules/quoted-message.ts";
import type { ChatState } from "../state/chat-state.ts";

export interface Reply {
	readonly reply_to_message?: NonNullable<Message["reply_to_message"]>;
}

/** The message that is being replied to, as a field of the reply. Replies to other chats are not emulated. */
export function findReply(state: ChatState, params: Params): Reply {
	const reply = objectParam(params, "reply_parameters", "reply parameters");
	const messageId =
		reply === undefined ? integerParam(params, "reply_to_message_id") : integerParam(reply, "message_id");
	if (messageId === undefined || messageId === 0) return {};
	const original = state.messages.get(messageId);
	if (original === undefined) {
		if (booleanParam(reply ?? params, "allow_sending_without_reply")) return {};
		throw badRequest("message to be replied not found");
	}
	return { reply_to_message: quotedMessage(original) };
}
