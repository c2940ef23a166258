import TinyQueue from "tinyqueue";
import type { Clock } from "../../kit/clock.ts";

interface Alarm<Key> {
	readonly key: Key;
	readonly time: number;
}

interface Wait {
	readonly time: number;
	/** Something new may end it sooner. */
	readonly maySooner: boolean;
}

/** Past this many taken places at its front the queue is copied to a shorter one, and past this many forgotten alarms theirs. */
const COMPACT_AFTER = 10_000;

/** Who has something to read: first come, first served, with some who have to wait for a time of their own. */
export class WakeList<Key> {
	readonly #clock: Clock;
	#queue: Key[] = [];
	#taken = 0;
	/** Each with when it became ready. */
	readonly #ready = new Map<Key, number>();
	readonly #waiting = new Map<Key, Wait>();
	#alarms = new TinyQueue<Alarm<Key>>([], byTime);
	/** Ends the wait of a taker, while there is one. */
	#interrupt: AbortController | undefined;

	constructor(clock: Clock) {
		this.#clock = clock;
	}

	/** Ready now. Nothing changes for one who is in the list already, or has to wait for its time. */
	wake(key: Key): void {
		if (this.#waiting.get(key)?.maySooner !== false) this.hurry(key);
	}

	/** Ready now, also when it was waiting. */
	hurry(key: Key): void {
		this.#waiting.delete(key);
		if (this.#ready.has(key)) return;
		this.#ready.set(key, this.#clock.elapsed());
		this.#queue.push(key);
		this.#callTaker();
	}

	/** Everybody who waits is ready now: their times may have changed. */
	hurryAll(): void {
		for (const key of [...this.#waiting.keys()]) this.hurry(key);
	}

	/** Ready after so long. Nothing changes for one who is ready already. */
	wakeAfter(key: Key, ms: number): void {
		this.#wait(key, ms, false);
	}

	/** The same, or sooner when something wakes it. */
	wakeWithin(key: Key, ms: number): void {
		this.#wait(key, ms, true);
	}

	/** Takes the first who is ready, waiting for one. Rejects when aborted. One taker at a time. */
	async take(signal: AbortSignal): Promise<Key> {
		for (;;) {
			signal.throwIfAborted();
			this.#ringAlarms();
			const key = this.#takeReady();
			if (key !== undefined) return key;
			const interrupt = new AbortController();
			this.#interrupt = interrupt;
			const next = this.#nextAlarm();
			const wait = next === undefined ? Number.MAX_SAFE_INTEGER : next.time - this.#clock.elapsed();
			// The only rejection is an abort: somebody became ready, or the outer signal, which is looked at above.
			await this.#clock.sleep(wait, AbortSignal.any([signal, interrupt.signal])).catch(() => undefined);
			this.#interrupt = undefined;
		}
	}

	/** How many are ready, and how many wait for their time. */
	get size(): { readonly ready: number; readonly waiting: number } {
		return { ready: this.#ready.size, waiting: this.#waiting.size };
	}

	/** For how many milliseconds the first of those who wait still has to; `undefined` when nobody waits. */
	get nextInMs(): number | undefined {
		const next = this.#nextAlarm();
		return next && Math.max(0, next.time - this.#clock.elapsed());
	}

	/** For how many milliseconds the first in the list has been ready; 0 for none. */
	get oldestMs(): number {
		const [first] = this.#queue.slice(this.#taken, this.#taken + 1);
		return first === undefined ? 0 : this.#clock.elapsed() - (this.#ready.get(first) ?? this.#clock.elapsed());
	}

	#wait(key: Key, ms: number, maySooner: boolean): void {
		if (this.#ready.has(key)) return;
		const time = this.#clock.elapsed() + ms;
		this.#waiting.set(key, { time, maySooner });
		this.#alarms.push({ key, time });
		this.#forgetOldAlarms();
		this.#callTaker();
	}

	/** Once for all who become ready together: each abort makes an error with a stack, too dear for a hundred thousand of them. */
	#callTaker(): void {
		this.#interrupt?.abort();
		this.#interrupt = undefined;
	}

	/** Who is woken before the time leaves an alarm behind: those who wait for a morning and are woken by each article, many. */
	#forgetOldAlarms(): void {
		if (this.#alarms.length < 2 * this.#waiting.size + COMPACT_AFTER) return;
		const due = Array.from(this.#waiting, ([key, { time }]) => ({ key, time }));
		this.#alarms = new TinyQueue(due, byTime);
	}

	#ringAlarms(): void {
		const now = this.#clock.elapsed();
		for (let next = this.#nextAlarm(); next !== undefined && next.time <= now; next = this.#nextAlarm()) {
			this.#alarms.pop();
			this.hurry(next.key);
		}
	}

	/** The first that counts; those that do not are forgotten. */
	#nextAlarm(): Alarm<Key> | undefined {
		let first = this.#alarms.peek();
		while (first !== undefined && this.#waiting.get(first.key)?.time !== first.time) {
			this.#alarms.pop();
			first = this.#alarms.peek();
		}
		return first;
	}

	#takeReady(): Key | undefined {
		const key = this.#queue[this.#taken];
		if (key === undefined) return undefined;
		this.#taken++;
		this.#ready.delete(key);
		if (this.#taken >= COMPACT_AFTER || this.#taken === this.#queue.length) {
			this.#queue = this.#queue.slice(this.#taken);
			this.#taken = 0;
		}
		return key;
	}
}

function byTime(one: { readonly time: number }, other: { readonly time: number }): number {
	return one.time - other.time;
}
