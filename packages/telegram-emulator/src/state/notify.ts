import type { Message } from "@grammyjs/types";
import { botHears, type UpdateBody } from "../rules/bot-hears.ts";
import type { Telegram } from "./telegram.ts";

/**
 * Queues an update for the bot and wakes whoever waits for it, unless the server would not tell the bot: there is no other
 * way to it. `ownerId` is the chat, or the user who asks.
 */
export function notify(telegram: Telegram, ownerId: number, update: UpdateBody): void {
	if (!botHears(telegram, update)) return;
	if (!telegram.updates.add(update, ownerId, telegram.clock.now())) return;
	telegram.longPoll.wake();
	telegram.webhook.wake();
}

/** Tells of a message: as a post in channels, as a message elsewhere. */
export function notifyMessage(telegram: Telegram, message: Message, isEdit = false): void {
	const isPost = message.chat.type === "channel";
	const kind = isPost ? (isEdit ? "edited_channel_post" : "channel_post") : isEdit ? "edited_message" : "message";
	// The kinds narrow the type of the chat and the sender; which they are was decided one line above.
	notify(telegram, message.chat.id, { [kind]: message } as UpdateBody);
}
