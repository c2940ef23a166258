import type { DestinationKey } from "../../news/destination.ts";
import type { Position } from "../../news/position.ts";
import type { Subscription } from "../../news/subscription.ts";
import { type Subscriber, subscriberOf } from "./subscriber.ts";

export interface SubscriberShelves {
	readonly subscriptions: { entries(): AsyncIterable<readonly [DestinationKey, Subscription]> };
	readonly positions: { getMany(keys: readonly DestinationKey[]): Promise<(Position | undefined)[]> };
}

const POSITIONS_PER_READ = 500;

/** Everybody who subscribes to something, each with how far they have read. */
export async function* allSubscribers({ subscriptions, positions }: SubscriberShelves): AsyncGenerator<Subscriber> {
	let batch: (readonly [DestinationKey, Subscription])[] = [];
	for await (const entry of subscriptions.entries()) {
		batch.push(entry);
		if (batch.length < POSITIONS_PER_READ) continue;
		yield* withPositions(batch, positions);
		batch = [];
	}
	yield* withPositions(batch, positions);
}

async function* withPositions(
	batch: readonly (readonly [DestinationKey, Subscription])[],
	positions: SubscriberShelves["positions"],
): AsyncGenerator<Subscriber> {
	const read = await positions.getMany(batch.map(([key]) => key));
	for (const [index, [key, subscription]] of batch.entries()) yield subscriberOf(key, subscription, read[index]);
}
