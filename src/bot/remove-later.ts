import { MINUTE_MS } from "../kit/durations.ts";
import type { BotContext } from "./bot-context.ts";

/** Long enough to read an answer, and to press what stands below it. */
const SHOWN_FOR_MS = MINUTE_MS;

/**
 * Takes a command, or the message with the pressed button, and the answer out of a channel after a minute: its readers asked for neither.
 * Where the bot lacks the right, and where it is stopped before, they stay.
 */
export function removeLater({ api, clock, chat, channelPost, callbackQuery }: BotContext, answerId: number): void {
	if (chat?.type !== "channel") return;
	const { id } = chat;
	const askedBy = channelPost ?? callbackQuery?.message;
	const messageIds = new Set([...(askedBy === undefined ? [] : [askedBy.message_id]), answerId]);
	const remove = (messageId: number) => api.deleteMessage(id, messageId).catch(() => undefined);
	clock.after(SHOWN_FOR_MS, () => {
		for (const messageId of messageIds) void remove(messageId);
	});
}
