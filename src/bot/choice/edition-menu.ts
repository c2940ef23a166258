import type { InlineKeyboardButton } from "grammy/types";
import type { TextMessage } from "../../news/message.ts";
import type { BotContext } from "../bot-context.ts";
import type { BotServices } from "../bot-services.ts";
import { type Channel, namingChannel, wordsAbout } from "../channel/named-channel.ts";
import { editionLabel } from "../edition-names.ts";
import { buttonRows } from "../keyboard/button-rows.ts";
import { pageOf, saysPage } from "../keyboard/page-of.ts";
import { pressedButtons } from "../keyboard/pressed-buttons.ts";
import { openSettings } from "../settings/press/settings-button.ts";
import { wayBack } from "../settings/press/way-back.ts";
import { choiceButton, choicesIn } from "./choice-buttons.ts";
import { parseChoice } from "./choice-press.ts";
import type { Stopped } from "./stopped.ts";
import type { Target } from "./target.ts";

const PER_ROW = 2;
const PER_PAGE = 10;

/** Which page of the switches is meant: by its number, or the one with an edition's. */
export type MenuPage = { readonly page: number } | { readonly edition: string };

/** All editions with a switch for each, and below them the way to a channel's settings, or back to those that the switches were opened from. */
export async function menuFor(
	target: Target,
	stopped: ReadonlyMap<string, Stopped>,
	context: Pick<BotContext, "words" | "callbackQuery">,
	services: Pick<BotServices, "subscriptions" | "editions">,
	at: MenuPage = { page: 0 },
): Promise<TextMessage> {
	const { key, channel } = target;
	const chosen = Object.keys((await services.subscriptions.get(key))?.editions ?? {});
	const way = wayBack(context) ?? (channel && openSettings(context, channel.id));
	const rows = [...switchRows({ chosen, stopped, channel, at }, services), ...(way === undefined ? [] : [[way]])];
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
	readonly at: MenuPage;
}

/**
 * A switch for each edition of a page, which says how it stands now and does the other thing. What was switched off in this message stands on
 * every page: its button remembers where it stopped.
 */
export function switchRows(
	{ chosen, stopped, channel, at }: Switches,
	{ editions }: Pick<BotServices, "editions">,
): InlineKeyboardButton[][] {
	// What was switched off here can be switched on again, whether it is offered or not.
	const codes = [...new Set<string>([...editions, ...chosen, ...stopped.keys()])];
	const page = "page" in at ? at.page : Math.max(0, Math.floor(codes.indexOf(at.edition) / PER_PAGE));
	const { shown, turning } = pageOf(codes, { perPage: PER_PAGE, page }, (label, to) =>
		choiceButton(label, { kind: "turn", page: to }, channel?.id),
	);
	const others = [...stopped.keys()].filter((code) => !shown.includes(code) && !chosen.includes(code));
	const buttons = [...shown, ...others].map((code) => {
		const label = editionLabel(code);
		if (chosen.includes(code)) return choiceButton(`✓ ${label}`, { kind: "switch-off", edition: code }, channel?.id);
		const before = stopped.get(code);
		const on = { kind: "switch-on", edition: code, ...(before === undefined ? {} : { stopped: before }) } as const;
		return choiceButton(label, on, channel?.id);
	});
	return [...buttonRows(buttons, PER_ROW), ...turning];
}

/** Which page of the switches the message with the pressed button shows; `undefined` where it has no pages, or Telegram no longer holds it. */
export function pageShownIn(context: Pick<BotContext, "callbackQuery">): MenuPage | undefined {
	const button = pressedButtons(context).find(({ text }) => saysPage(text));
	const choice = button && parseChoice(button.callback_data)?.choice;
	return choice?.kind === "turn" ? choice : undefined;
}

/** What the message with the pressed button remembers of what it switched off. */
export function stoppedIn(context: Pick<BotContext, "callbackQuery">): Map<string, Stopped> {
	const stopped = new Map<string, Stopped>();
	for (const choice of choicesIn(context))
		if (choice.kind === "switch-on" && choice.stopped !== undefined) stopped.set(choice.edition, choice.stopped);
	return stopped;
}
