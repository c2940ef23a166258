import type { Clock } from "./clock.ts";
import { MINUTE_MS } from "./durations.ts";

export interface RequestLimitOptions {
	/** Requests that may come at once. */
	readonly burst: number;
	/** Requests that may come in the long run. */
	readonly perMinute: number;
	readonly clock: Pick<Clock, "now">;
}

/** `refused` is said once, when somebody goes over the limit; what they ask until that is over is `ignored`. */
export type RequestVerdict = "allowed" | "refused" | "ignored";

/** Whoever has not asked for longest is forgotten first, which at worst forgives them. */
const MAX_REMEMBERED = 10_000;

interface Account {
	/** Requests still to be had, as of `at`. */
	credit: number;
	at: number;
	/** Nothing is allowed before that moment. */
	pausedUntil: number;
}

/**
 * How often each one may ask: a token bucket. Whoever has emptied it waits until half of it is full again; a request now and then
 * in the meantime would be answered and refused by turns.
 */
export class RequestLimit<Who = number> {
	readonly #burst: number;
	readonly #creditPerMs: number;
	readonly #clock: Pick<Clock, "now">;
	readonly #accounts = new Map<Who, Account>();
	/** How long a pause lasts, in milliseconds. */
	readonly pauseMs: number;

	constructor({ burst, perMinute, clock }: RequestLimitOptions) {
		this.#burst = burst;
		this.#creditPerMs = perMinute / MINUTE_MS;
		this.#clock = clock;
		this.pauseMs = Math.ceil(burst / 2 / this.#creditPerMs);
	}

	/** Counts a request of somebody, or one that is worth several; never more than `burst`. */
	ask(who: Who, cost = 1): RequestVerdict {
		const now = this.#clock.now();
		const account = this.#accountOf(who, now);
		if (this.waitMs(who) > 0) return "ignored";
		if (account.credit < cost) {
			account.pausedUntil = now + this.pauseMs;
			return "refused";
		}
		account.credit -= cost;
		return "allowed";
	}

	/** For how long nothing is allowed to somebody, in milliseconds; 0 when they may ask. Counts nothing. */
	waitMs(who: Who): number {
		const waitMs = (this.#accounts.get(who)?.pausedUntil ?? 0) - this.#clock.now();
		// A pause is never longer than that, unless somebody has set the clock back.
		return waitMs > 0 && waitMs <= this.pauseMs ? waitMs : 0;
	}

	/** How many are remembered. */
	get size(): number {
		return this.#accounts.size;
	}

	#accountOf(who: Who, now: number): Account {
		const account = this.#accounts.get(who) ?? { credit: this.#burst, at: now, pausedUntil: 0 };
		account.credit = Math.min(this.#burst, account.credit + Math.max(0, now - account.at) * this.#creditPerMs);
		account.at = now;
		// A map keeps the order of insertion: the first is the one who has not asked for longest.
		this.#accounts.delete(who);
		this.#accounts.set(who, account);
		if (this.#accounts.size > MAX_REMEMBERED) this.#forgetOne();
		return account;
	}

	#forgetOne(): void {
		for (const who of this.#accounts.keys()) {
			this.#accounts.delete(who);
			return;
		}
	}
}
