import { backoff } from "../../kit/backoff.ts";
import { HOUR_MS, MINUTE_MS } from "../../kit/durations.ts";
import type { ChatId, DestinationKey } from "../../news/destination.ts";

/** So many chats in a row, each of which was sound before, and nothing accepted in between: fewer may have their own reasons. */
const CHATS_THAT_SILENCE = 3;
const PAUSE = { baseMs: MINUTE_MS, maxMs: HOUR_MS };
/** The destination that probes may use this long: an entry in all its forms, a second apart, and the next one. */
const PROBE_MS = MINUTE_MS;

/**
 * When every chat refuses, whatever the words, the bot itself or its server is to blame: logged out, frozen, redirected. Then nobody is
 * sent anything, and at growing distances one destination tries. Times in milliseconds, on a clock that nobody sets.
 */
export class GeneralRefusal {
	/** What was refused since the last message that was accepted. */
	readonly #refused = new Map<DestinationKey, ChatId>();
	#rounds = 0;
	/** Until then nobody sends but the one that probes. */
	#until = 0;
	#prober: DestinationKey | undefined;

	get isOn(): boolean {
		return this.#rounds > 0;
	}

	/** For how long the destination may not send. When the pause is over, the first to ask becomes the one that probes. */
	waitMs(key: DestinationKey, now: number): number {
		if (!this.isOn || (key === this.#prober && now < this.#until)) return 0;
		if (now < this.#until) return this.#until - now;
		this.#prober = key;
		this.#until = now + PROBE_MS;
		return 0;
	}

	/** A chat took nothing. `wasSound`: nothing was known against it before. Returns whether all refuse since this one. */
	refused(key: DestinationKey, chat: ChatId, wasSound: boolean, now: number): boolean {
		if (this.isOn) {
			if (key === this.#prober) this.#pause(now);
			return false;
		}
		if (wasSound) this.#refused.set(key, chat);
		if (new Set(this.#refused.values()).size < CHATS_THAT_SILENCE) return false;
		this.#pause(now);
		return true;
	}

	/** For how long a destination that was refused waits: past the pause, so that another one probes next. */
	afterRefusalMs(now: number): number {
		return Math.max(0, this.#until - now) + PROBE_MS;
	}

	/** Telegram took a send. When that ends a general refusal, returns whose trouble was no trouble of their own. */
	accepted(): readonly DestinationKey[] | undefined {
		const innocent = this.isOn ? [...this.#refused.keys()] : undefined;
		this.#refused.clear();
		this.#rounds = 0;
		this.#prober = undefined;
		return innocent;
	}

	#pause(now: number): void {
		this.#prober = undefined;
		this.#until = now + backoff(++this.#rounds, PAUSE);
	}
}
