import { backoff } from "../../kit/backoff.ts";
import { HOUR_MS, MINUTE_MS } from "../../kit/durations.ts";
import type { ChatId, DestinationKey } from "../../news/destination.ts";

/** So many chats in a row, each of which was sound before, and nothing accepted in between: fewer may have their own reasons. */
const CHATS_THAT_SILENCE = 3;
const PAUSE = { baseMs: MINUTE_MS, maxMs: HOUR_MS };
/** The destination that probes may use this long: an entry in all its forms, a second apart, and the next one. */
const PROBE_MS = MINUTE_MS;

/**
 * When every chat refuses, whatever the words, the bot itself or its server is to blame: logged out, frozen, redirected. Then one
 * destination at a time tries: each that was not refused since then, and at growing distances one of the others. Times in
 * milliseconds, on a clock that nobody sets.
 */
export class GeneralRefusal {
	/** What was refused since the last message that was accepted. */
	readonly #refused = new Map<DestinationKey, ChatId>();
	/** Who was refused since all refuse: these wait for the pause to end. */
	readonly #waiting = new Set<DestinationKey>();
	#rounds = 0;
	#pauseEnds = 0;
	#prober: DestinationKey | undefined;
	#probeEnds = 0;

	get isOn(): boolean {
		return this.#rounds > 0;
	}

	/** For how long the destination may not send. The first to ask when it may becomes the one that probes, and the others wait. */
	waitMs(key: DestinationKey, now: number): number {
		const isProbing = this.#prober !== undefined && now < this.#probeEnds;
		if (!this.isOn || (isProbing && key === this.#prober)) return 0;
		const pauseMs = this.#waiting.has(key) ? this.#pauseEnds - now : 0;
		const waitMs = Math.max(pauseMs, isProbing ? this.#probeEnds - now : 0);
		if (waitMs > 0) return waitMs;
		this.#prober = key;
		this.#probeEnds = now + PROBE_MS;
		return 0;
	}

	/**
	 * A chat took nothing. `isEvidence`: nothing was known against it before, and nobody else took what it refused. Returns whether all
	 * refuse since this one.
	 */
	refused(key: DestinationKey, chat: ChatId, isEvidence: boolean, now: number): boolean {
		if (this.isOn) {
			this.#waiting.add(key);
			if (key === this.#prober) this.#endProbe(now);
			return false;
		}
		if (isEvidence) this.#refused.set(key, chat);
		if (new Set(this.#refused.values()).size < CHATS_THAT_SILENCE) return false;
		for (const each of this.#refused.keys()) this.#waiting.add(each);
		this.#pause(now);
		return true;
	}

	/** For how long a destination that was refused waits: past the pause, so that another one probes next. */
	afterRefusalMs(now: number): number {
		return Math.max(0, this.#pauseEnds - now) + PROBE_MS;
	}

	/** Telegram took a send. When that ends a general refusal, returns whose trouble was no trouble of their own. */
	accepted(): readonly DestinationKey[] | undefined {
		const innocent = this.isOn ? [...this.#refused.keys()] : undefined;
		this.#refused.clear();
		this.#waiting.clear();
		this.#rounds = 0;
		this.#prober = undefined;
		return innocent;
	}

	/** Who tried for the first time during a pause makes it no longer, however many they are. */
	#endProbe(now: number): void {
		this.#prober = undefined;
		if (now >= this.#pauseEnds) this.#pause(now);
	}

	#pause(now: number): void {
		this.#pauseEnds = now + backoff(++this.#rounds, PAUSE);
	}
}
