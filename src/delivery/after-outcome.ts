import { backoff } from "../kit/backoff.ts";
import { DAY_MS, HOUR_MS } from "../kit/durations.ts";
import type { ChatId } from "../news/destination.ts";
import type { SendOutcome } from "../telegram/send-outcome.ts";

/** What follows from what became of a send; the engine carries it out. */
export type Consequence =
	/** Telegram took it, and the position moves on; `messageId` is absent when the message was deleted at once. */
	| { readonly kind: "done"; readonly messageId?: number | undefined }
	/** It may have been delivered and counts as such, but nobody said that it was taken. */
	| { readonly kind: "assumed" }
	/** The same again after so long; `keep` when the wait must outlive the process. */
	| {
			readonly kind: "again";
			readonly waitMs: number;
			readonly keep: boolean;
			readonly counter: keyof Counters;
			readonly reason: string;
	  }
	/** The same again, but nothing to anybody for so long: the network is down. */
	| { readonly kind: "offline"; readonly waitMs: number; readonly reason: string }
	| { readonly kind: "gone"; readonly reason: string }
	| { readonly kind: "moved"; readonly to: ChatId }
	/** Once more in a simpler form, at once. */
	| { readonly kind: "simpler" }
	/** Telegram took it in no form, by texts that blame the content. */
	| { readonly kind: "refused"; readonly reason: string }
	/** The message stays as it is. */
	| { readonly kind: "skip"; readonly reason: string }
	| { readonly kind: "stop"; readonly reason: string };

/** Failures in a row of one destination's current send, since the process started. */
interface Counters {
	readonly throttled: number;
	readonly ambiguous: number;
	readonly cannotPost: number;
}

export interface Attempts extends Counters {
	/** How many sends of the whole bot had been accepted when it began. */
	readonly acceptedBefore: number;
	/** How many forms of the message Telegram has refused already. */
	readonly refusedForms: number;
}

export interface OutcomeContext {
	/** Before this one. */
	readonly attempts: Attempts;
	/** For `unsent`: for how long nobody should send. */
	readonly offlineMs: number;
	/** Whether there is a form of the message that is simpler than this one. */
	readonly hasSimpler: boolean;
	/** Whether another destination was reached since this one's trouble began. */
	readonly othersReached: boolean;
}

/**
 * After so many repeats it counts as sent: one lost article is better than a chat that gets it without end. But as long as
 * nobody else is reached either, Telegram itself is in trouble, and the last pause is repeated.
 */
const MAX_AMBIGUOUS_REPEATS = 3;
const AMBIGUOUS_PAUSES_MS = [4_000, 30_000, 300_000] as const;
const CANNOT_POST_PAUSE = { baseMs: HOUR_MS, maxMs: DAY_MS };
/** Longer waits are written down, so that a restart does not ask again too early. */
const KEEP_WAITS_FROM_MS = 10_000;

/** For how long a destination that takes nothing is left alone, after so many times before. */
export function holdMs(timesBefore: number): number {
	return backoff(timesBefore + 1, CANNOT_POST_PAUSE);
}

export function afterOutcome(
	outcome: SendOutcome,
	{ attempts, offlineMs, hasSimpler, othersReached }: OutcomeContext,
): Consequence {
	const again = (counter: keyof Counters, waitMs: number, reason: string): Consequence => {
		return { kind: "again", waitMs, keep: waitMs >= KEEP_WAITS_FROM_MS, counter, reason };
	};
	switch (outcome.kind) {
		case "sent":
			return { kind: "done", messageId: outcome.messageId };
		case "wait":
			return again("throttled", outcome.seconds * 1000, `Telegram asks to wait ${outcome.seconds} s`);
		case "moved":
		case "gone":
			return outcome;
		case "cannot-post":
		case "unexplained":
			return again("cannotPost", holdMs(attempts.cannotPost), outcome.reason);
		case "refused":
			return hasSimpler ? { kind: "simpler" } : { kind: "refused", reason: outcome.reason };
		case "uneditable":
			return { kind: "skip", reason: outcome.reason };
		case "unusable":
			return { kind: "stop", reason: outcome.reason };
		case "unsent":
			return { kind: "offline", waitMs: offlineMs, reason: outcome.reason };
		case "ambiguous":
			if (attempts.ambiguous >= MAX_AMBIGUOUS_REPEATS && othersReached) return { kind: "assumed" };
			return again("ambiguous", AMBIGUOUS_PAUSES_MS[attempts.ambiguous] ?? AMBIGUOUS_PAUSES_MS[2], outcome.reason);
	}
}
