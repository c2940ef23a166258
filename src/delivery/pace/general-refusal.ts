import { backoff } from "../../kit/backoff.ts";
import { HOUR_MS, MINUTE_MS } from "../../kit/durations.ts";
import type { ChatId, DestinationKey } from "../../news/destination.ts";

/** So many chats in a row, each of which was sound before, and nothing accepted in between: fewer may have their own reasons. */
const CHATS_THAT_SILENCE = 3;
/** So many where others took before what these refuse, as when the bot is logged out in the middle of a broadcast. */
const CHATS_THAT_SILENCE_LATER = 20;
const PAUSE = { baseMs: MINUTE_MS, maxMs: HOUR_MS };
/** The destination that probes may use this long: an entry in all its forms, a second apart, and the next one. */
const PROBE_MS = MINUTE_MS;

/** A chat that took nothing. */
export interface Refused {
	readonly key: DestinationKey;
	readonly chat: ChatId;
	/** Nothing was known against it before. Else it proves nothing. */
	readonly wasSound: boolean;
	/** Others took what it refused. */
	readonly othersTook: boolean;
}

/**
 * When every chat refuses, whatever the words, the bot itself or its server is to blame: logged out, frozen, redirected. Then one
 * destination at a time tries: each that was not refused since then, and at growing distances one of the others. Times in
 * milliseconds, on a clock that nobody sets.
 */
export class GeneralRefusal {
	/** What was refused since the last message that was accepted. */
	readonly #refused = new Map<DestinationKey, Refused>();
	/** Who was refused since all refuse: these wait for the pause to end. */
	readonly #waiting = new Set<DestinationKey>();
	/** Held only because all refused. */
	readonly #innocent = new Set<DestinationKey>();
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

	/** Returns whether all refuse since this one. */
	refused(refused: Refused, now: number): boolean {
		const { key } = refused;
		if (this.isOn) {
			this.#waiting.add(key);
			if (key === this.#prober) this.#endProbe(now);
			return false;
		}
		// Who has taken nothing since the last general refusal proves no new one.
		const wasInnocent = this.#innocent.delete(key);
		if (refused.wasSound && !wasInnocent) this.#refused.set(key, refused);
		if (!this.#isProven()) return false;
		for (const each of this.#refused.keys()) this.#waiting.add(each);
		this.#pause(now);
		return true;
	}

	/** For how long a destination that was refused waits: past the pause, so that another one probes next. */
	afterRefusalMs(now: number): number {
		return Math.max(0, this.#pauseEnds - now) + PROBE_MS;
	}

	/** Whether it was held only because all refused, so that it need not wait any longer. */
	isInnocent(key: DestinationKey): boolean {
		return this.#innocent.has(key);
	}

	/** It took something, or is there no more. */
	forget(key: DestinationKey): void {
		this.#innocent.delete(key);
	}

	/** Telegram took a send. When that ends a general refusal, returns whose trouble was no trouble of their own. */
	accepted(): readonly DestinationKey[] | undefined {
		const innocent = this.isOn ? [...this.#refused.keys()] : undefined;
		for (const key of innocent ?? []) this.#innocent.add(key);
		this.#refused.clear();
		this.#waiting.clear();
		this.#rounds = 0;
		this.#prober = undefined;
		return innocent;
	}

	#isProven(): boolean {
		const all = [...this.#refused.values()];
		const chats = (refused: readonly Refused[]) => new Set(refused.map(({ chat }) => chat)).size;
		return (
			chats(all) >= CHATS_THAT_SILENCE_LATER || chats(all.filter(({ othersTook }) => !othersTook)) >= CHATS_THAT_SILENCE
		);
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
