import { chatId, destinationKey } from "../news/destination.ts";
import type { EditionCode } from "../news/edition.ts";
import { usualEdition } from "../news/languages/edition-of-language.ts";
import { editionsOf, isReading } from "../news/stream.ts";
import type { BotContext } from "./bot-context.ts";
import type { BotServices } from "./bot-services.ts";

/**
 * The editions that are read where somebody asks, or in their private chat where they ask in none: those subscribed to, else the one in
 * their language, else the operator's first.
 */
export async function readEditions(
	{ place, from }: Pick<BotContext, "place" | "from">,
	{ subscriptions, editions }: Pick<BotServices, "subscriptions" | "editions">,
): Promise<EditionCode[]> {
	const key = place?.key ?? (from && destinationKey({ chat: chatId(from.id) }));
	const subscription = key && (await subscriptions.get(key));
	return isReading(subscription) ? editionsOf(subscription) : [usualEdition(from?.language_code, editions)];
}
