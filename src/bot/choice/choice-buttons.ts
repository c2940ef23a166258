import type { InlineKeyboardButton, InlineKeyboardMarkup } from "grammy/types";
import type { ChatId } from "../../news/destination.ts";
import { isEditionCode } from "../../news/edition.ts";
import { usualEdition } from "../../news/languages/edition-of-language.ts";
import type { BotContext } from "../bot-context.ts";
import type { BotServices } from "../bot-services.ts";
import { editionLabel } from "../edition-names.ts";
import { type Choice, encodeChoice } from "./choice-press.ts";
import { type Stopped, splitStopped } from "./stopped.ts";

type Words = Pick<BotContext, "words">;

/** A button for a choice, at the place where it stands unless a channel is named. */
export function choiceButton(text: string, choice: Choice, channel?: ChatId): InlineKeyboardButton {
	return { text, callback_data: encodeChoice(channel === undefined ? { choice } : { choice, channel }) };
}

/** One row for each. */
export function column(buttons: readonly InlineKeyboardButton[]): InlineKeyboardMarkup {
	return { inline_keyboard: buttons.map((button) => [button]) };
}

/** Subscribes to the edition of whoever sees it. */
export function receiveButton(
	{ words, from }: Pick<BotContext, "words" | "from">,
	{ editions }: Pick<BotServices, "editions">,
	channel?: ChatId,
): InlineKeyboardButton {
	const edition = usualEdition(from?.language_code, editions);
	const key = channel === undefined ? "button-receive" : "button-receive-channel";
	return choiceButton(
		words(key, { edition: editionLabel(edition) }),
		{ kind: "subscribe", editions: [edition] },
		channel,
	);
}

/** The way to all editions; none where there is only one. */
export function menuButtons(
	{ words }: Words,
	{ editions }: Pick<BotServices, "editions">,
	channel?: ChatId,
): InlineKeyboardButton[] {
	return editions.length < 2 ? [] : [choiceButton(words("button-editions"), { kind: "menu" }, channel)];
}

/** Brings back what was ended. More than one button, each with its editions, where one has no room for all. */
export function undoButtons(stopped: readonly Stopped[], { words }: Words, channel?: ChatId): InlineKeyboardButton[] {
	const parts = stopped.flatMap(splitStopped);
	return parts.map((part) => {
		const label = parts.length === 1 ? words("button-undo") : words("button-undo-some", { editions: labels(part) });
		return choiceButton(label, { kind: "resume", stopped: part }, channel);
	});
}

function labels({ editions }: Stopped): string {
	return Object.keys(editions)
		.map((code) => (isEditionCode(code) ? editionLabel(code) : code))
		.join(", ");
}
