import type { DestinationKey } from "../news/destination.ts";
import type { EditionCode } from "../news/edition.ts";
import { editionsOf } from "../news/stream.ts";
import type { BotServices } from "./bot-services.ts";

/** The editions that are read there: those subscribed to, else the operator's first. */
export async function readEditions(
	key: DestinationKey | undefined,
	{ subscriptions, editions }: Pick<BotServices, "subscriptions" | "editions">,
): Promise<EditionCode[]> {
	const subscription = key && (await subscriptions.get(key));
	return subscription === undefined ? [editions[0]] : editionsOf(subscription);
}
