import type { Message } from "@grammyjs/types";
import type { ChatState } from "./chat-state.ts";
import type { ComposerMarkup } from "./reply-markup.ts";
import { announceChat, type Telegram } from "./telegram.ts";

/** Remembers what a message does to composers, and lets people see it. */
export function keepComposerMarkup(
	telegram: Telegram,
	state: ChatState,
	message: Message,
	markup: ComposerMarkup,
): void {
	const { composerMarkups, messages, chat } = state;
	composerMarkups.set(message.message_id, markup);
	// As many as there are messages: those of forgotten ones, which are the oldest, go first.
	for (const id of composerMarkups.keys()) {
		if (messages.has(id)) break;
		composerMarkups.delete(id);
	}
	announceChat(telegram, chat);
}
