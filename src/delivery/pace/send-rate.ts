/** How fast the bot as a whole sends, learnt from Telegram's answers. All times in milliseconds, on a clock that nobody sets. */
const WINDOW_MS = 1000;
/** So many destinations refused in a row, with none accepted in between, are no longer one chat's own limit. */
const DESTINATIONS_OF_A_FLOOD = 3;
/**
 * A long `retry_after` is believed for its chat at once, for everybody step by step: a few chats may be told to wait for hours
 * while all others could get their news. Each flood without an accepted send since the last one makes the pause longer.
 */
const FIRST_PAUSE_MS = 2000;
const PAUSE_GROWTH = 4;
const FAST_CLIMB = 1.5;
/** Share of the rate that last failed up to which the climb is fast. */
const SAFE_SHARE = 0.95;
/** Share of the configured rate that is added each second beyond it, to find out whether the limit has gone. */
const PROBE_SHARE = 0.01;
const SLOWEST_PER_SECOND = 1;

/**
 * After a flood the rate is halved; it climbs back fast to just below what Telegram accepted in the second before, and from
 * there slowly, so that a limit below the configured rate is approached and not hammered.
 */
export class SendRate {
	readonly #configured: number;
	#rate: number;
	#ceiling: number;
	#climbedAt = 0;
	#floodEndsAt = 0;
	#floodsInARow = 0;
	readonly #acceptedAt: number[] = [];
	readonly #throttledAt = new Map<string, number>();

	constructor(configuredPerSecond: number) {
		this.#configured = configuredPerSecond;
		this.#rate = configuredPerSecond;
		this.#ceiling = configuredPerSecond;
	}

	/** Sends a second at `now`. */
	at(now: number): number {
		const seconds = Math.floor((now - this.#climbedAt) / 1000);
		if (seconds >= 1) this.#climb(now, seconds);
		return this.#rate;
	}

	accepted(now: number): void {
		this.#throttledAt.clear();
		this.#floodsInARow = 0;
		this.#acceptedAt.push(now);
		while ((this.#acceptedAt[0] ?? now) <= now - WINDOW_MS) this.#acceptedAt.shift();
	}

	/** Telegram answered 429 to `who`; returns for how many milliseconds everybody has to pause, 0 when it concerns that one only. */
	throttled(who: string, seconds: number, now: number): number {
		for (const [known, time] of this.#throttledAt) if (time <= now - WINDOW_MS) this.#throttledAt.delete(known);
		this.#throttledAt.set(who, now);
		if (this.#throttledAt.size < DESTINATIONS_OF_A_FLOOD) return 0;
		// Sends that were under way when the flood began are refused as well: they belong to the same flood.
		if (now >= this.#floodEndsAt) this.#slowDown(now);
		const pauseMs = Math.min(seconds * 1000, FIRST_PAUSE_MS * PAUSE_GROWTH ** (this.#floodsInARow - 1));
		this.#floodEndsAt = Math.max(this.#floodEndsAt, now + Math.max(pauseMs, WINDOW_MS));
		this.#climbedAt = this.#floodEndsAt;
		return pauseMs;
	}

	#climb(now: number, seconds: number): void {
		this.#climbedAt = now;
		const safe = this.#ceiling * SAFE_SHARE;
		const faster =
			this.#rate < safe
				? Math.min(safe, this.#rate * FAST_CLIMB ** seconds)
				: this.#rate + this.#configured * PROBE_SHARE * seconds;
		this.#rate = Math.min(this.#configured, faster);
	}

	#slowDown(now: number): void {
		this.#floodsInARow++;
		const accepted = this.#acceptedAt.filter((time) => time > now - WINDOW_MS).length;
		this.#ceiling = Math.max(SLOWEST_PER_SECOND, Math.min(this.#rate, accepted));
		this.#rate = Math.max(SLOWEST_PER_SECOND, this.#rate / 2);
	}
}
