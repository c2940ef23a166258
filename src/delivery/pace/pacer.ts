import type { Clock } from "../../kit/clock.ts";
import { SendRate } from "./send-rate.ts";

export interface PacerOptions {
	/** Sends a second, as long as Telegram takes them. */
	readonly configuredPerSecond: number;
	readonly clock: Clock;
}

interface Waiter {
	/** Ends the wait. */
	readonly signal: AbortSignal;
	readonly go: () => void;
	readonly giveUp: (reason: unknown) => void;
}

/** A late timer may be made up for by this much, or half an interval where that is more; never by a burst. */
const CATCH_UP_MS = 5;

/** Spreads unprompted sends evenly over time, for the whole bot: even spacing and no bucket, since Telegram counts within each second. */
export class Pacer {
	readonly #clock: Clock;
	readonly #rate: SendRate;
	readonly #waiters: Waiter[] = [];
	#nextAt = 0;
	#pausedUntil = 0;
	#releasing = false;

	constructor({ configuredPerSecond, clock }: PacerOptions) {
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

	async #release(): Promise<void> {
		for (let [first] = this.#waiters; first !== undefined; [first] = this.#waiters) {
			const now = this.#clock.elapsed();
			const interval = 1000 / this.#rate.at(now);
			this.#nextAt = Math.max(this.#nextAt, now - Math.max(CATCH_UP_MS, interval / 2));
			const wait = Math.max(this.#nextAt, this.#pausedUntil) - now;
			if (wait > 0 && !first.signal.aborted) {
				// The only rejection is an abort, after which whoever is first is sent away.
				await this.#clock.sleep(wait, first.signal).catch(() => undefined);
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
