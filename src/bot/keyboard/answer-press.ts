import { GrammyError } from "grammy";
import type { BotContext } from "../bot-context.ts";

/** Ends the waiting sign on a button, with words over the chat when there are any. Nobody waits any more when Telegram says so. */
export async function answerPress(context: BotContext, text?: string): Promise<void> {
	try {
		await context.answerCallbackQuery(text === undefined ? {} : { text });
	} catch (error) {
		if (!(error instanceof GrammyError) || !error.description.includes("query is too old")) throw error;
	}
}
