import type { Message, Update } from "@grammyjs/types";
import type { ChatState } from "../state/chat-state.ts";
import type { Telegram } from "../state/telegram.ts";
import { botMembership, isAdministrator, isInChat } from "./bot-membership.ts";

export type UpdateBody = Omit<Update, "update_id">;

/**
 * Whether the server tells the bot at all: of a chat's messages and members only where it is in that chat. What happens to
 * the bot itself, and what people ask it, always arrives.
 */
export function botHears(telegram: Telegram, update: UpdateBody): boolean {
	// https://core.telegram.org/bots/api#update: "The bot must be an administrator in the chat"
	if (update.chat_member !== undefined) return isAdministratorIn(telegram, update.chat_member.chat.id);
	const message = update.message ?? update.edited_message ?? update.channel_post ?? update.edited_channel_post;
	return message === undefined || hearsMessage(telegram, message);
}

function isAdministratorIn(telegram: Telegram, chatId: number): boolean {
	const state = telegram.world.chats.get(chatId);
	return state !== undefined && isAdministrator(botMembership(telegram, state));
}

function hearsMessage(telegram: Telegram, message: Message): boolean {
	if (message.chat.type === "private") return true;
	const state = telegram.world.chats.get(message.chat.id);
	if (state === undefined) return false;
	// A basic group's last word to a bot that is no longer in it.
	if (message.chat.type === "group" && message.left_chat_member?.id === telegram.me.id) return true;
	return isInChat(botMembership(telegram, state)) && isForMembers(telegram, state, message);
}

/** https://core.telegram.org/bots/features#privacy-mode */
function isForMembers(telegram: Telegram, state: ChatState, message: Message): boolean {
	if (state.chat.type === "channel" || isAdministrator(botMembership(telegram, state))) return true;
	if (telegram.me.can_read_all_group_messages || isService(message)) return true;
	return isMeantFor(telegram, message);
}

/** What tells of the group rather than being said in it. */
const SERVICE_FIELDS = [
	"new_chat_members",
	"left_chat_member",
	"pinned_message",
	"migrate_to_chat_id",
	"migrate_from_chat_id",
	"forum_topic_created",
	"forum_topic_closed",
	"forum_topic_reopened",
] as const satisfies readonly (keyof Message)[];

function isService(message: Message): boolean {
	return SERVICE_FIELDS.some((field) => message[field] !== undefined);
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
