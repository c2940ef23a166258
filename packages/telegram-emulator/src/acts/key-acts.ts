import type { KeyboardButton, Message, ReplyKeyboardMarkup } from "@grammyjs/types";
import { z } from "zod";
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
		const shown = shownKeyboard(state, personOf(telegram, userId).user);
		const key = findKey(shown, text);
		const { messageId, threadId, markup } = key;
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

interface FoundKey extends ShownKeyboard {
	readonly markup: ReplyKeyboardMarkup;
	readonly text: string;
}

function findKey(shown: ShownKeyboard | undefined, text: string): FoundKey {
	if (shown === undefined || !("keyboard" in shown.markup))
		throw new Error(`Cannot press "${text}": there is no keyboard`);
	const keys = shown.markup.keyboard.flat().map((key) => (typeof key === "string" ? { text: key } : key));
	const key = keys.find((one) => one.text === text) ?? keys.find((one) => one.text.includes(text));
	if (key === undefined) {
		throw new Error(`Cannot press "${text}": the buttons are ${keys.map((one) => `"${one.text}"`).join(", ")}`);
	}
	const asked = askedFor(key);
	if (asked !== undefined) throw new Error(`Cannot press "${key.text}": ${asked} is not supported here`);
	return { ...shown, markup: shown.markup, text: key.text };
}

/** What a button asks for besides sending its text. */
function askedFor(key: KeyboardButton): string | undefined {
	return Object.keys(key).find((field) => field.startsWith("request_") || field === "web_app");
}
