import type { DestinationKey } from "../news/destination.ts";
import type { EntryId, StreamCode } from "../news/stream.ts";

/** What has become of the store, for those in other rooms and in other processes who have it open. */
export type Change =
	| { readonly kind: "log"; readonly stream: StreamCode }
	/** An entry of the log has another wording, or was stopped. */
	| { readonly kind: "revised"; readonly id: EntryId }
	| { readonly kind: "subscription"; readonly key: DestinationKey }
	/** Somebody is asked to do something, or has done it: what it is stands in the requests, under this key. */
	| { readonly kind: "request" | "answer"; readonly key: string }
	/** Another one acts from now on. */
	| { readonly kind: "term" }
	/** Nothing could be heard for a while: anything may have changed. */
	| { readonly kind: "unknown" };

/** Hears of changes in the order in which they were made. Must not throw: what has changed stands. */
export type ChangeListener = (change: Change) => void;

/**
 * What others do with the store, heard soon after it is done. The store itself tells of what is written; where several processes have it open,
 * a write and its announcement are one step, so that nobody who dies between the two keeps the others in the dark.
 */
export interface Changes {
	/** Of what is no write by itself. Rejects when nobody can be told. */
	announce(change: Change): Promise<void>;
	/** Hears of every change by anybody, also by this process, from when this resolves. Returns how to stop listening. */
	listen(hear: ChangeListener): Promise<() => void>;
}

/** For a store that one process has to itself. */
export class LocalChanges implements Changes {
	readonly #listeners = new Set<ChangeListener>();

	/** What was written is known to all listeners when this returns. */
	tell(change: Change): void {
		for (const hear of this.#listeners) hear(change);
	}

	async announce(change: Change): Promise<void> {
		this.tell(change);
	}

	async listen(hear: ChangeListener): Promise<() => void> {
		this.#listeners.add(hear);
		return () => void this.#listeners.delete(hear);
	}
}
