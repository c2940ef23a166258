import { Turns } from "../kit/turns.ts";
import type { DestinationKey } from "../news/destination.ts";
import type { Subscription } from "../news/subscription.ts";
import type { Collection } from "./collection.ts";

/** What becomes of a subscription; `undefined` is none. Must not do anything else. */
export type SubscriptionChange = (before: Subscription | undefined) => Subscription | undefined;

/** Hears of every change, in the order in which one destination's changes were written. */
export type SubscriptionListener = (key: DestinationKey, after: Subscription | undefined) => void;

export interface ChangedSubscription {
	readonly before: Subscription | undefined;
	readonly after: Subscription | undefined;
}

type Records = Collection<DestinationKey, Subscription>;

/**
 * What people chose. There is one way to write: `update` reads, changes and writes a destination's subscription while all other changes
 * of it wait, so that none is lost. When the read or the write fails it rejects, and nothing has changed.
 */
export class Subscriptions {
	readonly #records: Records;
	readonly #turns = new Turns<DestinationKey>();
	readonly #listeners = new Set<SubscriptionListener>();

	constructor(records: Records) {
		this.#records = records;
	}

	get(key: DestinationKey): Promise<Subscription | undefined> {
		return this.#records.get(key);
	}

	getMany(keys: readonly DestinationKey[]): Promise<(Subscription | undefined)[]> {
		return this.#records.getMany(keys);
	}

	/** Every subscription, in the order of the keys. */
	entries(): AsyncGenerator<readonly [DestinationKey, Subscription]> {
		return this.#records.entries();
	}

	/** A change that gives back what it was given writes nothing, and nobody hears of it. */
	update(key: DestinationKey, change: SubscriptionChange): Promise<ChangedSubscription> {
		return this.#turns.take(key, async () => {
			const before = await this.#records.get(key);
			const after = change(before);
			if (after === before) return { before, after };
			if (after === undefined) await this.#records.delete(key);
			else await this.#records.set(key, after);
			for (const hear of this.#listeners) hear(key, after);
			return { before, after };
		});
	}

	/** Returns how to stop listening. */
	listen(hear: SubscriptionListener): () => void {
		this.#listeners.add(hear);
		return () => void this.#listeners.delete(hear);
	}
}
