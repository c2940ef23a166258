import type { InlineKeyboardButton } from "grammy/types";
import type { TextMessage } from "../../news/message.ts";
import type { BotContext } from "../bot-context.ts";
import type { BotServices } from "../bot-services.ts";
import { type Channel, namingChannel, wordsAbout } from "../channel/named-channel.ts";
import { editionLabel } from "../edition-names.ts";
import { buttonRows } from "../keyboard/button-rows.ts";
import { openSettings } from "../settings/page-buttons.ts";
import { wayBack } from "../settings/way-back.ts";
import { choiceButton, choicesIn } from "./choice-buttons.ts";
import type { Stopped } from "./stopped.ts";
import type { Target } from "./target.ts";

const PER_ROW = 2;

/** All editions with a switch for each, and below them the way to a channel's settings, or back to those that the switches were opened from. */
export async function menuFor(
	target: Target,
	stopped: ReadonlyMap<string, Stopped>,
	context: Pick<BotContext, "words" | "callbackQuery">,
	services: Pick<BotServices, "subscriptions" | "editions">,
): Promise<TextMessage> {
	const { key, channel } = target;
	const chosen = Object.keys((await services.subscriptions.get(key))?.editions ?? {});
	const way = wayBack(context) ?? (channel && openSettings(context, channel.id));
	const rows = [...switchRows({ chosen, stopped, channel }, services), ...(way === undefined ? [] : [[way]])];
	return { ...namingChannel(menuText(target, context), channel), keyboard: { inline_keyboard: rows } };
}

/** What stands above the switches, with a slot for a channel's name. */
export function menuText({ channel }: Pick<Target, "channel">, context: Pick<BotContext, "words">): string {
	return wordsAbout(channel !== undefined, context)("menu");
}

interface Switches {
	readonly channel: Channel | undefined;
	/** What is subscribed to, whether it is offered or not. */
	readonly chosen: readonly string[];
	/** What was switched off in this message goes on where it stopped when it is switched on again. */
	readonly stopped: ReadonlyMap<string, Stopped>;
}

/** A switch for each edition, which says how it stands now and does the other thing. */
export function switchRows(
	{ chosen, stopped, channel }: Switches,
	{ editions }: Pick<BotServices, "editions">,
): InlineKeyboardButton[][] {
	// What was switched off here can be switched on again, whether it is offered or not.
	const codes = [...new Set<string>([...editions, ...chosen, ...stopped.keys()])];
	const buttons = codes.map((code) => {
		const label = editionLabel(code);
		if (chosen.includes(code)) return choiceButton(`✓ ${label}`, { kind: "switch-off", edition: code }, channel?.id);
		const before = stopped.get(code);
		const on = { kind: "switch-on", edition: code, ...(before === undefined ? {} : { stopped: before }) } as const;
		return choiceButton(label, on, channel?.id);
	});
	return buttonRows(buttons, PER_ROW);
}

/** What the message with the pressed button remembers of what it switched off. */
export function stoppedIn(context: Pick<BotContext, "callbackQuery">): Map<string, Stopped> {
	const stopped = new Map<string, Stopped>();
	for (const choice of choicesIn(context))
		if (choice.kind === "switch-on" && choice.stopped !== undefined) stopped.set(choice.edition, choice.stopped);
	return stopped;
}
