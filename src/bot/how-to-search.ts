import type { BotContext } from "./bot-context.ts";
import type { BotServices } from "./bot-services.ts";
import { searchUsage } from "./lists/search-usage.ts";
import { readEditions } from "./read-editions.ts";

/** The answer to a search without words, with examples from the editions of the chat. */
export async function howToSearch(
	context: Pick<BotContext, "place" | "words">,
	services: Pick<BotServices, "subscriptions" | "editions">,
): Promise<string> {
	return searchUsage(await readEditions(context.place?.key, services), services.editions, context.words);
}
