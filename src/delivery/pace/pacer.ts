import type { Clock } from "../../kit/clock.ts";
import { type Progress, UNWATCHED } from "../../kit/watch/progress.ts";
import { SendRate } from "./send-rate.ts";

/** Telegram asked several destinations in a row to wait; or sending is of no use now. */
export const PAUSE_CAUSES = ["flood", "outage"] as const;
export type PauseCause = (typeof PAUSE_CAUSES)[number];

export interface PacerOptions {
	/** Sends a second, as long as Telegram takes them. */
	readonly configuredPerSecond: number;
	readonly clock: Clock;
	/**
	 * Nothing leaves from now on; told once for each pause, however often it is made longer. An outage is one, as long as nothing was
	 * accepted: between its pauses something is tried.
	 */
	readonly onPause?: ((cause: PauseCause) => void) | undefined;
	/** Asked right before anything leaves: what may not leave now waits. */
	readonly mayLeave?: (() => boolean) | undefined;
	/** For so many milliseconds from now on nothing leaves, without being told of as a pause. */
	readonly quietMs?: number | undefined;
	/** Nobody watches it unless given. */
	readonly progress?: Progress | undefined;
}

interface Waiter {
	/** Ends the wait. */
	readonly signal: AbortSignal;
	readonly go: () => void;
	readonly giveUp: (reason: unknown) => void;
}

/** A late timer may be made up for by this much, or half an interval where that is more; never by a burst. */
const CATCH_UP_MS = 5;

/** What may not leave now may do so within a second, or never again. */
const ASKED_AGAIN_AFTER_MS = 100;

/** Spreads unprompted sends evenly over time, for the whole bot: even spacing and no bucket, since Telegram counts within each second. */
export class Pacer {
	readonly #clock: Clock;
	readonly #rate: SendRate;
	readonly #onPause: PacerOptions["onPause"];
	readonly #mayLeave: () => boolean;
	readonly #progress: Progress;
	readonly #waiters: Waiter[] = [];
	#nextAt = 0;
	#pausedUntil: number;
	/** Whether nothing was accepted since an outage was told of. */
	#isOut = false;
	#releasing = false;

	constructor({ configuredPerSecond, clock, onPause, mayLeave, quietMs = 0, progress = UNWATCHED }: PacerOptions) {
		this.#onPause = onPause;
		this.#mayLeave = mayLeave ?? (() => true);
		this.#pausedUntil = clock.elapsed() + quietMs;
		this.#progress = progress;
		this.#clock = clock;
		this.#rate = new SendRate(configuredPerSecond);
	}

	/** Resolves when the next send may leave, in the order of the calls. Rejects when aborted. */
	turn(signal: AbortSignal): Promise<void> {
		return new Promise((go, giveUp) => {
			signal.throwIfAborted();
			this.#waiters.push({ signal, go, giveUp });
			if (this.#releasing) return;
			this.#releasing = true;
			void this.#release();
		});
	}

	/** A send was accepted. */
	accepted(): void {
		this.#isOut = false;
		this.#rate.accepted(this.#clock.elapsed());
	}

	/** Telegram answered 429 to `who`. When several destinations are refused in a row, everything pauses. */
	throttled(who: string, seconds: number): void {
		const now = this.#clock.elapsed();
		this.#pause(this.#rate.throttled(who, seconds, now), "flood");
	}

	/** Nothing leaves for so long. */
	pauseFor(ms: number): void {
		this.#pause(ms, "outage");
	}

	/** Sends a second, as of now. */
	get perSecond(): number {
		return this.#rate.at(this.#clock.elapsed());
	}

	/** For how many milliseconds nothing leaves. */
	get pausedMs(): number {
		return Math.max(0, this.#pausedUntil - this.#clock.elapsed());
	}

	#pause(ms: number, cause: PauseCause): void {
		const isKnown = cause === "outage" && this.#isOut;
		if (ms > 0 && this.pausedMs === 0 && !isKnown) this.#onPause?.(cause);
		this.#isOut ||= cause === "outage";
		this.#pausedUntil = Math.max(this.#pausedUntil, this.#clock.elapsed() + ms);
	}

	async #release(): Promise<void> {
		for (let [first] = this.#waiters; first !== undefined; [first] = this.#waiters) {
			const now = this.#clock.elapsed();
			const interval = 1000 / this.#rate.at(now);
			this.#nextAt = Math.max(this.#nextAt, now - Math.max(CATCH_UP_MS, interval / 2));
			const dueMs = Math.max(this.#nextAt, this.#pausedUntil) - now;
			const wait = dueMs > 0 || this.#mayLeave() ? dueMs : ASKED_AGAIN_AFTER_MS;
			if (wait > 0 && !first.signal.aborted) {
				// The only rejection is an abort, after which whoever is first is sent away.
				const pause = () => this.#clock.sleep(wait, first.signal).catch(() => undefined);
				await this.#progress.during("its pace", pause, wait);
				continue;
			}
			this.#waiters.shift();
			if (first.signal.aborted) {
				first.giveUp(first.signal.reason);
				continue;
			}
			first.go();
			this.#nextAt += interval;
		}
		this.#releasing = false;
	}
}
