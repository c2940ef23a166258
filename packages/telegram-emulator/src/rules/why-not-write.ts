import type { ChatMember, ChatPermissions } from "@grammyjs/types";
import type { ChatState } from "../state/chat-state.ts";
import { hasRight, isAdministrator, isInChat } from "./bot-membership.ts";

/** What is being written, as the error texts name it. */
export type Writing = "text messages" | "photos";

export type WriteProblem = "not a member" | "may not post" | "muted" | "topic closed";

const PERMISSION: Record<Writing, keyof ChatPermissions> = {
	"text messages": "can_send_messages",
	photos: "can_send_photos",
};

/**
 * Why a member of a group or channel cannot write there; `undefined` when they can. People and bots obey the same rule,
 * and are told of it in different words.
 */
export function whyNotWrite(state: ChatState, member: ChatMember, writing: Writing): WriteProblem | undefined {
	if (!isInChat(member)) return "not a member";
	if (state.chat.type === "channel") return hasRight(member, "can_post_messages") ? undefined : "may not post";
	if (isAdministrator(member)) return undefined;
	const permission = PERMISSION[writing];
	const own: Partial<ChatPermissions> = member.status === "restricted" ? member : {};
	return own[permission] === false || state.permissions[permission] === false ? "muted" : undefined;
}

/** The same for one topic: only those who manage topics write where one is closed. */
export function whyNotWriteIn(state: ChatState, member: ChatMember, threadId: number): WriteProblem | undefined {
	const isClosed = state.topics.get(threadId)?.closed === true;
	return isClosed && !hasRight(member, "can_manage_topics") ? "topic closed" : undefined;
}
