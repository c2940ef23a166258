import type { ChatId } from "../news/destination.ts";

/** What Telegram lets a bot post to one chat: https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this */
export interface ChatLimits {
	/** When the next message to the chat may leave, in milliseconds since the Unix epoch; the past means now. */
	allowedAt(chat: ChatId): number;
	/** A message to the chat leaves. */
	left(chat: ChatId): void;
	/** It arrived, so the next interval counts from now: Telegram measures at its own door. */
	arrived(chat: ChatId): void;
}

const MIN_GAP_MS = 1000;
/** Groups; channels count the same, as Telegram's support says, though no page does. */
const MAX_PER_MINUTE = 20;
const MINUTE_MS = 60_000;
/** Clocks and networks are not exact. */
const MARGIN_MS = 50;

export function createChatLimits(now: () => number): ChatLimits {
	/** The chat's latest sends, oldest first; chats in the order of their last send. */
	const sends = new Map<ChatId, number[]>();

	function forgetOld(time: number): void {
		for (const [chat, times] of sends) {
			if ((times.at(-1) ?? 0) > time - MINUTE_MS) return;
			sends.delete(chat);
		}
	}

	return {
		allowedAt(chat) {
			const times = sends.get(chat) ?? [];
			const gap = (times.at(-1) ?? -MINUTE_MS) + MIN_GAP_MS;
			if (chat > 0) return gap + MARGIN_MS;
			const twentieth = times.at(-MAX_PER_MINUTE);
			return Math.max(gap, twentieth === undefined ? 0 : twentieth + MINUTE_MS) + MARGIN_MS;
		},
		left(chat) {
			const time = now();
			const times = [...(sends.get(chat) ?? []), time].slice(-MAX_PER_MINUTE);
			sends.delete(chat);
			sends.set(chat, times);
			forgetOld(time);
		},
		arrived(chat) {
			const times = sends.get(chat);
			if (times !== undefined) times[times.length - 1] = now();
		},
	};
}
