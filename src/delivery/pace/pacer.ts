import type { Clock } from "../../kit/clock.ts";
import { SendRate } from "./send-rate.ts";

export interface PacerOptions {
	/** Sends a second, as long as Telegram takes them. */
	readonly configuredPerSecond: number;
	readonly clock: Clock;
	/** Ends all waiting. */
	readonly signal: AbortSignal;
}

interface Waiter {
	readonly go: () => void;
	readonly giveUp: (reason: unknown) => void;
}

/** A late timer may be made up for by this much, or half an interval where that is more; never by a burst. */
const CATCH_UP_MS = 5;

/** Spreads unprompted sends evenly over time, for the whole bot: even spacing and no bucket, since Telegram counts within each second. */
export class Pacer {
	readonly #clock: Clock;
	readonly #signal: AbortSignal;
	readonly #rate: SendRate;
	readonly #waiters: Waiter[] = [];
	#nextAt = 0;
	#pausedUntil = 0;
	#releasing = false;

	constructor({ configuredPerSecond, clock, signal }: PacerOptions) {
		this.#clock = clock;
		this.#signal = signal;
		this.#rate = new SendRate(configuredPerSecond);
	}

	/** Resolves when the next send may leave, in the order of the calls. Rejects when the pacer was stopped. */
	turn(): Promise<void> {
		return new Promise((go, giveUp) => {
			this.#signal.throwIfAborted();
			this.#waiters.push({ go, giveUp });
			if (this.#releasing) return;
			this.#releasing = true;
			void this.#release();
		});
	}

	/** A send was accepted. */
	accepted(): void {
		this.#rate.accepted(this.#clock.elapsed());
	}

	/** Telegram answered 429 to `who`. When several destinations are refused in a row, everything pauses. */
	throttled(who: string, seconds: number): void {
		const now = this.#clock.elapsed();
		this.pauseFor(this.#rate.throttled(who, seconds, now));
	}

	/** Nothing leaves for so long. */
	pauseFor(ms: number): void {
		this.#pausedUntil = Math.max(this.#pausedUntil, this.#clock.elapsed() + ms);
	}

	ratePerSecond(): number {
		return this.#rate.at(this.#clock.elapsed());
	}

	async #release(): Promise<void> {
		while (this.#waiters.length > 0) {
			const now = this.#clock.elapsed();
			const interval = 1000 / this.#rate.at(now);
			this.#nextAt = Math.max(this.#nextAt, now - Math.max(CATCH_UP_MS, interval / 2));
			const wait = Math.max(this.#nextAt, this.#pausedUntil) - now;
			if (wait > 0 && !this.#signal.aborted) {
				// The only rejection is the stop, after which everybody in the queue is sent away.
				await this.#clock.sleep(wait, this.#signal).catch(() => undefined);
				continue;
			}
			this.#letOneGo();
			this.#nextAt += interval;
		}
		this.#releasing = false;
	}

	#letOneGo(): void {
		const waiter = this.#waiters.shift();
		if (this.#signal.aborted) waiter?.giveUp(this.#signal.reason);
		else waiter?.go();
	}
}
