import type { Chat, Message, User } from "@grammyjs/types";
import { usernameKey } from "../rules/username.ts";
import { type ChatState, createChatState } from "./chat-state.ts";
import { Ring } from "./ring.ts";

export interface Person {
	user: User;
	/** Whether they have ever written to the bot; it cannot write first. */
	started: boolean;
	/** Whether they have blocked the bot. */
	blocked: boolean;
	/** Whether they have deleted their account. */
	deactivated: boolean;
}

interface MessagePlace {
	readonly state: ChatState;
	readonly messageId: number;
}

const FIRST_USER_ID = 7_000_001;
const FIRST_GROUP_ID = -4_000_001;
const FIRST_SUPERGROUP_ID = -1_002_000_000_001;

/** Everybody and every chat. Ids are given out in order, so that a test reads the same ids in each run. */
export class WorldState {
	readonly people = new Map<number, Person>();
	readonly chats = new Map<number, ChatState>();
	/** People among them, by their private chats. */
	readonly #byUsername = new Map<string, ChatState>();
	/** Messages that people sent through the bot's inline mode, which the bot knows by another id. */
	readonly #inlineMessages = new Map<string, MessagePlace>();
	/** Every message in the order of writing, so that the oldest of all is known. */
	readonly #written: Ring<MessagePlace>;
	readonly #maxMessagesPerChat: number;
	readonly #lastMessageIds = new Map<number, number>();
	/** Private chats and basic groups count their messages together, as an account on the real server does. */
	#lastAccountMessageId = 0;
	#lastUploadNumber = 0;
	#nextUserId = FIRST_USER_ID;
	#nextGroupId = FIRST_GROUP_ID;
	#nextSupergroupId = FIRST_SUPERGROUP_ID;

	constructor({ maxMessagesPerChat, maxMessages }: { maxMessagesPerChat: number; maxMessages: number }) {
		this.#maxMessagesPerChat = maxMessagesPerChat;
		this.#written = new Ring(maxMessages);
	}

	addPerson(profile: Omit<User, "id" | "is_bot"> & { readonly id?: number }): Person {
		while (profile.id === undefined && this.people.has(this.#nextUserId)) this.#nextUserId++;
		const id = profile.id ?? this.#nextUserId++;
		if (this.people.has(id)) throw new RangeError(`Cannot add user: id ${id} is taken`);
		const person = { user: { ...profile, id, is_bot: false }, started: false, blocked: false, deactivated: false };
		this.people.set(id, person);
		const { first_name, last_name, username } = profile;
		const names = { ...(last_name && { last_name }), ...(username && { username }) };
		this.addChat({ id, type: "private", first_name, ...names });
		return person;
	}

	addGroup(title: string): ChatState {
		return this.addChat({ id: this.#nextGroupId--, type: "group", title });
	}

	addSupergroup(title: string, options: { readonly username?: string; readonly isForum?: boolean }): ChatState {
		const { username, isForum } = options;
		const more = { ...(username && { username }), ...(isForum && { is_forum: true as const }) };
		return this.addChat({ id: this.#nextSupergroupId--, type: "supergroup", title, ...more });
	}

	addChannel(title: string, username: string | undefined): ChatState {
		const more = username === undefined ? {} : { username };
		return this.addChat({ id: this.#nextSupergroupId--, type: "channel", title, ...more });
	}

	addChat(chat: Chat): ChatState {
		const state = createChatState(chat);
		this.chats.set(chat.id, state);
		if (chat.username !== undefined) this.#byUsername.set(usernameKey(chat.username), state);
		return state;
	}

	/** By username without "@", whatever its case. */
	chatByUsername(username: string): ChatState | undefined {
		return this.#byUsername.get(usernameKey(username));
	}

	nextUploadNumber(): number {
		return ++this.#lastUploadNumber;
	}

	nextMessageId(chat: Chat): number {
		if (chat.type === "private" || chat.type === "group") return ++this.#lastAccountMessageId;
		// Number 1 is a supergroup's own beginning, and in forums the id of the topic General.
		const first = chat.is_forum === true ? 2 : 1;
		const next = (this.#lastMessageIds.get(chat.id) ?? first - 1) + 1;
		this.#lastMessageIds.set(chat.id, next);
		return next;
	}

	/** Keeps a new message, and forgets the oldest of its chat, or the oldest of all, beyond the bounds. */
	keep(state: ChatState, message: Message): void {
		const { messages } = state;
		messages.set(message.message_id, message);
		const oldest = this.#written.push({ state, messageId: message.message_id });
		if (oldest !== undefined) this.forget(oldest.state, oldest.messageId);
		if (messages.size <= this.#maxMessagesPerChat) return;
		for (const first of messages.keys()) {
			this.forget(state, first);
			return;
		}
	}

	/** Removes a message with everything that refers to it. */
	forget(state: ChatState, messageId: number): void {
		state.messages.delete(messageId);
		this.#inlineMessages.delete(inlineIdOf(state.chat.id, messageId));
		const pin = state.pinned.indexOf(messageId);
		if (pin >= 0) state.pinned.splice(pin, 1);
	}

	/** Gives a message the id by which the bot may edit it. */
	keepInline(state: ChatState, { message_id: messageId }: Message): string {
		const id = inlineIdOf(state.chat.id, messageId);
		this.#inlineMessages.set(id, { state, messageId });
		return id;
	}

	inlineMessage(id: string): MessagePlace | undefined {
		return this.#inlineMessages.get(id);
	}

	/** The id that `keepInline` gave to a message, if it did. */
	inlineId({ chat, message_id }: Message): string | undefined {
		const id = inlineIdOf(chat.id, message_id);
		return this.#inlineMessages.has(id) ? id : undefined;
	}
}

function inlineIdOf(chatId: number, messageId: number): string {
	return `inline-${chatId}-${messageId}`;
}
