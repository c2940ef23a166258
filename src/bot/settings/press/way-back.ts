import type { InlineKeyboardButton } from "grammy/types";
import type { BotContext } from "../../bot-context.ts";
import { pressedButtons } from "../../keyboard/pressed-buttons.ts";
import { parseSettings } from "./settings-press.ts";

/** The button to all settings below the message with the pressed one, if it has one: whatever is shown in its place keeps it. */
export function wayBack(context: Pick<BotContext, "callbackQuery">): InlineKeyboardButton | undefined {
	return pressedButtons(context).find((button) => {
		const press = parseSettings(button.callback_data);
		return press?.act.kind === "show" && press.letter === undefined;
	});
}
