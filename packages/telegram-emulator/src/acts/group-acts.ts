import type { Chat, ChatAdministratorRights, ChatMember, User } from "@grammyjs/types";
import { z } from "zod";
import { botUser } from "../methods/bot-user.ts";
import { GENERAL_THREAD_ID } from "../rules/find-thread.ts";
import type { ChatState } from "../state/chat-state.ts";
import { administrator, setMembership } from "../state/membership.ts";
import { notifyMessage } from "../state/notify.ts";
import { announceChat, post, type Telegram } from "../state/telegram.ts";
import { act } from "./act.ts";
import { checkName, checkUsername } from "./checks/check-names.ts";
import { definedOnly } from "./defined-only.ts";
import { activePersonOf, chatOf, personOf } from "./look-up.ts";

const rights = z.record(z.string(), z.boolean());

const membership = z.discriminatedUnion("status", [
	z.object({ status: z.literal("member") }),
	z.object({ status: z.literal("administrator"), rights: rights.optional() }),
	/** In the chat, but muted. */
	z.object({ status: z.literal("restricted") }),
	z.object({ status: z.literal("left") }),
	z.object({ status: z.literal("kicked") }),
]);

/** https://core.telegram.org/bots/api#setchattitle */
const MAX_TITLE_CHARS = 128;
const KINDS = ["group", "supergroup", "channel"] as const;

export const groupActs = {
	/** Somebody creates a group, a supergroup or a channel; the bot is not in it yet. */
	addChat: act(
		z.object({
			kind: z.enum(KINDS),
			title: z.string(),
			username: z.string().optional(),
			isForum: z.boolean().optional(),
			creatorId: z.int(),
		}),
		({ telegram }, { kind, title, username, isForum = false, creatorId }): Chat => {
			const { user } = activePersonOf(telegram, creatorId);
			checkName("chat", title, MAX_TITLE_CHARS);
			checkUsername(telegram, "chat", username);
			const state = create(telegram, kind, title, { isForum, ...definedOnly({ username }) });
			state.members.set(user.id, { status: "creator", user, is_anonymous: false });
			if (isForum) state.topics.set(GENERAL_THREAD_ID, { threadId: GENERAL_THREAD_ID, name: "General", closed: false });
			announceChat(telegram, state.chat);
			return state.chat;
		},
	),

	/** Somebody makes a user, or the bot where `userId` is left out, a member, an administrator, or nothing. */
	setMember: act(
		z.object({ chatId: z.int(), userId: z.int().optional(), byId: z.int().optional(), as: membership }),
		({ telegram }, { chatId, userId, byId, as }): void => {
			const state = chatOf(telegram, chatId);
			const user = userId === undefined ? botUser(telegram) : personOf(telegram, userId).user;
			const by = byId === undefined ? creatorOf(state) : personOf(telegram, byId).user;
			setMembership(telegram, state, memberFor(state, user, as), by);
		},
	),

	/** What members who are not administrators may write. */
	setPermissions: act(
		z.object({ chatId: z.int(), can_send_messages: z.boolean().optional(), can_send_photos: z.boolean().optional() }),
		({ telegram }, { chatId, ...given }): void => {
			const state = chatOf(telegram, chatId);
			state.permissions = { ...state.permissions, ...definedOnly(given) };
			announceChat(telegram, state.chat);
		},
	),

	/** A basic group becomes a supergroup: another chat with another id, announced in both. */
	upgradeGroup: act(z.object({ chatId: z.int() }), ({ telegram }, { chatId }): Chat => {
		const old = chatOf(telegram, chatId);
		if (old.chat.type !== "group" || old.migratedTo !== undefined) {
			throw new Error(`Cannot upgrade: chat ${chatId} is not a basic group`);
		}
		return upgrade(telegram, old, old.chat.title).chat;
	}),

	/** The group is deleted for everybody. */
	deleteChat: act(z.object({ chatId: z.int() }), ({ telegram }, { chatId }): void => {
		const state = chatOf(telegram, chatId);
		state.deleted = true;
		announceChat(telegram, state.chat);
	}),
};

function create(
	telegram: Telegram,
	kind: (typeof KINDS)[number],
	title: string,
	options: { username?: string; isForum: boolean },
): ChatState {
	if (kind === "group") return telegram.world.addGroup(title);
	if (kind === "supergroup") return telegram.world.addSupergroup(title, options);
	return telegram.world.addChannel(title, options.username);
}

function creatorOf(state: ChatState): User {
	for (const { status, user } of state.members.values()) if (status === "creator") return user;
	throw new Error(`Cannot act: chat ${state.chat.id} has no creator`);
}

/** Administrators have every right that their kind of chat knows, unless it is taken from them by name. */
function memberFor(state: ChatState, user: User, as: z.output<typeof membership>): ChatMember {
	switch (as.status) {
		case "administrator":
			return administrator(user, { ...usualRights(state.chat), ...as.rights });
		case "restricted":
			return { status: "restricted", user, is_member: true, until_date: 0, ...MUTED };
		case "kicked":
			return { status: "kicked", user, until_date: 0 };
		default:
			return { status: as.status, user };
	}
}

function usualRights({ type }: Chat): Partial<ChatAdministratorRights> {
	const common = { can_delete_messages: true, can_invite_users: true };
	if (type === "channel") return { ...common, can_post_messages: true, can_edit_messages: true };
	return { ...common, can_pin_messages: true, ...(type === "supergroup" && { can_manage_topics: true }) };
}

const MUTED = {
	can_send_messages: false,
	can_send_audios: false,
	can_send_documents: false,
	can_send_photos: false,
	can_send_videos: false,
	can_send_video_notes: false,
	can_send_voice_notes: false,
	can_send_polls: false,
	can_send_other_messages: false,
	can_add_web_page_previews: false,
	can_react_to_messages: false,
	can_change_info: false,
	can_invite_users: false,
	can_edit_tag: false,
	can_pin_messages: false,
	can_manage_topics: false,
};

function upgrade(telegram: Telegram, old: ChatState, title: string): ChatState {
	const by = creatorOf(old);
	const next = telegram.world.addSupergroup(title, {});
	for (const [id, member] of old.members) next.members.set(id, member);
	next.permissions = old.permissions;
	const farewell = post(telegram, old, { from: by, migrate_to_chat_id: next.chat.id });
	const welcome = post(telegram, next, { from: by, migrate_from_chat_id: old.chat.id });
	old.migratedTo = next.chat.id;
	announceChat(telegram, next.chat);
	notifyMessage(telegram, farewell);
	notifyMessage(telegram, welcome);
	return next;
}
