import type { Message } from "@grammyjs/types";
import { botMembership, isInChat } from "../rules/bot-membership.ts";
import type { ChatState } from "../state/chat-state.ts";
import type { Telegram } from "../state/telegram.ts";

/**
 * Whether the bot gets an update for what somebody wrote: everything in private chats, and where it is an administrator;
 * in groups, with privacy mode on, only what is meant for it. https://core.telegram.org/bots/features#privacy-mode
 */
export function botHears(telegram: Telegram, state: ChatState, message: Message): boolean {
	if (state.chat.type === "private") return true;
	const member = botMembership(telegram, state);
	if (!isInChat(member)) return false;
	if (state.chat.type === "channel" || member.status === "administrator" || member.status === "creator") return true;
	return telegram.me.can_read_all_group_messages || isMeantFor(telegram, message);
}

function isMeantFor({ me }: Telegram, message: Message): boolean {
	if (message.via_bot?.id === me.id || message.reply_to_message?.from?.id === me.id) return true;
	const { text = "", entities = [] } = message;
	return entities.some(({ type, offset, length }) => {
		const marked = text.slice(offset, offset + length).toLowerCase();
		const [, name] = marked.split("@");
		if (type === "bot_command") return name === undefined || name === me.username.toLowerCase();
		return type === "mention" && name === me.username.toLowerCase();
	});
}
