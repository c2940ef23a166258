import { type Api, GrammyError, HttpError } from "grammy";
import { type Clock, systemClock } from "../kit/clock.ts";
import { withDeadline } from "../kit/with-deadline.ts";
import type { Destination } from "../news/destination.ts";
import type { Message } from "../news/message.ts";
import { classifyError } from "./classify-error.ts";
import { grammySignal } from "./create-bot.ts";
import { messageOptions } from "./message-options.ts";
import type { SendOutcome } from "./send-outcome.ts";

export interface Sender {
	/** Never rejects for what Telegram or the network does. `signal` gives up waiting, which is ambiguous. */
	send(to: Destination, message: Message, signal?: AbortSignal): Promise<SendOutcome>;
	/** Replaces the text of a message sent earlier; "not modified" counts as sent. */
	edit(to: Destination, messageId: number, message: Message, signal?: AbortSignal): Promise<SendOutcome>;
}

/** Telegram itself may hold a send for 8 s before it answers 429, and sleep 3 s more: give up well after that. */
const SEND_TIMEOUT_MS = 30_000;

async function post(api: Api, to: Destination, message: Message, signal: AbortSignal): Promise<number> {
	const topic = to.topic === undefined ? {} : { message_thread_id: to.topic };
	switch (message.kind) {
		case "text": {
			const sound = message.silent === true ? { disable_notification: true } : {};
			const options = { ...topic, ...sound, ...messageOptions(message) };
			return (await api.sendMessage(to.chat, message.text, options, grammySignal(signal))).message_id;
		}
	}
}

async function replace(
	api: Api,
	{ chat }: Destination,
	id: number,
	message: Message,
	signal: AbortSignal,
): Promise<number> {
	switch (message.kind) {
		case "text":
			await api.editMessageText(chat, id, message.text, messageOptions(message), grammySignal(signal));
			return id;
	}
}

/** `clock` is that of the deadlines; `classify` sorts what a call threw. */
export function createSender(
	api: Api,
	clock: Pick<Clock, "after"> = systemClock,
	classify: (error: unknown) => SendOutcome = classifyError,
): Sender {
	async function attempt(
		outer: AbortSignal | undefined,
		call: (signal: AbortSignal) => Promise<number>,
	): Promise<SendOutcome> {
		try {
			return { kind: "sent", messageId: await withDeadline({ ms: SEND_TIMEOUT_MS, clock, signal: outer }, call) };
		} catch (error) {
			// Anything else is a mistake of ours. Nothing has left, so it must not count as sent one day.
			if (!(error instanceof GrammyError || error instanceof HttpError)) throw error;
			return classify(error);
		}
	}

	return {
		send: (to, message, outer) => attempt(outer, (signal) => post(api, to, message, signal)),
		async edit(to, messageId, message, outer) {
			const outcome = await attempt(outer, (signal) => replace(api, to, messageId, message, signal));
			const unchanged = outcome.kind === "uneditable" && outcome.reason.includes("message is not modified");
			return unchanged ? { kind: "sent", messageId } : outcome;
		},
	};
}
