import type { Chat, Message, MessageEntity, UserFromGetMe } from "@grammyjs/types";
import type { Clock } from "../clock.ts";
import type { Limiter } from "../limits/limiter.ts";
import type { BotSettings } from "./bot-settings.ts";
import type { ChatState } from "./chat-state.ts";
import type { EventBus } from "./event-bus.ts";
import type { QueryBook } from "./query-book.ts";
import type { LongPoll } from "./updates/long-poll.ts";
import type { UpdateQueue } from "./updates/update-queue.ts";
import type { Webhook } from "./updates/webhook.ts";
import type { WorldState } from "./world-state.ts";

/** Everything that the methods of the bot and the acts of people work on. It knows no HTTP. */
export interface Telegram {
	readonly clock: Clock;
	readonly token: string;
	readonly me: UserFromGetMe;
	readonly world: WorldState;
	readonly updates: UpdateQueue;
	readonly longPoll: LongPoll;
	readonly webhook: Webhook;
	readonly limiter: Limiter;
	readonly queries: QueryBook;
	readonly settings: BotSettings;
	readonly events: EventBus;
}

/** What a message is made of besides its id, date and chat. */
export type MessageBody = Omit<Partial<Message>, "message_id" | "date" | "chat">;

export interface FormattedText {
	readonly text: string;
	readonly entities: readonly MessageEntity[];
}

export function nowSeconds(telegram: Telegram): number {
	return Math.floor(telegram.clock.now() / 1000);
}

/** Puts a message into its chat, where everybody sees it. Whether the bot hears of it is another matter. */
export function post(telegram: Telegram, state: ChatState, body: MessageBody): Message {
	const { world, events } = telegram;
	const { chat } = state;
	const message: Message = { message_id: world.nextMessageId(chat), date: nowSeconds(telegram), chat, ...body };
	world.keep(state, message);
	if (events.isHeard) events.emit({ kind: "message", chatId: chat.id, message });
	return message;
}

/** Replaces a message by its edited self. */
export function replace(telegram: Telegram, state: ChatState, message: Message): void {
	state.messages.set(message.message_id, message);
	if (telegram.events.isHeard) telegram.events.emit({ kind: "edited", chatId: state.chat.id, message });
}

export function remove(telegram: Telegram, state: ChatState, messageId: number): void {
	telegram.world.forget(state, messageId);
	telegram.events.emit({ kind: "deleted", chatId: state.chat.id, messageId });
}

/** A chat changed in a way that people see in their list of chats. */
export function announceChat(telegram: Telegram, chat: Chat): void {
	telegram.events.emit({ kind: "chat", chat });
}
