import { setImmediate } from "node:timers/promises";
import type { DestinationKey } from "../../news/destination.ts";
import type { Position } from "../../news/position.ts";
import type { Subscription } from "../../news/subscription.ts";
import type { DamagedRecordError } from "../../store/collection.ts";
import { type Subscriber, subscriberOf } from "./subscriber.ts";

export interface SubscriberShelves {
	readonly subscriptions: { entries(): AsyncIterable<readonly [DestinationKey, Subscription]> };
	readonly positions: {
		getMany(
			keys: readonly DestinationKey[],
			onDamaged: (error: DamagedRecordError) => void,
		): Promise<(Position | undefined)[]>;
	};
}

/** Somebody of whom it cannot be read how far they are: a guess would repeat or lose articles. */
export interface Unreadable extends Pick<Subscriber, "key" | "subscription"> {
	readonly damage: DamagedRecordError;
}

const POSITIONS_PER_READ = 500;

/** Everybody who subscribes to something, each with how far they have read. The event loop turns meanwhile: there may be very many. */
export async function* allSubscribers({
	subscriptions,
	positions,
}: SubscriberShelves): AsyncGenerator<Subscriber | Unreadable> {
	let batch: (readonly [DestinationKey, Subscription])[] = [];
	for await (const entry of subscriptions.entries()) {
		batch.push(entry);
		if (batch.length < POSITIONS_PER_READ) continue;
		yield* withPositions(batch, positions);
		batch = [];
		await setImmediate();
	}
	yield* withPositions(batch, positions);
}

async function* withPositions(
	batch: readonly (readonly [DestinationKey, Subscription])[],
	positions: SubscriberShelves["positions"],
): AsyncGenerator<Subscriber | Unreadable> {
	const damaged = new Map<string, DamagedRecordError>();
	const keys = batch.map(([key]) => key);
	const read = await positions.getMany(keys, (error) => damaged.set(error.key, error));
	for (const [index, [key, subscription]] of batch.entries()) {
		const damage = damaged.get(key);
		yield damage === undefined ? subscriberOf(key, subscription, read[index]) : { key, subscription, damage };
	}
}
