import type { InlineKeyboardButton } from "grammy/types";
import type { BotContext } from "../bot-context.ts";

/** Those below the message with the pressed one that carry data, in their order; none when Telegram no longer holds the message. */
export function pressedButtons({
	callbackQuery,
}: Pick<BotContext, "callbackQuery">): InlineKeyboardButton.CallbackButton[] {
	const message = callbackQuery?.message;
	const rows = message !== undefined && "reply_markup" in message ? message.reply_markup?.inline_keyboard : undefined;
	return (rows ?? []).flat().filter((button) => "callback_data" in button);
}
