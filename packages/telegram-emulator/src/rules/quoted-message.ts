import type { Message } from "@grammyjs/types";

/**
 * A message as it stands within another: without the one that it stands itself beside. "The Message object in this field
 * will not contain further reply_to_message fields even if it itself is a reply", https://core.telegram.org/bots/api#message
 */
export function quotedMessage(message: Message): NonNullable<Message["reply_to_message"]> {
	const { reply_to_message: _, pinned_message, ...plain } = message;
	if (pinned_message === undefined) return plain as NonNullable<Message["reply_to_message"]>;
	const { reply_to_message: _reply, pinned_message: _pinned, ...pinned } = pinned_message as Message;
	return { ...plain, pinned_message: pinned } as NonNullable<Message["reply_to_message"]>;
}
