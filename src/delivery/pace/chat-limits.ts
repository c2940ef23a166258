import { MINUTE_MS } from "../../kit/durations.ts";
import type { ChatId } from "../../news/destination.ts";

/** A message on its way to a chat. */
export interface Booking {
	/** It arrived, so the next interval counts from now: Telegram measures at its own door. */
	arrived(): void;
}

const MIN_GAP_MS = 1000;
/** Groups; channels count the same, as Telegram's support says, though no page does. */
const MAX_PER_MINUTE = 20;
/** Clocks and networks are not exact. */
const MARGIN_MS = 50;

interface Send {
	at: number;
}

/**
 * What Telegram lets a bot post to one chat, all its topics together. Times are of a clock that nobody sets.
 * https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this
 */
export class ChatLimits {
	readonly #elapsed: () => number;
	/** Each chat's latest sends, oldest first; chats in the order of their last booking. */
	readonly #sends = new Map<ChatId, Send[]>();
	/** Chats that were told to wait, or are in trouble, until when. */
	readonly #blocked = new Map<ChatId, number>();

	constructor(elapsed: () => number) {
		this.#elapsed = elapsed;
	}

	/** For how many milliseconds nothing may leave for the chat; 0 for now. */
	waitMs(chat: ChatId): number {
		const now = this.#elapsed();
		const sends = this.#sends.get(chat) ?? [];
		const gapEnds = (sends.at(-1)?.at ?? now - MINUTE_MS) + MIN_GAP_MS + MARGIN_MS;
		const twentieth = chat > 0 ? undefined : sends.at(-MAX_PER_MINUTE);
		const minuteEnds = twentieth === undefined ? 0 : twentieth.at + MINUTE_MS + MARGIN_MS;
		return Math.max(0, gapEnds - now, minuteEnds - now, (this.#blocked.get(chat) ?? 0) - now);
	}

	/** A message leaves for the chat. */
	book(chat: ChatId): Booking {
		const now = this.#elapsed();
		const send = { at: now };
		const sends = [...(this.#sends.get(chat) ?? []), send].slice(-MAX_PER_MINUTE);
		this.#sends.delete(chat);
		this.#sends.set(chat, sends);
		this.#forgetBefore(now - MINUTE_MS);
		return {
			arrived: () => {
				send.at = this.#elapsed();
			},
		};
	}

	/** Nothing leaves for the chat, whichever of its topics asks, for so long. */
	block(chat: ChatId, ms: number): void {
		this.#blocked.set(chat, Math.max(this.#blocked.get(chat) ?? 0, this.#elapsed() + ms));
	}

	#forgetBefore(time: number): void {
		for (const [chat, sends] of this.#sends) {
			if ((sends.at(-1)?.at ?? 0) > time) break;
			this.#sends.delete(chat);
		}
		for (const [chat, until] of this.#blocked) {
			if (until > time) break;
			this.#blocked.delete(chat);
		}
	}
}
