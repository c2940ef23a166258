import type { Message, UserFromGetMe } from "grammy/types";

/**
 * Whether nobody speaks to the bot by this message: Telegram's copy of a channel's post in the channel's group, something passed on, a
 * card of the bot's own, or another bot, with which it would talk without end. Anonymous administrators and channels write through a bot of
 * Telegram's and count as people.
 */
export function isEcho(message: Message, me: Pick<UserFromGetMe, "id">): boolean {
	if (message.is_automatic_forward === true || message.forward_origin !== undefined) return true;
	if (message.via_bot?.id === me.id) return true;
	return message.from?.is_bot === true && message.sender_chat === undefined;
}
