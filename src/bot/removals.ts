import type { Context } from "grammy";
import type { Clock } from "../kit/clock.ts";
import { MINUTE_MS } from "../kit/durations.ts";

type Answered = Pick<Context, "api" | "chat" | "channelPost" | "callbackQuery">;

/** Long enough to read an answer, and to press what stands below it. */
const SHOWN_FOR_MS = MINUTE_MS;

/**
 * Takes commands, messages with pressed buttons, and the answers out of channels after a minute: their readers asked for none of them. Where
 * the bot lacks the right, they stay.
 */
export class Removals {
	readonly #clock: Clock;
	/** What removes a command and its answer now, instead of later. */
	readonly #waiting = new Set<() => Promise<void>>();

	constructor(clock: Clock) {
		this.#clock = clock;
	}

	/** Does nothing unless a channel was answered. */
	later({ api, chat, channelPost, callbackQuery }: Answered, answerId: number): void {
		if (chat?.type !== "channel") return;
		const { id } = chat;
		const askedBy = channelPost ?? callbackQuery?.message;
		const messageIds = [...new Set([...(askedBy === undefined ? [] : [askedBy.message_id]), answerId])];
		const now = async (): Promise<void> => {
			takeBack();
			this.#waiting.delete(now);
			await Promise.all(messageIds.map((messageId) => api.deleteMessage(id, messageId).catch(() => undefined)));
		};
		const takeBack = this.#clock.after(SHOWN_FOR_MS, () => void now());
		this.#waiting.add(now);
	}

	/** Removes what waits at once, since nobody would after the end of the process. Resolves when that was tried. */
	async finish(): Promise<void> {
		await Promise.all([...this.#waiting].map((now) => now()));
	}
}
