import type { InlineKeyboardButton, InlineKeyboardMarkup } from "grammy/types";
import type { ChatId } from "../../news/destination.ts";
import { usualEdition } from "../../news/languages/edition-of-language.ts";
import type { BotContext } from "../bot-context.ts";
import type { BotServices } from "../bot-services.ts";
import { editionLabel } from "../edition-names.ts";
import { pressedButtons } from "../keyboard/pressed-buttons.ts";
import { type Choice, encodeChoice, parseChoice } from "./choice-press.ts";
import { groupStopped, type Stopped } from "./stopped.ts";

type Words = Pick<BotContext, "words">;

/** Of ASCII only. https://core.telegram.org/bots/api#inlinekeyboardbutton */
const MAX_DATA_BYTES = 64;

/** A button for a choice, at the place where it stands unless a channel is named. */
export function choiceButton(text: string, choice: Choice, channel?: ChatId): InlineKeyboardButton.CallbackButton {
	return { text, callback_data: encodeChoice(channel === undefined ? { choice } : { choice, channel }) };
}

/** What the buttons of the message with the pressed one say, in their order. */
export function choicesIn(context: Pick<BotContext, "callbackQuery">): Choice[] {
	return pressedButtons(context).flatMap((button) => {
		const choice = parseChoice(button.callback_data)?.choice;
		return choice === undefined ? [] : [choice];
	});
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

/** What one button brings back, and what stands on it. */
export interface UndoPart {
	readonly label: string;
	readonly stopped: readonly Stopped[];
}

/** What each button of the message with the pressed one can bring back. */
export function undoPartsIn(context: Pick<BotContext, "callbackQuery">): UndoPart[] {
	return pressedButtons(context).flatMap(({ text, callback_data }) => {
		const choice = parseChoice(callback_data)?.choice;
		return choice?.kind === "resume" ? [{ label: text, stopped: choice.stopped }] : [];
	});
}

/** All that they can bring back. */
export function allStoppedIn(context: Pick<BotContext, "callbackQuery">): Stopped[] {
	return undoPartsIn(context).flatMap(({ stopped }) => stopped);
}

/** All that was ended. Where one button has no room for everything, a part for each, with its editions. */
export function undoPartsOf(stopped: readonly Stopped[], context: Words, channel?: ChatId): UndoPart[] {
	const groups = groupStopped(
		stopped,
		(group) => resumeButton("", group, channel).callback_data.length <= MAX_DATA_BYTES,
	);
	if (groups.length > 1) return labelled(groups, context);
	return groups.map((only) => ({ label: context.words("button-undo"), stopped: only }));
}

/** A button for each part, and one for all of several. What is left after some of it was brought back keeps its label, and with it its number. */
export function partButtons(parts: readonly UndoPart[], { words }: Words, channel?: ChatId): InlineKeyboardButton[] {
	const each = parts.map(({ label, stopped }) => resumeButton(label, stopped, channel));
	return parts.length < 2 ? each : [choiceButton(words("button-undo-all"), { kind: "resume-all" }, channel), ...each];
}

/** Each says what it is about. Topics with the same editions are told apart by a number: outside of a topic Telegram does not say its name. */
function labelled(groups: readonly (readonly Stopped[])[], { words }: Words): UndoPart[] {
	const named = groups.map(labels);
	return groups.map((stopped, index) => {
		const editions = labels(stopped);
		const isAlone = named.indexOf(editions) === named.lastIndexOf(editions);
		const number = named.slice(0, index + 1).filter((other) => other === editions).length;
		const label = isAlone ? words("button-undo-some", { editions }) : words("button-undo-one-of", { number, editions });
		return { label, stopped };
	});
}

function resumeButton(text: string, stopped: readonly Stopped[], channel: ChatId | undefined) {
	return choiceButton(text, { kind: "resume", stopped }, channel);
}

function labels(stopped: readonly Stopped[]): string {
	return [...new Set(stopped.flatMap(({ editions }) => Object.keys(editions)))].map(editionLabel).join(", ");
}
