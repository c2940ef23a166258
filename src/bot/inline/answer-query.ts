import { GrammyError } from "grammy";
import type { BotContext } from "../bot-context.ts";
import { untilTaken } from "../respond.ts";
import { asResults, type InlineCard, simplerCards } from "./inline-cards.ts";

/** Whoever typed has typed on, or has gone. */
const TOO_LATE = /query is too old|query ID is invalid/i;

/**
 * Answers an inline query. Telegram refuses a whole list for one picture, or one card, that it cannot use, so it gets the list again in
 * simpler forms. An answer that comes too late is nothing to speak of: the next letter asks again.
 */
export async function answerQuery(
	context: BotContext,
	cards: readonly InlineCard[],
	options: Parameters<BotContext["answerInlineQuery"]>[1],
): Promise<void> {
	try {
		await untilTaken(
			cards,
			() => simplerCards(cards),
			(form) => context.answerInlineQuery(asResults(form), options),
		);
	} catch (error) {
		if (error instanceof GrammyError && TOO_LATE.test(error.description)) return;
		throw error;
	}
}
