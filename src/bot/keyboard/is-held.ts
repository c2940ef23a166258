import type { MaybeInaccessibleMessage } from "grammy/types";

/** Whether Telegram still has the message with a pressed button: else it says no more than its number and chat, and nothing edits it. */
export function isHeld({ date }: Pick<MaybeInaccessibleMessage, "date">): boolean {
	return date !== 0; // https://core.telegram.org/bots/api#inaccessiblemessage
}
