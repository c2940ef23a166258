import type { InlineKeyboardMarkup } from "grammy/types";
import { markCode } from "../../formatter/words/mark-code.ts";
import { chatId } from "../../news/destination.ts";
import type { BotContext } from "../bot-context.ts";
import type { BotServices } from "../bot-services.ts";
import { editPressed } from "../keyboard/edit-pressed.ts";

/** The answer to whether everything about a chat is to be deleted. */
export type ForgetPress = "delete" | "keep";

export const FORGET_PREFIX = "f";

const DATA: Readonly<Record<ForgetPress, string>> = { delete: `${FORGET_PREFIX}!`, keep: `${FORGET_PREFIX}=` };

/** One below the other: of two buttons side by side the wrong one is soon pressed. */
export function forgetButtons({ words }: Pick<BotContext, "words">): InlineKeyboardMarkup {
	return {
		inline_keyboard: [
			[{ text: words("button-forget"), callback_data: DATA.delete }],
			[{ text: words("button-forget-keep"), callback_data: DATA.keep }],
		],
	};
}

/** `undefined` for whatever these buttons do not carry: callback data can be made up by anybody. */
export function parseForget(data: string): ForgetPress | undefined {
	if (data === DATA.delete) return "delete";
	return data === DATA.keep ? "keep" : undefined;
}

/** Says that it is gone when it is. Pressed again, it finds nothing left to delete, and says the same. */
export async function actOnForget(
	press: ForgetPress,
	context: BotContext,
	{ forgetChat }: Pick<BotServices, "forgetChat">,
): Promise<string | undefined> {
	const { chat, words } = context;
	if (chat === undefined) return words("failed");
	if (press === "delete") await forgetChat(chatId(chat.id));
	await editPressed(context, markCode(words(press === "delete" ? "forgotten" : "forget-kept")));
	return undefined;
}
