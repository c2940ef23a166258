import type { Chat, ChatMember, Message } from "@grammyjs/types";
import { z } from "zod";
import { botMembership } from "../rules/bot-membership.ts";
import { type ShownKeyboard, shownKeyboard } from "../rules/markup/shown-keyboard.ts";
import type { ChatState, TopicState } from "../state/chat-state.ts";
import type { Example } from "../state/example.ts";
import type { LinkPreview } from "../state/link-preview.ts";
import type { Telegram } from "../state/telegram.ts";
import type { Person } from "../state/world-state.ts";
import { act } from "./act.ts";
import { personOf } from "./look-up.ts";

/** Measuring makes people by the hundred thousand; nobody chooses among more than this. */
const MAX_PEOPLE_SHOWN = 100;

/** What the chat page shows besides messages. */
export const pageActs = {
	/** The first people of the world, for choosing who to be. */
	people: act(z.object({}), ({ telegram: { world } }): readonly Person[] =>
		[...world.people.values()].slice(0, MAX_PEOPLE_SHOWN),
	),

	/** The chats that somebody has in their list: the private one with the bot, and those they are in. */
	chatsOf: act(z.object({ userId: z.int() }), ({ telegram }, { userId }): readonly ChatView[] => {
		const person = personOf(telegram, userId);
		const found: ChatView[] = [];
		for (const state of telegram.world.chats.values()) {
			const role = roleIn(state, userId);
			if (role !== undefined && !state.deleted) found.push(viewOf(telegram, state, { role, person }));
		}
		return found;
	}),

	/** What visitors of the page are offered to say to the bot. */
	examples: act(z.object({}), ({ examples }): readonly Example[] => examples),

	/** The card beside a link; `null` for none. */
	linkPreview: act(z.object({ url: z.string() }), ({ linkPreview }, { url }): LinkPreviewView | null => {
		const preview = linkPreview(url);
		if (preview === undefined) return null;
		const { pictureFile, ...words } = preview;
		return { ...words, hasPicture: pictureFile !== undefined };
	}),
};

/** A chat in somebody's list. */
export interface ChatView {
	readonly chat: Chat;
	/** What that person is there; "self" in their private chat. */
	readonly role: ChatMember["status"] | "self";
	/** What the bot is there; in a private chat "kicked" when it is blocked and "left" before it was started. */
	readonly bot: ChatMember["status"];
	readonly memberCount: number;
	/** Whether members who are not administrators may write. */
	readonly membersMayWrite: boolean;
	readonly topics: readonly TopicState[];
	readonly newest: Message | null;
	/** The supergroup that this group became. */
	readonly migratedTo: number | null;
	/** What the bot put at that person's composer. */
	readonly keyboard: ShownKeyboard | null;
}

export type LinkPreviewView = Omit<LinkPreview, "pictureFile"> & { readonly hasPicture: boolean };

function roleIn({ chat, members }: ChatState, userId: number): ChatView["role"] | undefined {
	if (chat.type === "private") return chat.id === userId ? "self" : undefined;
	const status = members.get(userId)?.status;
	return status === "left" || status === "kicked" ? undefined : status;
}

function viewOf(
	telegram: Telegram,
	state: ChatState,
	{ role, person }: { readonly role: ChatView["role"]; readonly person: Person },
): ChatView {
	return {
		chat: state.chat,
		role,
		bot: role === "self" ? botInPrivate(person) : botMembership(telegram, state).status,
		memberCount: [...state.members.values()].filter(({ status }) => status !== "left" && status !== "kicked").length,
		membersMayWrite: state.permissions.can_send_messages !== false,
		topics: [...state.topics.values()],
		newest: newestOf(state),
		migratedTo: state.migratedTo ?? null,
		keyboard: shownKeyboard(state, person.user) ?? null,
	};
}

function botInPrivate({ blocked, started }: Person): ChatMember["status"] {
	if (blocked) return "kicked";
	return started ? "member" : "left";
}

function newestOf({ messages }: ChatState): Message | null {
	let newest: Message | null = null;
	for (const message of messages.values()) newest = message;
	return newest;
}
