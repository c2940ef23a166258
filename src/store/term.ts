import { SECOND_MS } from "../kit/durations.ts";

/** Telegram counts by the second: whoever had the right before may have used up all that is allowed in this one. */
export const QUIET_MS = SECOND_MS;

/**
 * The right to act: to read feeds, to append to the log, to send and to move positions. One process has it at a time, from when it takes it
 * until it gives it back or loses it.
 */
export interface Term<Store> {
	/** The store for whoever acts: its reads see, and its writes need, the right. A write after its loss rejects and changes nothing. */
	readonly store: Store;
	/**
	 * Whether the right is surely still ours at this moment. What cannot be fenced by the store, above all a message to Telegram, is done only
	 * where this says so right before it leaves.
	 */
	mayAct(): boolean;
	/** For so many milliseconds from its beginning nothing may be sent: whoever had the right before may have sent until then. */
	readonly quietMs: number;
	/** Resolves with the reason when the right is lost. Never for a store that one process has to itself, and not after `release`. */
	readonly ended: Promise<string>;
	/** Gives the right to whoever waits for it. What is in hand must be over. Safe to call twice. */
	release(): Promise<void>;
}
