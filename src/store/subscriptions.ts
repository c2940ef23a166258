import { Turns } from "../kit/turns.ts";
import { type ChatId, type DestinationKey, destinationKey } from "../news/destination.ts";
import type { Subscription } from "../news/subscription.ts";
import type { Changes } from "./changes.ts";
import type { Collection } from "./collection.ts";

/**
 * Hears of every change by anybody, those of one destination in their order, with the subscription as it reads then. Must not throw: the change
 * stands.
 */
export type SubscriptionListener = (key: DestinationKey, after: Subscription | undefined) => void;

/**
 * What people chose. There is one way to write: `update` reads, changes and writes a destination's subscription in one step, so that no change
 * is lost. When the read or the write fails it rejects, and nothing has changed.
 */
export interface Subscriptions extends Pick<Records, "get" | "entries" | "update"> {
	/** The destinations of one chat that subscribe, itself first and then its topics. It reads nobody else's records. */
	inChat(chat: ChatId): Promise<DestinationKey[]>;
	/** Deletes those of one chat and its topics, whatever they hold: damaged ones too. */
	removeChat(chat: ChatId): Promise<void>;
	/** Returns how to stop listening. */
	listen(hear: SubscriptionListener): () => void;
}

type Records = Collection<DestinationKey, Subscription>;

/** `onUnheard` hears why nobody could be told of a change: what was written cannot be read. */
export async function createSubscriptions(
	records: Records,
	changes: Changes,
	onUnheard: (error: unknown) => void = () => undefined,
): Promise<Subscriptions> {
	const listeners = new Set<SubscriptionListener>();
	/** This process's own changes: the next one waits until the last one is heard of, as it was written. */
	const turns = new Turns<DestinationKey>();
	const hearings = new Turns<DestinationKey>();
	const tell = async (key: DestinationKey) => {
		if (listeners.size === 0) return;
		const after = await records.get(key);
		for (const hear of listeners) hear(key, after);
	};
	await changes.listen((change) => {
		if (change.kind === "subscription") hearings.take(change.key, () => tell(change.key)).catch(onUnheard);
	});
	/** What this process has heard of by now is told. */
	const told = (key: DestinationKey) => hearings.take(key, async () => undefined);

	return {
		get: records.get,
		entries: records.entries,
		update: (key, change) =>
			turns.take(key, async () => {
				const changed = await records.update(key, change);
				await told(key);
				return changed;
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
					await told(key);
				});
		},
		listen(hear) {
			listeners.add(hear);
			return () => void listeners.delete(hear);
		},
	};
}
