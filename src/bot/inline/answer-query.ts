import { GrammyError } from "grammy";
import type { InlineQueryResultArticle } from "grammy/types";
import { classifyError } from "../../telegram/classify-error.ts";
import type { BotContext } from "../bot-context.ts";

/** Whoever typed has typed on, or has gone. */
const TOO_LATE = /query is too old|query ID is invalid/i;

/**
 * Answers an inline query. Telegram refuses a whole list for one picture that it cannot use, so it gets the list again without
 * pictures. An answer that comes too late is nothing to speak of: the next letter asks again.
 */
export async function answerQuery(
	context: BotContext,
	results: readonly InlineQueryResultArticle[],
	options: Parameters<BotContext["answerInlineQuery"]>[1],
): Promise<void> {
	try {
		await context.answerInlineQuery(results, options);
	} catch (error) {
		if (!(error instanceof GrammyError)) throw error;
		if (TOO_LATE.test(error.description)) return;
		const pictured = results.filter(({ thumbnail_url }) => thumbnail_url !== undefined);
		if (pictured.length === 0 || classifyError(error).kind !== "refused") throw error;
		await answerQuery(context, results.map(withoutPicture), options);
	}
}

function withoutPicture({ thumbnail_url: _, ...result }: InlineQueryResultArticle): InlineQueryResultArticle {
	return result;
}
