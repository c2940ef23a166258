import type { Chat, ChatMember, ChatPermissions, Message } from "@grammyjs/types";
import type { ComposerMarkup } from "./reply-markup.ts";

export interface TopicState {
	/** The id of the service message that opened the topic; 1 for General. */
	readonly threadId: number;
	name: string;
	closed: boolean;
}

/** A chat as the server keeps it. Private chats have the id of their user. */
export interface ChatState {
	/** As it appears inside messages; replaced, never changed, so that old messages keep what they showed. */
	chat: Chat;
	/** By id, oldest first; the oldest are forgotten beyond the world's bound. */
	readonly messages: Map<number, Message>;
	/** What messages do to composers, by message id, oldest first: no field of a message shows it. */
	readonly composerMarkups: Map<number, ComposerMarkup>;
	/** Of whom which message's keyboard has done its work, by user id. */
	readonly usedMarkups: Map<number, number>;
	/** By user id, the bot among them. Nobody is listed in a private chat. */
	readonly members: Map<number, ChatMember>;
	readonly topics: Map<number, TopicState>;
	/** What members who are not administrators may do. */
	permissions: ChatPermissions;
	readonly pinned: number[];
	/** The supergroup that a group became. */
	migratedTo: number | undefined;
	deleted: boolean;
}

const EVERYTHING: ChatPermissions = {
	can_send_messages: true,
	can_send_photos: true,
	can_send_other_messages: true,
	can_add_web_page_previews: true,
	can_invite_users: true,
	can_pin_messages: true,
};

export function createChatState(chat: Chat): ChatState {
	return {
		chat,
		messages: new Map(),
		composerMarkups: new Map(),
		usedMarkups: new Map(),
		members: new Map(),
		topics: new Map(),
		permissions: EVERYTHING,
		pinned: [],
		migratedTo: undefined,
		deleted: false,
	};
}
