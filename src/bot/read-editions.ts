import type { EditionCode } from "../news/edition.ts";
import type { BotContext } from "./bot-context.ts";
import type { BotServices } from "./bot-services.ts";

/** The editions that this chat reads: those it subscribes to, else the operator's first. */
export async function readEditions(
	{ place }: BotContext,
	{ subscriptions, editions }: BotServices,
): Promise<EditionCode[]> {
	const subscription = place && (await subscriptions.get(place.key));
	return subscription === undefined ? [editions[0]] : (Object.keys(subscription.editions) as EditionCode[]);
}
