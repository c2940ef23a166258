import { GrammyError } from "grammy";
import { backoff } from "../../kit/backoff.ts";
import type { Clock } from "../../kit/clock.ts";
import { defined } from "../../kit/defined.ts";
import { describeError } from "../../kit/describe-error.ts";
import { DAY_MS, MINUTE_MS, SECOND_MS } from "../../kit/durations.ts";
import type { Logger } from "../../kit/logger.ts";
import { redact } from "../../kit/redact.ts";
import { type Progress, UNWATCHED } from "../../kit/watch/progress.ts";
import { withDeadline } from "../../kit/with-deadline.ts";
import { connectionAdvice } from "../../kit/words/connection-advice.ts";
import type { SendOutcome } from "../send-outcome.ts";

export interface PersistentCallsOptions {
	/** Sorts what a call threw; whatever it throws itself counts as an outage. */
	readonly classify: (error: unknown) => SendOutcome;
	/** Telegram does not accept the bot: no call is made any more. */
	readonly onUnusable: (reason: string) => void;
	/** A webhook keeps updates from being polled; the call is repeated at once. */
	readonly onWebhookInTheWay: () => void;
	/** An outage is over. */
	readonly onReachedAgain?: () => void;
	readonly stopping: AbortSignal;
	/** Nobody watches it unless given. */
	readonly progress?: Progress | undefined;
	readonly clock: Clock;
	readonly logger: Logger;
}

/** A poll without an answer by then hangs in a dead connection. */
const CALL_TIMEOUT_MS = 45_000;
const RETRY = { baseMs: SECOND_MS, maxMs: MINUTE_MS };
/** Two pollers throw each other out at every call: the longer the pause, the more the other one gets done. */
const CONFLICT_PAUSE_MS = 15_000;
/** What Telegram asks to wait is believed up to this. */
const MAX_WAIT_MS = DAY_MS;
const TOO_MANY_REQUESTS = 429;

/** Calls that are repeated until they succeed, with growing pauses. */
export class PersistentCalls {
	readonly #options: PersistentCallsOptions;
	#failures = 0;
	#failingSince: number | undefined;

	constructor(options: PersistentCallsOptions) {
		this.#options = options;
	}

	/** Whether the last call failed. */
	get isFailing(): boolean {
		return this.#failures > 0;
	}

	/** For how long every call has failed, in milliseconds. */
	get failingMs(): number {
		return this.#failingSince === undefined ? 0 : this.#options.clock.elapsed() - this.#failingSince;
	}

	/**
	 * Resolves to what the call resolves to; to `undefined` once the calls are stopped or can never succeed. `complaint` is what the log
	 * says when it fails. Never rejects.
	 */
	async make<T extends object | true>(
		complaint: string,
		call: (signal: AbortSignal) => Promise<T>,
	): Promise<T | undefined> {
		const { clock, stopping, progress = UNWATCHED } = this.#options;
		while (!stopping.aborted) {
			try {
				const deadline = { ms: CALL_TIMEOUT_MS, clock, signal: stopping };
				const result = await progress.during("an answer of Telegram's", () => withDeadline(deadline, call));
				this.#succeeded();
				return result;
			} catch (error) {
				if (stopping.aborted) return undefined;
				const pauseMs = this.#pauseAfter(error, complaint);
				if (pauseMs === undefined) return undefined;
				const pause = () => clock.sleep(pauseMs, stopping).catch(() => undefined); // the only rejection is the stop
				await progress.during("the end of a pause", pause, pauseMs);
			}
		}
		return undefined;
	}

	#succeeded(): void {
		const failures = this.#failures;
		this.#failures = 0;
		this.#failingSince = undefined;
		if (failures === 0) return;
		this.#options.logger.info("Telegram can be reached again", { failures });
		this.#options.onReachedAgain?.();
	}

	/** `undefined` for what no retry can mend. */
	#pauseAfter(error: unknown, complaint: string): number | undefined {
		const { clock, logger, onUnusable, onWebhookInTheWay } = this.#options;
		this.#failures++;
		this.#failingSince ??= clock.elapsed();
		const outcome = this.#classified(error);
		const reason = "reason" in outcome ? String(outcome.reason) : outcome.kind;
		if (outcome.kind === "unusable") {
			onUnusable(reason);
			return undefined;
		}
		if (outcome.kind === "wait" && outcome.seconds >= 0) return Math.min(outcome.seconds * 1000, MAX_WAIT_MS);
		if (reason.includes("webhook is active")) {
			logger.info("A webhook is set: taking it back to poll instead", { reason });
			onWebhookInTheWay();
			return 0;
		}
		if (reason.startsWith("Conflict")) {
			const sentence = "Another instance is polling with this token: stop one of the two";
			logger.warn(sentence, { reason, retryInMs: CONFLICT_PAUSE_MS });
			return CONFLICT_PAUSE_MS;
		}
		const pauseMs = backoff(this.#failures, RETRY);
		// Said at the first failure and from then on ever more rarely: the pauses grow.
		const advice = connectionAdvice(error);
		const fields = { reason, ...defined({ advice }), failures: this.#failures, retryInMs: pauseMs };
		logger[isRefusal(error) ? "error" : "warn"](complaint, fields);
		return pauseMs;
	}

	/** What no rule knows is no answer of Telegram's: something stands in between, which passes like any outage. */
	#classified(error: unknown): SendOutcome {
		try {
			return this.#options.classify(error);
		} catch {
			return { kind: "ambiguous", reason: redact(describeError(error)) };
		}
	}
}

/** What Telegram refuses may pass as well, but a person should look at it. */
function isRefusal(error: unknown): boolean {
	if (!(error instanceof GrammyError)) return false;
	return error.error_code >= 400 && error.error_code < 500 && error.error_code !== TOO_MANY_REQUESTS;
}
