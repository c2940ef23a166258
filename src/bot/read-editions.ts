import { chatId, destinationKey } from "../news/destination.ts";
import type { EditionCode } from "../news/edition.ts";
import { usualEdition } from "../news/languages/edition-of-language.ts";
import { editionsOf } from "../news/stream.ts";
import type { BotContext } from "./bot-context.ts";
import type { BotServices } from "./bot-services.ts";

/**
 * The edition that is meant where none is named: the asker's usual one. Where nobody's language is known, as in channels, it is the
 * first that is read there, else the operator's first.
 */
export async function meantEdition(
	context: Pick<BotContext, "place" | "from">,
	services: Pick<BotServices, "subscriptions" | "editions">,
): Promise<EditionCode> {
	const spoken = context.from?.language_code;
	const [read] = spoken === undefined ? await readEditions(context, services) : [];
	return read ?? usualEdition(spoken, services.editions);
}

/**
 * The editions that are read where somebody asks, or in their private chat where they ask in none: those subscribed to, else
 * their usual one.
 */
export async function readEditions(
	{ place, from }: Pick<BotContext, "place" | "from">,
	{ subscriptions, editions }: Pick<BotServices, "subscriptions" | "editions">,
): Promise<EditionCode[]> {
	const key = place?.key ?? (from && destinationKey({ chat: chatId(from.id) }));
	const subscription = key && (await subscriptions.get(key));
	return subscription === undefined ? [usualEdition(from?.language_code, editions)] : editionsOf(subscription);
}
