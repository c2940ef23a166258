import type { DestinationKey } from "../../news/destination.ts";
import { holds } from "../../news/schedule.ts";
import { topicState } from "../../telegram/topic-state.ts";
import type { Subscriber } from "../reading/subscriber.ts";

/** Tells those who can open a topic again, or subscribe in another one. Resolves with whether somebody was told. Never rejects. */
export type TellOfTopic = (key: DestinationKey, state: "closed" | "deleted") => Promise<boolean>;

/**
 * What the position's `paused` is to say besides, once somebody was told that the topic takes nothing. That is done once for each time that
 * the topic is shut, also over restarts: first they are told, then it is written.
 */
export async function toldOfTopic(
	{ key, destination, subscription, position: { paused } }: Subscriber,
	reason: string,
	{ now, tell }: { readonly now: number; readonly tell: TellOfTopic },
): Promise<{ readonly told?: true }> {
	const state = destination.topic === undefined ? undefined : topicState(reason);
	if (state === undefined) return {};
	const isKnown = paused?.told === true && holds(paused, subscription, now);
	return isKnown || (await tell(key, state)) ? { told: true } : {};
}
