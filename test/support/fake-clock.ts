import { setImmediate as turn } from "node:timers/promises";
import { type Clock, sleepOn } from "../../src/kit/clock.ts";

/** 2026-01-15T12:00:00Z: a noon, so that an hour to either side stays in the day. */
const NOON = Date.UTC(2026, 0, 15, 12);

interface Sleeper {
	readonly wakeAt: number;
	readonly wake: () => void;
}

/** A clock that stands still until a test moves it. */
export class FakeClock implements Clock {
	#now: number;
	#elapsed = 0;
	readonly #sleepers = new Set<Sleeper>();
	readonly #watchers = new Set<() => void>();

	constructor(now: number = NOON) {
		this.#now = now;
	}

	now(): number {
		return this.#now;
	}

	elapsed(): number {
		return this.#elapsed;
	}

	/** Somebody sets the clock: what sleeps goes on sleeping. */
	set(now: number): void {
		this.#now = now;
	}

	sleep(ms: number, signal?: AbortSignal): Promise<void> {
		return sleepOn((...wait) => this.after(...wait), ms, signal);
	}

	after(ms: number, wake: () => void): () => void {
		const sleeper = { wakeAt: this.#elapsed + Math.max(0, ms), wake };
		this.#sleepers.add(sleeper);
		for (const look of this.#watchers) look();
		return () => this.#sleepers.delete(sleeper);
	}

	/** How long each sleeper still has to wait, in milliseconds, the next to wake first. */
	get waits(): number[] {
		return [...this.#sleepers].map(({ wakeAt }) => wakeAt - this.#elapsed).sort((a, b) => a - b);
	}

	/**
	 * Resolves once `count` calls are sleeping, each for no longer than `maxMs`: how a test waits for work that does real I/O
	 * to reach its pause, before it moves the clock. Deadlines sleep as well.
	 */
	async sleeping(count = 1, maxMs = Number.POSITIVE_INFINITY): Promise<void> {
		const isSo = () => this.waits.filter((ms) => ms <= maxMs).length >= count;
		if (isSo()) return;
		await new Promise<void>((resolve) => {
			const look = () => {
				if (!isSo()) return;
				this.#watchers.delete(look);
				resolve();
			};
			this.#watchers.add(look);
		});
	}

	/**
	 * Moves the time, waking sleepers one after the other, each at its own moment; what one of them does without I/O,
	 * sleeping again included, is done before the next wakes. A sleep of 0 ms ends with `advance(0)`.
	 */
	async advance(ms: number): Promise<void> {
		const end = this.#elapsed + ms;
		await turn();
		for (let next = this.#nextUntil(end); next !== undefined; next = this.#nextUntil(end)) {
			this.#moveTo(Math.max(this.#elapsed, next.wakeAt));
			this.#sleepers.delete(next);
			next.wake();
			await turn();
		}
		this.#moveTo(end);
	}

	#moveTo(elapsed: number): void {
		this.#now += elapsed - this.#elapsed;
		this.#elapsed = elapsed;
	}

	/** The earliest sleeper due by then; of several due at once, the one that lay down first. */
	#nextUntil(end: number): Sleeper | undefined {
		let first: Sleeper | undefined;
		for (const sleeper of this.#sleepers)
			if (sleeper.wakeAt <= end && (first === undefined || sleeper.wakeAt < first.wakeAt)) first = sleeper;
		return first;
	}
}
