import type { TextMessage } from "../../news/message.ts";
import type { BotContext } from "../bot-context.ts";
import type { BotServices } from "../bot-services.ts";
import { namingChannel, wordsAbout } from "../channel/named-channel.ts";
import { editionLabel } from "../edition-names.ts";
import { buttonRows } from "../presses/button-rows.ts";
import { choiceButton, choicesIn } from "./choice-buttons.ts";
import type { Stopped } from "./stopped.ts";
import type { Target } from "./target.ts";

const PER_ROW = 2;

/**
 * All editions with a switch for each, which says how it stands now and does the other thing. What was `stopped` in this message goes on where
 * it stopped when it is switched on again.
 */
export async function menuFor(
	{ key, channel }: Target,
	stopped: ReadonlyMap<string, Stopped>,
	context: Pick<BotContext, "words">,
	{ subscriptions, editions }: Pick<BotServices, "subscriptions" | "editions">,
): Promise<TextMessage> {
	const chosen = Object.keys((await subscriptions.get(key))?.editions ?? {});
	// What was switched off here can be switched on again, whether it is offered or not.
	const codes = [...new Set<string>([...editions, ...chosen, ...stopped.keys()])];
	const buttons = codes.map((code) => {
		const label = editionLabel(code);
		if (chosen.includes(code)) return choiceButton(`✓ ${label}`, { kind: "switch-off", edition: code }, channel?.id);
		const before = stopped.get(code);
		const on = { kind: "switch-on", edition: code, ...(before === undefined ? {} : { stopped: before }) } as const;
		return choiceButton(label, on, channel?.id);
	});
	const text = wordsAbout(channel !== undefined, context)("menu");
	return { ...namingChannel(text, channel), keyboard: { inline_keyboard: buttonRows(buttons, PER_ROW) } };
}

/** What the message with the pressed button remembers of what it switched off. */
export function stoppedIn(context: Pick<BotContext, "callbackQuery">): Map<string, Stopped> {
	const stopped = new Map<string, Stopped>();
	for (const choice of choicesIn(context))
		if (choice.kind === "switch-on" && choice.stopped !== undefined) stopped.set(choice.edition, choice.stopped);
	return stopped;
}
