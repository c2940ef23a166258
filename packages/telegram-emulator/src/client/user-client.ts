import type { Message, User } from "@grammyjs/types";
import type { ShareableChat } from "../acts/sharing-acts.ts";
import type { ShownKeyboard } from "../rules/markup/shown-keyboard.ts";
import type { CallbackAnswer, InlineAnswer } from "../state/query-book.ts";
import { type ChatClient, createChatClient, isFromBot } from "./chat-client.ts";
import type { Control } from "./control.ts";
import { DEFAULT_WAIT_MS, waitFor } from "./wait-for.ts";

export interface Place {
	/** The chat; the private one with the bot unless given. */
	readonly in?: { readonly id: number };
	/** A topic of that chat. */
	readonly topic?: { readonly threadId: number };
}

/** A pressed button, waiting for the bot's answer. */
export interface Tap {
	readonly queryId: string;
	/** What the bot answered: the words that appear over the chat, if any. Rejects after `timeoutMs` (5 s). */
	answer(timeoutMs?: number): Promise<CallbackAnswer>;
}

/** Words typed after "@bot", waiting for the bot's results. */
export interface InlineSession {
	readonly queryId: string;
	results(timeoutMs?: number): Promise<InlineAnswer>;
	/** Waits for the results and sends one of them, counted from 0. */
	picks(index: number, place?: Place): Promise<Message>;
}

/** Somebody with a Telegram account, and what they can do. */
export interface UserClient {
	readonly id: number;
	readonly user: User;
	/** Their private chat with the bot. */
	readonly chat: ChatClient;
	sends(text: string, place?: Place & { readonly replyTo?: Message }): Promise<Message>;
	/** Sends, and resolves to the first thing that the bot writes into the same chat afterwards. */
	asks(text: string, place?: Place & { readonly timeoutMs?: number }): Promise<Message>;
	edits(message: Message, text: string): Promise<Message>;
	/** Presses the inline button with this text (or containing it) on the newest message that has one, or on `on`. */
	taps(button: string, place?: Place & { readonly on?: Message }): Promise<Tap>;
	/**
	 * Presses the button with this text (or containing it) of the reply keyboard that the bot has shown to them, which sends
	 * its text. In groups it is a reply to the bot's message.
	 */
	presses(button: string, place?: Pick<Place, "in">): Promise<Message>;
	/** The chats among which they choose behind a key of that keyboard that asks for one. */
	shareable(button: string): Promise<readonly ShareableChat[]>;
	/** Presses such a key and chooses a chat. The bot is let in there as far as it asks for that. */
	shares(button: string, chat: { readonly id: number }): Promise<Message>;
	/** What the bot has put at their composer: a keyboard, a reply that it asks for, or nothing. */
	keyboard(place?: Pick<Place, "in">): Promise<ShownKeyboard | undefined>;
	/** Types into any chat; a leading "@name" is left out of the query. */
	types(text: string, place?: Place): Promise<InlineSession>;
	blocks(): Promise<void>;
	unblocks(): Promise<void>;
	/** Allows the bot to write although they never wrote to it: for tests that start in the middle. */
	startsSilently(): Promise<void>;
	deletesAccount(): Promise<void>;
}

export function createUserClient(control: Control, user: User): UserClient {
	const userId = user.id;
	const at = (place: Place = {}) => ({ userId, ...(place.in !== undefined && { chatId: place.in.id }) });
	const chatAt = (place: Place = {}) => createChatClient(control, place.in?.id ?? userId);

	const client: UserClient = {
		id: userId,
		user,
		chat: createChatClient(control, userId),
		sends: (text, place = {}) => control.perform("send", { ...at(place), ...threadOf(place), ...replyOf(place), text }),
		async asks(text, place = {}) {
			const asked = await client.sends(text, place);
			const timeoutMs = place.timeoutMs ?? DEFAULT_WAIT_MS;
			return await chatAt(place).waitFor(isFromBot, { after: asked, timeoutMs });
		},
		edits: (message, text) =>
			control.perform("editMessage", { userId, chatId: message.chat.id, messageId: message.message_id, text }),
		async taps(text, place = {}) {
			const on = place.on === undefined ? {} : { chatId: place.on.chat.id, messageId: place.on.message_id };
			const { queryId } = await control.perform("tap", { ...at(place), ...on, text });
			return { queryId, answer: (timeoutMs) => answerTo(control, queryId, "callbackAnswer", timeoutMs) };
		},
		presses: (text, place) => control.perform("pressKey", { ...at(place), text }),
		shareable: (text) => control.perform("shareableChats", { userId, text }),
		shares: (text, { id }) => control.perform("shareChat", { userId, text, sharedChatId: id }),
		keyboard: async (place) => (await control.perform("keyboard", at(place))) ?? undefined,
		async types(text, place) {
			const query = text.replace(/^@\w+\s*/, "");
			const { queryId } = await control.perform("typeInline", { ...at(place), query });
			return createInlineSession(control, queryId, at);
		},
		blocks: () => control.perform("blockBot", { userId }),
		unblocks: () => control.perform("unblockBot", { userId }),
		startsSilently: () => control.perform("startSilently", { userId }),
		deletesAccount: () => control.perform("deleteAccount", { userId }),
	};
	return client;
}

type WhoAndWhere = (place?: Place) => { userId: number; chatId?: number };

function createInlineSession(control: Control, queryId: string, at: WhoAndWhere): InlineSession {
	const results = (timeoutMs?: number) => answerTo(control, queryId, "inlineAnswer", timeoutMs);
	return {
		queryId,
		results,
		async picks(index, place) {
			await results();
			return await control.perform("pickInline", { ...at(place), queryId, index });
		},
	};
}

function answerTo(
	control: Control,
	queryId: string,
	act: "callbackAnswer",
	timeoutMs?: number,
): Promise<CallbackAnswer>;
function answerTo(control: Control, queryId: string, act: "inlineAnswer", timeoutMs?: number): Promise<InlineAnswer>;
function answerTo(
	control: Control,
	queryId: string,
	act: "callbackAnswer" | "inlineAnswer",
	timeoutMs = DEFAULT_WAIT_MS,
): Promise<CallbackAnswer | InlineAnswer> {
	return waitFor({
		control,
		timeoutMs,
		look: async () => (await control.perform(act, { queryId })) ?? undefined,
		isRelevant: (event) => event.kind === "query-answered" && event.queryId === queryId,
		describeFailure: async () => "the bot has not answered the query",
	});
}

function threadOf({ topic }: Place): { threadId?: number } {
	return topic === undefined ? {} : { threadId: topic.threadId };
}

function replyOf({ replyTo }: { readonly replyTo?: Message }): { replyTo?: number } {
	return replyTo === undefined ? {} : { replyTo: replyTo.message_id };
}
