import type { DestinationKey } from "../../news/destination.ts";
import { isPaused } from "../../news/settings/release.ts";
import { isReading } from "../../news/stream.ts";
import type { BotServices } from "../bot-services.ts";
import type { Target } from "../choice/target.ts";
import type { Setting } from "./setting.ts";

/**
 * Where a setting counts: in the place itself. What is set for topics together counts for all of a chat where it, outside of them,
 * subscribes to nothing itself: nobody else hears whoever says "stop" there. The first one is shown for all of them: one that is paused, if any is.
 */
export async function placesOf(
	{ key, destination, channel }: Pick<Target, "key" | "destination" | "channel">,
	setting: Pick<Setting, "forTopics"> | undefined,
	{ subscriptions, clock }: Pick<BotServices, "subscriptions" | "clock">,
): Promise<readonly DestinationKey[]> {
	if (setting?.forTopics !== true || channel !== undefined || destination.topic !== undefined) return [key];
	if (isReading(await subscriptions.get(key))) return [key];
	const paused: DestinationKey[] = [];
	const others: DestinationKey[] = [];
	for (const each of await subscriptions.inChat(destination.chat)) {
		const subscription = await subscriptions.get(each);
		if (subscription !== undefined && isReading(subscription))
			(isPaused(subscription, clock.now()) ? paused : others).push(each);
	}
	const reading = [...paused, ...others];
	return reading.length === 0 ? [key] : reading;
}
