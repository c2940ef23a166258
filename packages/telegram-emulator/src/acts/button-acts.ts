import type { CallbackQuery, Message } from "@grammyjs/types";
import { z } from "zod";
import { notify } from "../state/notify.ts";
import type { CallbackAnswer } from "../state/query-book.ts";
import type { Telegram } from "../state/telegram.ts";
import { act } from "./act.ts";
import { activePersonOf, visibleChatOf } from "./look-up.ts";

export const buttonActs = {
	/**
	 * Somebody presses the inline button with this text, on the newest message that has it unless a message is named. Where
	 * several buttons say the same, `row` and `column`, counted from 0, tell which.
	 */
	tap: act(
		z.object({
			userId: z.int(),
			chatId: z.int().optional(),
			messageId: z.int().optional(),
			text: z.string(),
			row: z.int().min(0).optional(),
			column: z.int().min(0).optional(),
		}),
		({ telegram }, { userId, chatId = userId, messageId, text, row, column }): { readonly queryId: string } => {
			const person = activePersonOf(telegram, userId);
			const { user } = person;
			const { messages, chat } = visibleChatOf(telegram, person, chatId);
			const candidates = messageId === undefined ? [...messages.values()].reverse() : [messages.get(messageId)];
			const { message, data } = findButton(candidates, text, { row, column });
			// The chat as it is now: it may have got topics, or another name, since the message was sent.
			const place = inlineIdOf(telegram, { ...message, chat });
			const id = telegram.queries.nextId();
			const query: CallbackQuery = { id, from: user, chat_instance: String(chatId), data, ...place };
			telegram.queries.addCallback(query, telegram.clock.now());
			notify(telegram, userId, { callback_query: query });
			return { queryId: id };
		},
	),

	/** What the bot answered to a press of a button; `null` while it has not. */
	callbackAnswer: act(z.object({ queryId: z.string() }), ({ telegram }, { queryId }): CallbackAnswer | null => {
		const query = telegram.queries.find(queryId);
		if (query === undefined) throw new RangeError(`Cannot look up answer: there is no query ${queryId}`);
		return (query.answer as CallbackAnswer | undefined) ?? null;
	}),
};

interface Cell {
	readonly row: number | undefined;
	readonly column: number | undefined;
}

function findButton(
	candidates: readonly (Message | undefined)[],
	text: string,
	{ row, column }: Cell,
): { message: Message; data: string } {
	const seen: string[] = [];
	for (const message of candidates) {
		const rows = message?.reply_markup?.inline_keyboard ?? [];
		const buttons = rows.flatMap((cells, atRow) =>
			cells.filter((_, atColumn) => atRow === (row ?? atRow) && atColumn === (column ?? atColumn)),
		);
		const button = buttons.find((one) => one.text === text) ?? buttons.find((one) => one.text.includes(text));
		if (message !== undefined && button !== undefined) {
			if ("callback_data" in button) return { message, data: button.callback_data };
			throw new Error(`Cannot tap "${text}": the button does not call the bot back`);
		}
		seen.push(...buttons.map((one) => `"${one.text}"`));
	}
	throw new Error(`Cannot tap "${text}": the buttons are ${seen.length === 0 ? "none" : seen.slice(0, 20).join(", ")}`);
}

/** Messages sent in inline mode are known to the bot by an id of their own. */
function inlineIdOf({ world }: Telegram, message: Message): { message: Message } | { inline_message_id: string } {
	if (message.via_bot === undefined) return { message };
	const inline_message_id = world.inlineId(message);
	return inline_message_id === undefined ? { message } : { inline_message_id };
}
