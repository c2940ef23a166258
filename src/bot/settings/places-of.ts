import type { DestinationKey } from "../../news/destination.ts";
import { isReading } from "../../news/stream.ts";
import type { BotServices } from "../bot-services.ts";
import type { Target } from "../choice/target.ts";
import type { Setting } from "./setting.ts";

/**
 * Where a setting counts: in the place itself. What is set for topics together counts for all of a chat where it, outside of them,
 * subscribes to nothing itself: nobody else hears whoever says "stop" there.
 */
export async function placesOf(
	{ key, destination, channel }: Pick<Target, "key" | "destination" | "channel">,
	setting: Pick<Setting, "forTopics"> | undefined,
	{ subscriptions }: Pick<BotServices, "subscriptions">,
): Promise<readonly DestinationKey[]> {
	if (setting?.forTopics !== true || channel !== undefined || destination.topic !== undefined) return [key];
	if (isReading(await subscriptions.get(key))) return [key];
	const reading: DestinationKey[] = [];
	for (const each of await subscriptions.inChat(destination.chat))
		if (isReading(await subscriptions.get(each))) reading.push(each);
	return reading.length === 0 ? [key] : reading;
}
