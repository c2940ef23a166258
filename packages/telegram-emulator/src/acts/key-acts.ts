import type { Message } from "@grammyjs/types";
import { z } from "zod";
import { findKey, type Key } from "../rules/markup/find-key.ts";
import { type ShownKeyboard, shownKeyboard } from "../rules/markup/shown-keyboard.ts";
import { announceChat } from "../state/telegram.ts";
import { act } from "./act.ts";
import { chatOf, personOf } from "./look-up.ts";
import { writingActs } from "./writing-acts.ts";

const place = z.object({
	userId: z.int(),
	/** The private chat with the bot unless given. */
	chatId: z.int().optional(),
});

export const keyActs = {
	/** What the bot has put at somebody's composer; `null` for nothing. */
	keyboard: act(place, ({ telegram }, { userId, chatId = userId }): ShownKeyboard | null => {
		return shownKeyboard(chatOf(telegram, chatId), personOf(telegram, userId).user) ?? null;
	}),

	/** Somebody presses a button of their reply keyboard, which sends its text; in groups as a reply to the bot, as clients do. */
	pressKey: act(place.extend({ text: z.string() }), (stage, { userId, chatId = userId, text }): Message => {
		const { telegram } = stage;
		const state = chatOf(telegram, chatId);
		const { key, shown, markup } = findKey(shownKeyboard(state, personOf(telegram, userId).user), text);
		const asked = askedFor(key);
		if (asked !== undefined) throw new Error(`Cannot press "${key.text}": ${asked}`);
		const { messageId, threadId } = shown;
		const replyTo = chatId === userId ? {} : { replyTo: messageId };
		const topic = threadId === undefined ? {} : { threadId };
		const sent = writingActs.send.run(stage, { userId, chatId, text: key.text, ...topic, ...replyTo });
		if (markup.one_time_keyboard === true || markup.force_reply === true) {
			state.usedMarkups.set(userId, messageId);
			announceChat(telegram, state.chat);
		}
		return sent;
	}),
};

/** What a button asks for besides sending its text, and why it cannot be pressed. */
function askedFor(key: Key): string | undefined {
	if ("request_chat" in key) return "it asks for a chat, which is chosen by shareChat";
	const kind = Object.keys(key).find((field) => field.startsWith("request_") || field === "web_app");
	return kind && `${kind} is not supported here`;
}
