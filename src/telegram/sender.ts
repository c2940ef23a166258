import type { Api } from "grammy";
import { type Clock, systemClock } from "../kit/clock.ts";
import { withDeadline } from "../kit/with-deadline.ts";
import type { Destination } from "../news/destination.ts";
import type { Message } from "../news/message.ts";
import { classifyError } from "./classify-error.ts";
import { grammySignal } from "./grammy-signal.ts";
import { messageOptions } from "./message-options.ts";
import type { SendOutcome } from "./send-outcome.ts";

export interface Sender {
	/** Never rejects for what Telegram or the network does. `signal` gives up waiting, which is ambiguous. */
	send(to: Destination, message: Message, signal?: AbortSignal): Promise<SendOutcome>;
	/** Replaces the text of a message sent earlier; "not modified" counts as sent. */
	edit(to: Destination, messageId: number, message: Message, signal?: AbortSignal): Promise<SendOutcome>;
}

/** Telegram itself may hold a send for 8 s before it answers 429, and sleep 3 s more: give up well after that. */
export const SEND_TIMEOUT_MS = 30_000;

/** `clock` is that of the deadlines. */
export function createSender(api: Api, clock: Pick<Clock, "sleep"> = systemClock): Sender {
	async function attempt(
		outer: AbortSignal | undefined,
		call: (signal: AbortSignal) => Promise<number>,
	): Promise<SendOutcome> {
		try {
			return { kind: "sent", messageId: await withDeadline({ ms: SEND_TIMEOUT_MS, clock, signal: outer }, call) };
		} catch (error) {
			return classifyError(error);
		}
	}

	return {
		send: (to, message, outer) =>
			attempt(outer, async (signal) => {
				const topic = to.topic === undefined ? {} : { message_thread_id: to.topic };
				const sent = await api.sendMessage(
					to.chat,
					message.text,
					{ ...topic, ...messageOptions(message) },
					grammySignal(signal),
				);
				return sent.message_id;
			}),
		async edit(to, messageId, message, outer) {
			const outcome = await attempt(outer, async (signal) => {
				await api.editMessageText(to.chat, messageId, message.text, messageOptions(message), grammySignal(signal));
				return messageId;
			});
			const unchanged = outcome.kind === "refused" && outcome.reason.includes("message is not modified");
			return unchanged ? { kind: "sent", messageId } : outcome;
		},
	};
}
