import type { DestinationKey } from "../../news/destination.ts";
import type { Subscription } from "../../news/subscription.ts";
import type { BotServices } from "../bot-services.ts";

/** Somebody is back: what they had subscribed to goes on. `undefined` when that is nothing. */
export async function renew(
	key: DestinationKey,
	{ subscriptions, clock }: Pick<BotServices, "subscriptions" | "clock">,
): Promise<Subscription | undefined> {
	const { after } = await subscriptions.update(key, (before) => before && { ...before, renewedAt: clock.now() });
	return after;
}
