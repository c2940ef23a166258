import { type EditionCode, isEditionCode } from "../../news/edition.ts";
import type { TextMessage } from "../../news/message.ts";
import type { BotContext } from "../bot-context.ts";
import { buttonRows } from "../button-rows.ts";
import { editionLabel } from "../edition-names.ts";
import { type Channel, namingChannel } from "./channel.ts";
import { choiceButton, choicesIn } from "./choice-buttons.ts";
import type { Stopped } from "./stopped.ts";

const PER_ROW = 2;

export interface MenuState {
	readonly offered: readonly EditionCode[];
	/** What is subscribed to, whether it is offered or not. */
	readonly chosen: readonly string[];
	/** What was switched off in this message goes on where it stopped when it is switched on again. */
	readonly stopped: ReadonlyMap<string, Stopped>;
	readonly channel?: Channel | undefined;
	/** What stands above the switches. */
	readonly text: string;
}

/** All editions with a switch for each, which says how it stands and does the other thing. */
export function editionMenu({ offered, chosen, stopped, channel, text }: MenuState): TextMessage {
	// What was switched off here can be switched on again, whether it is offered or not.
	const codes = [...new Set<string>([...offered, ...chosen, ...stopped.keys()])];
	const buttons = codes.map((code) => {
		const label = editionLabel(code);
		// What only a newer version of the bot offers can be switched off alone.
		if (chosen.includes(code) || !isEditionCode(code))
			return choiceButton(`✓ ${label}`, { kind: "switch-off", edition: code }, channel?.id);
		const before = stopped.get(code);
		const on = { kind: "switch-on", edition: code, ...(before === undefined ? {} : { stopped: before }) } as const;
		return choiceButton(label, on, channel?.id);
	});
	return { ...namingChannel(text, channel), keyboard: { inline_keyboard: buttonRows(buttons, PER_ROW) } };
}

/** What the message with the pressed button remembers of what it switched off. */
export function stoppedIn(context: Pick<BotContext, "callbackQuery">): Map<string, Stopped> {
	const stopped = new Map<string, Stopped>();
	for (const choice of choicesIn(context))
		if (choice.kind === "switch-on" && choice.stopped !== undefined) stopped.set(choice.edition, choice.stopped);
	return stopped;
}
