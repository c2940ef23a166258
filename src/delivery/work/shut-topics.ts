import type { DestinationKey } from "../../news/destination.ts";
import { stillCounts } from "../../news/schedule.ts";
import { type TopicState, topicState } from "../../telegram/topic-state.ts";
import type { Subscriber } from "../reading/subscriber.ts";

/** Tells those who can open a topic again, or subscribe in another one. Resolves with whether somebody was told. Never rejects. */
export type TellOfTopic = (key: DestinationKey, state: TopicState) => Promise<boolean>;

interface HoldMeans {
	readonly now: number;
	readonly tell: TellOfTopic;
	/** Writes that the destination is held, and whether somebody was told. */
	readonly save: (told: { readonly told?: true }) => Promise<void>;
}

/**
 * Writes down that a destination is held, and tells of a topic that takes nothing: once for each time that it is shut, also over restarts.
 * It is held before anybody is told, since whoever hears of it may open the topic at once; that they were told is written when they were.
 */
export async function tellOfHold(
	{ key, destination, subscription, position: { paused } }: Subscriber,
	reason: string,
	{ now, tell, save }: HoldMeans,
): Promise<void> {
	const state = destination.topic === undefined ? undefined : topicState(reason);
	const isKnown = paused?.told === true && stillCounts(paused, subscription, now);
	await save(isKnown ? { told: true } : {});
	if (state !== undefined && !isKnown && (await tell(key, state))) await save({ told: true });
}
