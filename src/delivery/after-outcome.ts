import { backoff } from "../kit/backoff.ts";
import type { ChatId } from "../news/destination.ts";
import type { SendOutcome } from "../telegram/send-outcome.ts";

/** What follows from what became of a send; the engine carries it out. */
export type Consequence =
	/** The position moves on; `messageId` is absent when the send was given up or may have been delivered. */
	| { readonly kind: "done"; readonly messageId?: number }
	/** The same again at `at`, in milliseconds since the Unix epoch; `keep` when the wait must outlive the process. */
	| {
			readonly kind: "again";
			readonly at: number;
			readonly keep: boolean;
			readonly counter: keyof Counters;
			readonly reason: string;
	  }
	/** The same again, but nothing to anybody before `until`: the network is down. */
	| { readonly kind: "offline"; readonly until: number; readonly reason: string }
	| { readonly kind: "gone"; readonly reason: string }
	| { readonly kind: "moved"; readonly to: ChatId }
	/** Once more as plain text, at once. */
	| { readonly kind: "plain" }
	/** Telegram takes this content in no form. */
	| { readonly kind: "skip"; readonly reason: string }
	| { readonly kind: "stop"; readonly reason: string };

/** Failures in a row of one destination's current send, since the process started. */
interface Counters {
	readonly throttled: number;
	readonly ambiguous: number;
	readonly cannotPost: number;
}

export interface Attempts extends Counters {
	/** It has become plain text already. */
	readonly plain: boolean;
}

export interface OutcomeContext {
	/** Before this one. */
	readonly attempts: Attempts;
	/** Calls of the whole bot in a row, this one included, that did not reach Telegram. */
	readonly unsentInARow: number;
	/** Milliseconds since the Unix epoch. */
	readonly now: number;
}

/** After so many repeats it counts as sent: one lost article is better than a chat that gets it without end. */
export const MAX_AMBIGUOUS_RETRIES = 3;
const AMBIGUOUS_PAUSE = { baseMs: 4_000, maxMs: 60_000 };
const OFFLINE_PAUSE = { baseMs: 1_000, maxMs: 60_000 };
const CANNOT_POST_PAUSE = { baseMs: 3_600_000, maxMs: 86_400_000 };
/** Longer waits are written down, so that a restart does not ask again too early. */
const KEEP_WAITS_FROM_MS = 10_000;

export function afterOutcome(outcome: SendOutcome, { attempts, unsentInARow, now }: OutcomeContext): Consequence {
	const again = (counter: keyof Counters, waitMs: number, reason: string): Consequence => {
		return { kind: "again", at: now + waitMs, keep: waitMs >= KEEP_WAITS_FROM_MS, counter, reason };
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
			return again("cannotPost", backoff(attempts.cannotPost + 1, CANNOT_POST_PAUSE), outcome.reason);
		case "refused":
			return attempts.plain ? { kind: "skip", reason: outcome.reason } : { kind: "plain" };
		case "unusable":
			return { kind: "stop", reason: outcome.reason };
		case "unsent":
			return { kind: "offline", until: now + backoff(unsentInARow, OFFLINE_PAUSE), reason: outcome.reason };
		case "ambiguous":
			if (attempts.ambiguous >= MAX_AMBIGUOUS_RETRIES) return { kind: "done" };
			return again("ambiguous", backoff(attempts.ambiguous + 1, AMBIGUOUS_PAUSE), outcome.reason);
	}
}
