import type { InlineKeyboardButton, InlineKeyboardMarkup } from "grammy/types";
import type { ChatId } from "../../news/destination.ts";
import { isEditionCode } from "../../news/edition.ts";
import type { BotContext } from "../bot-context.ts";
import type { BotServices } from "../bot-services.ts";
import { editionLabel } from "../edition-names.ts";
import { type Choice, encodeChoice, parseChoice } from "./choice-press.ts";
import { groupStopped, type Stopped } from "./stopped.ts";

type Words = Pick<BotContext, "words">;

/** Of ASCII only. https://core.telegram.org/bots/api#inlinekeyboardbutton */
const MAX_DATA_BYTES = 64;

/** A button of a message, with what it says. */
export interface PlacedChoice {
	readonly button: InlineKeyboardButton;
	readonly choice: Choice;
}

/** A button for a choice, at the place where it stands unless a channel is named. */
export function choiceButton(text: string, choice: Choice, channel?: ChatId): InlineKeyboardButton.CallbackButton {
	return { text, callback_data: encodeChoice(channel === undefined ? { choice } : { choice, channel }) };
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

/** Brings back all that was ended. More than one button, each with its editions, where one has no room for everything. */
export function undoButtons(stopped: readonly Stopped[], { words }: Words, channel?: ChatId): InlineKeyboardButton[] {
	const choiceFor = (group: readonly Stopped[]) => ({ kind: "resume", stopped: group }) as const;
	const groups = groupStopped(
		stopped,
		(group) => choiceButton("", choiceFor(group), channel).callback_data.length <= MAX_DATA_BYTES,
	);
	return groups.map((group) => {
		const label = groups.length === 1 ? words("button-undo") : words("button-undo-some", { editions: labels(group) });
		return choiceButton(label, choiceFor(group), channel);
	});
}

/** The choices of all buttons below the message with the pressed one. */
export function choicesBelow({ callbackQuery }: Pick<BotContext, "callbackQuery">): PlacedChoice[] {
	const message = callbackQuery?.message;
	const rows = message !== undefined && "reply_markup" in message ? message.reply_markup?.inline_keyboard : undefined;
	return (rows ?? []).flat().flatMap((button) => {
		const choice = "callback_data" in button ? parseChoice(button.callback_data)?.choice : undefined;
		return choice === undefined ? [] : [{ button, choice }];
	});
}

function labels(stopped: readonly Stopped[]): string {
	return [...new Set(stopped.flatMap(({ editions }) => Object.keys(editions)))]
		.map((code) => (isEditionCode(code) ? editionLabel(code) : code))
		.join(", ");
}
