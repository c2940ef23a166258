import type { InlineKeyboardButton } from "grammy/types";
import { markCode } from "../../formatter/mark-code.ts";
import type { ChatId } from "../../news/destination.ts";
import { type EditionCode, isEditionCode } from "../../news/edition.ts";
import type { TextMessage } from "../../news/message.ts";
import type { BotContext } from "../bot-context.ts";
import { editionLabel } from "../edition-names.ts";
import { rowsOf } from "../presses/rows-of.ts";
import { choiceButton } from "./choice-buttons.ts";
import { parseChoice } from "./choice-press.ts";
import type { Stopped } from "./stopped.ts";

const PER_ROW = 2;

export interface MenuState {
	readonly offered: readonly EditionCode[];
	/** What is subscribed to, whether it is offered or not. */
	readonly chosen: readonly string[];
	/** What was switched off in this message goes on where it stopped when it is switched on again. */
	readonly stopped: ReadonlyMap<string, Stopped>;
	readonly channel?: ChatId | undefined;
	/** What stands above the switches. */
	readonly text: string;
	/** Stands below them. */
	readonly back?: InlineKeyboardButton | undefined;
}

/** All editions with a switch for each, which says how it stands and does the other thing. */
export function editionMenu({ offered, chosen, stopped, channel, text, back }: MenuState): TextMessage {
	const codes = [...offered, ...chosen.filter((code) => !offered.some((each) => each === code))];
	const buttons = codes.map((code) => {
		const label = isEditionCode(code) ? editionLabel(code) : code;
		if (chosen.includes(code)) return choiceButton(`✓ ${label}`, { kind: "switch-off", edition: code }, channel);
		const before = stopped.get(code);
		const edition = code as EditionCode;
		const on = { kind: "switch-on", edition, ...(before === undefined ? {} : { stopped: before }) } as const;
		return choiceButton(label, on, channel);
	});
	const rows = [...rowsOf(buttons, PER_ROW), ...(back === undefined ? [] : [[back]])];
	return { ...markCode(text), keyboard: { inline_keyboard: rows } };
}

/** What the message with the pressed button remembers of what it switched off. */
export function stoppedIn({ callbackQuery }: Pick<BotContext, "callbackQuery">): Map<string, Stopped> {
	const message = callbackQuery?.message;
	const rows = message !== undefined && "reply_markup" in message ? message.reply_markup?.inline_keyboard : undefined;
	const stopped = new Map<string, Stopped>();
	for (const button of (rows ?? []).flat()) {
		const choice = "callback_data" in button ? parseChoice(button.callback_data)?.choice : undefined;
		if (choice?.kind === "switch-on" && choice.stopped !== undefined) stopped.set(choice.edition, choice.stopped);
	}
	return stopped;
}
