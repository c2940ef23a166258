import { Turns } from "../kit/turns.ts";
import { type ChatId, type DestinationKey, destinationKey } from "../news/destination.ts";
import type { Subscription } from "../news/subscription.ts";
import type { Collection } from "./collection.ts";

/** What becomes of a subscription; `undefined` is none. Must not do anything else. */
export type SubscriptionChange = (before: Subscription | undefined) => Subscription | undefined;

/** Hears of every change, in the order in which one destination's changes were written. Must not throw: the change stands. */
export type SubscriptionListener = (key: DestinationKey, after: Subscription | undefined) => void;

export interface ChangedSubscription {
	readonly before: Subscription | undefined;
	readonly after: Subscription | undefined;
}

/**
 * What people chose. There is one way to write: `update` reads, changes and writes a destination's subscription while all other changes
 * of it wait, so that none is lost. When the read or the write fails it rejects, and nothing has changed.
 */
export interface Subscriptions extends Pick<Records, "get" | "entries"> {
	/** A change that gives back what it was given writes nothing, and nobody hears of it. */
	update(key: DestinationKey, change: SubscriptionChange): Promise<ChangedSubscription>;
	/** The destinations of one chat that subscribe, itself first and then its topics. It reads nobody else's records. */
	inChat(chat: ChatId): Promise<DestinationKey[]>;
	/** Deletes those of one chat and its topics, whatever they hold: damaged ones too. */
	removeChat(chat: ChatId): Promise<void>;
	/** Returns how to stop listening. */
	listen(hear: SubscriptionListener): () => void;
}

type Records = Collection<DestinationKey, Subscription>;

export function createSubscriptions(records: Records): Subscriptions {
	const turns = new Turns<DestinationKey>();
	const listeners = new Set<SubscriptionListener>();
	const tell: SubscriptionListener = (key, after) => {
		for (const hear of listeners) hear(key, after);
	};

	return {
		get: records.get,
		entries: records.entries,
		update: (key, change) =>
			turns.take(key, async () => {
				const before = await records.get(key);
				const after = change(before);
				if (after === before) return { before, after };
				if (after === undefined) await records.delete(key);
				else await records.set(key, after);
				tell(key, after);
				return { before, after };
			}),
		async inChat(chat) {
			const whole = destinationKey({ chat });
			const topics = await records.keysUnder(`${whole}/`);
			return (await records.get(whole)) === undefined ? topics : [whole, ...topics];
		},
		async removeChat(chat) {
			const whole = destinationKey({ chat });
			for (const key of [whole, ...(await records.keysUnder(`${whole}/`))])
				await turns.take(key, async () => {
					await records.delete(key);
					tell(key, undefined);
				});
		},
		listen(hear) {
			listeners.add(hear);
			return () => void listeners.delete(hear);
		},
	};
}
