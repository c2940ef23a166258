import type { ChatAdministratorRights, ChatMember, ChatMemberAdministrator, User } from "@grammyjs/types";
import type { ChatState } from "./chat-state.ts";
import { notify, notifyMessage } from "./notify.ts";
import { announceChat, nowSeconds, post, type Telegram } from "./telegram.ts";

/** Records what somebody is in a chat from now on, and tells the bot as the server would. */
export function setMembership(telegram: Telegram, state: ChatState, member: ChatMember, by: User): void {
	const { user } = member;
	const before: ChatMember = state.members.get(user.id) ?? { status: "left", user };
	state.members.set(user.id, member);
	announceChat(telegram, state.chat);
	const change = {
		chat: state.chat,
		from: by,
		date: nowSeconds(telegram),
		old_chat_member: before,
		new_chat_member: member,
	};
	const isBot = user.id === telegram.me.id;
	notify(telegram, state.chat.id, isBot ? { my_chat_member: change } : { chat_member: change });
	tellGroup(telegram, state, before, member, by);
}

/** Groups show who came and who went; channels do not, and private chats have no members. */
function tellGroup(telegram: Telegram, state: ChatState, before: ChatMember, after: ChatMember, by: User): void {
	if (state.chat.type !== "group" && state.chat.type !== "supergroup") return;
	const was = isPresent(before);
	const is = isPresent(after);
	if (was === is) return;
	const service = is ? { new_chat_members: [after.user] } : { left_chat_member: after.user };
	notifyMessage(telegram, post(telegram, state, { from: by, ...service }));
}

function isPresent({ status }: ChatMember): boolean {
	return status !== "left" && status !== "kicked";
}

const NO_RIGHTS: ChatAdministratorRights = {
	is_anonymous: false,
	can_manage_chat: true,
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

/** An administrator who has these rights, and of the others only the one that all administrators have. */
export function administrator(user: User, rights: Partial<ChatAdministratorRights>): ChatMemberAdministrator {
	return { status: "administrator", user, can_be_edited: false, ...NO_RIGHTS, ...rights };
}
