import type { Chat, ChatAdministratorRights, ChatMember, KeyboardButtonRequestChat, User } from "@grammyjs/types";
import type { ChatState } from "../../state/chat-state.ts";
import type { Telegram } from "../../state/telegram.ts";
import { botMembership, hasRight, isAdministrator, isInChat, membershipOf } from "../bot-membership.ts";

type Right = keyof ChatAdministratorRights;

/** What a key asks for. The server takes a missing flag for "no". */
export type ChatRequest = Partial<KeyboardButtonRequestChat>;

/** What choosing a chat makes of the bot there; `null` where it is already all that it asks to be. */
export type BotBecomes = "administrator" | "member" | null;

/** Rights that do not exist in a kind of chat, and so are not asked for there. td/telegram/DialogParticipant.cpp */
const ONLY_IN_GROUPS: ReadonlySet<string> = new Set(["is_anonymous", "can_pin_messages", "can_manage_topics"]);
const ONLY_IN_CHANNELS: ReadonlySet<string> = new Set(["can_post_messages", "can_edit_messages"]);

/**
 * Why somebody cannot choose this chat; `undefined` when they can, and then the bot can get there what it asks for. The order and
 * the words are those of td/telegram/RequestedDialogType.cpp.
 */
export function whyNotChosen(
	telegram: Telegram,
	state: ChatState,
	user: User,
	request: ChatRequest,
): string | undefined {
	return (
		whyNotOfThisKind(state, request) ??
		whyNotByThem(membershipOf(state, user), state, request) ??
		whyBotCannotJoin(membershipOf(state, user), state, whatBotBecomes(telegram, state, request))
	);
}

function whyNotOfThisKind({ chat, deleted, migratedTo }: ChatState, request: ChatRequest): string | undefined {
	const isChannel = chat.type === "channel";
	if (chat.type === "private" || isChannel !== (request.chat_is_channel === true)) return "Wrong chat type";
	if (!isChannel && differs(request.chat_is_forum, chat.is_forum === true)) return "Wrong is_forum value";
	if (differs(request.chat_has_username, chat.username !== undefined)) return "Wrong has_username value";
	return deleted || migratedTo !== undefined ? "Chat is deactivated" : undefined;
}

function whyNotByThem(member: ChatMember, { chat }: ChatState, request: ChatRequest): string | undefined {
	const { chat_is_created, user_administrator_rights: rights } = request;
	// The apps offer only what is in somebody's own list of chats.
	if (!isInChat(member)) return `User ${member.user.id} is not in the chat`;
	if (chat_is_created === true && member.status !== "creator") return "The chat must be created by the current user";
	if (rights === undefined) return undefined;
	const has = isAdministrator(member) && rightsIn(chat, rights).every((right) => hasRight(member, right));
	return has ? undefined : "Not enough rights in the chat";
}

function whyBotCannotJoin(member: ChatMember, { permissions }: ChatState, becomes: BotBecomes): string | undefined {
	if (becomes === "administrator")
		return hasRight(member, "can_promote_members") ? undefined : "The bot can't be promoted in the chat";
	const mayInvite = hasRight(member, "can_invite_users") || permissions.can_invite_users !== false;
	return becomes === null || mayInvite ? undefined : "The bot can't be added to the chat";
}

/** What choosing this chat makes of the bot there. */
export function whatBotBecomes(
	telegram: Telegram,
	state: ChatState,
	{ bot_administrator_rights: rights, bot_is_member: isMember }: ChatRequest,
): BotBecomes {
	const bot = botMembership(telegram, state);
	if (rights !== undefined) {
		const has = isAdministrator(bot) && rightsIn(state.chat, rights).every((right) => hasRight(bot, right));
		return has ? null : "administrator";
	}
	// Channels have no bots that are mere members.
	return isMember === true && state.chat.type !== "channel" && !isInChat(bot) ? "member" : null;
}

/** Those of the rights that are asked for and exist in a chat of that kind. */
export function rightsIn({ type }: Chat, rights: Partial<ChatAdministratorRights> = {}): readonly Right[] {
	const unknown = type === "channel" ? ONLY_IN_GROUPS : ONLY_IN_CHANNELS;
	const asked = Object.entries(rights).filter(([right, isWanted]) => isWanted === true && !unknown.has(right));
	return asked.map(([right]) => right as Right);
}

function differs(wanted: boolean | undefined, is: boolean): boolean {
	return wanted !== undefined && wanted !== is;
}
