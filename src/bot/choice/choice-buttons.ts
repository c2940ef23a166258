import type { InlineKeyboardButton, InlineKeyboardMarkup } from "grammy/types";
import type { ChatId } from "../../news/destination.ts";
import { isEditionCode } from "../../news/edition.ts";
import type { BotContext } from "../bot-context.ts";
import type { BotServices } from "../bot-services.ts";
import { editionLabel } from "../edition-names.ts";
import { type Choice, encodeChoice, parseChoice } from "./choice-press.ts";
import { type Stopped, splitStopped } from "./stopped.ts";

type Words = Pick<BotContext, "words">;

/** A button for a choice, at the place where it stands unless a channel is named. */
export function choiceButton(text: string, choice: Choice, channel?: ChatId): InlineKeyboardButton {
	return { text, callback_data: encodeChoice(channel === undefined ? { choice } : { choice, channel }) };
}

/** What the buttons of the message with the pressed one say, in their order. */
export function choicesIn({ callbackQuery }: Pick<BotContext, "callbackQuery">): Choice[] {
	const message = callbackQuery?.message;
	const rows = message !== undefined && "reply_markup" in message ? message.reply_markup?.inline_keyboard : undefined;
	return (rows ?? []).flat().flatMap((button) => {
		const choice = "callback_data" in button ? parseChoice(button.callback_data)?.choice : undefined;
		return choice === undefined ? [] : [choice];
	});
}

/** One row for each. */
export function column(buttons: readonly InlineKeyboardButton[]): InlineKeyboardMarkup {
	return { inline_keyboard: buttons.map((button) => [button]) };
}

/** The way to all editions; none where there is only one. */
export function menuButtons(
	{ words }: Words,
	{ editions }: Pick<BotServices, "editions">,
	channel?: ChatId,
): InlineKeyboardButton[] {
	return editions.length < 2 ? [] : [choiceButton(words("button-editions"), { kind: "menu" }, channel)];
}

/** Brings back what was ended. Where one button has no room for all, one for everything and one for each part, with its editions. */
export function undoButtons(stopped: readonly Stopped[], context: Words, channel?: ChatId): InlineKeyboardButton[] {
	const [only, ...others] = stopped.flatMap(splitStopped);
	if (only === undefined) return [];
	if (others.length > 0) return partButtons([only, ...others], context, channel);
	return [choiceButton(context.words("button-undo"), { kind: "resume", stopped: only }, channel)];
}

/** The same for what is left after some of it was brought back: each button says what it is about. */
export function partButtons(parts: readonly Stopped[], { words }: Words, channel?: ChatId): InlineKeyboardButton[] {
	const each = parts.map((part) =>
		choiceButton(words("button-undo-some", { editions: labels(part) }), { kind: "resume", stopped: part }, channel),
	);
	return parts.length < 2 ? each : [choiceButton(words("button-undo-all"), { kind: "resume-all" }, channel), ...each];
}

function labels({ editions }: Stopped): string {
	return Object.keys(editions)
		.map((code) => (isEditionCode(code) ? editionLabel(code) : code))
		.join(", ");
}
