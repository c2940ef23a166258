import type { ChatAdministratorRights, ReplyKeyboardMarkup } from "grammy/types";
import { MINUTE_MS } from "../../kit/durations.ts";
import type { BotContext } from "../bot-context.ts";

/** What people type behind the slash. */
export const CHANNEL_COMMAND = "channel";
/** Comes back with the choice. Other keys that ask for a chat would have other numbers. */
export const CHANNEL_REQUEST = 1;

/** So long somebody who asked for `/channel` may take to choose one. */
export const CHOOSING_MS = 10 * MINUTE_MS;

/** To post, to edit its own posts and to delete them takes no other right. */
const TO_POST: ChatAdministratorRights = {
	can_manage_chat: true,
	can_post_messages: true,
	is_anonymous: false,
	can_delete_messages: false,
	can_manage_video_chats: false,
	can_restrict_members: false,
	can_promote_members: false,
	can_change_info: false,
	can_invite_users: false,
	can_post_stories: false,
	can_edit_stories: false,
	can_delete_stories: false,
	can_send_welcome_messages: false,
};

/**
 * Keys at the composer: one opens the app's list of the channels where somebody may post, and lets the bot post in the chosen one; the other
 * takes them away. https://core.telegram.org/bots/api#keyboardbuttonrequestchat
 */
export function channelKeys({ words }: Pick<BotContext, "words">): ReplyKeyboardMarkup {
	const request_chat = {
		...{ request_id: CHANNEL_REQUEST, chat_is_channel: true },
		...{ user_administrator_rights: TO_POST, bot_administrator_rights: TO_POST },
	};
	return {
		keyboard: [[{ text: words("button-choose-channel"), request_chat }], [{ text: words("button-cancel") }]],
		resize_keyboard: true,
		one_time_keyboard: true,
	};
}
