import type { InlineKeyboardButton } from "grammy/types";
import type { BotContext } from "../bot-context.ts";
import { parseSettings } from "./settings-press.ts";

/** The button to all settings below the message with the pressed one, if it has one: whatever is shown in its place keeps it. */
export function wayBack({ callbackQuery }: Pick<BotContext, "callbackQuery">): InlineKeyboardButton | undefined {
	const message = callbackQuery?.message;
	const rows = message !== undefined && "reply_markup" in message ? message.reply_markup?.inline_keyboard : undefined;
	return (rows ?? []).flat().find((button) => {
		const press = "callback_data" in button ? parseSettings(button.callback_data) : undefined;
		return press?.act.kind === "show" && press.letter === undefined;
	});
}
