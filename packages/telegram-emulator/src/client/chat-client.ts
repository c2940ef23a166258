import type { Message } from "@grammyjs/types";
import type { Control } from "./control.ts";
import { DEFAULT_WAIT_MS, waitFor } from "./wait-for.ts";

export interface WaitForMessage {
	readonly timeoutMs?: number;
	/** Looks only at messages after this one. */
	readonly after?: Message | number;
}

/** A chat as its members see it. */
export interface ChatClient {
	readonly id: number;
	/** All messages that are there now, oldest first. */
	messages(): Promise<readonly Message[]>;
	/** The newest message that the bot wrote, if it wrote any. */
	lastFromBot(): Promise<Message | undefined>;
	/**
	 * Resolves to the first message for which the predicate holds, whether it is there already, comes or is edited so.
	 * Rejects after `timeoutMs` (5 s) with the newest messages in the error.
	 */
	waitFor(predicate: (message: Message) => boolean, options?: WaitForMessage): Promise<Message>;
	/** The same for a text that contains these words or matches this pattern, of the message or its caption. */
	waitForText(text: string | RegExp, options?: WaitForMessage): Promise<Message>;
}

const MESSAGES_IN_ERROR = 5;

export function createChatClient(control: Control, chatId: number): ChatClient {
	const messages = (after = 0) => control.perform("messages", { chatId, after });

	async function describe(): Promise<string> {
		const newest = (await messages()).slice(-MESSAGES_IN_ERROR);
		const texts = newest.map(
			({ message_id, text, caption }) => `${message_id} ${JSON.stringify(text ?? caption ?? null)}`,
		);
		return texts.length === 0 ? "the chat is empty" : `the newest messages are ${texts.join(", ")}`;
	}

	const client: ChatClient = {
		id: chatId,
		messages: () => messages(),
		lastFromBot: async () => (await messages()).findLast(isFromBot),
		waitFor: (predicate, { timeoutMs = DEFAULT_WAIT_MS, after = 0 } = {}) =>
			waitFor({
				control,
				timeoutMs,
				look: async () => (await messages(typeof after === "number" ? after : after.message_id)).find(predicate),
				isRelevant: (event) => (event.kind === "message" || event.kind === "edited") && event.chatId === chatId,
				describeFailure: describe,
			}),
		waitForText: (text, options) => client.waitFor((message) => matches(message, text), options),
	};
	return client;
}

/** Whether the bot wrote it, rather than somebody else or the server. */
export function isFromBot(message: Message): boolean {
	const isContent = message.text !== undefined || message.photo !== undefined;
	const isBot = message.from?.is_bot === true && message.from.username !== "GroupAnonymousBot";
	return isContent && (isBot || message.chat.type === "channel");
}

function matches({ text, caption }: Message, wanted: string | RegExp): boolean {
	const content = text ?? caption ?? "";
	return typeof wanted === "string" ? content.includes(wanted) : wanted.test(content);
}
