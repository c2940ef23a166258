import type { ChatAdministratorRights, ChatMember, User } from "@grammyjs/types";
import type { ChatState } from "../state/chat-state.ts";
import type { Telegram } from "../state/telegram.ts";

/** The bot in a chat; as somebody who left where it has never been. */
export function botMembership(telegram: Telegram, state: ChatState): ChatMember {
	return membershipOf(state, telegram.me);
}

/** Anybody in a chat; as somebody who left where they have never been. */
export function membershipOf(state: ChatState, user: User): ChatMember {
	return state.members.get(user.id) ?? { status: "left", user };
}

export function isAdministrator({ status }: ChatMember): boolean {
	return status === "creator" || status === "administrator";
}

/** Whether a member has a right that only owners and chosen administrators have. */
export function hasRight(member: ChatMember, right: keyof ChatAdministratorRights): boolean {
	if (member.status === "creator") return true;
	return member.status === "administrator" && member[right] === true;
}

export function isInChat(member: ChatMember): boolean {
	if (member.status === "restricted") return member.is_member;
	return member.status !== "left" && member.status !== "kicked";
}
