import type { Clock } from "../clock.ts";
import { MINUTE_MS, SECOND_MS } from "../durations.ts";
import type { Logger } from "../logger.ts";
import { eventLoopBusyMs } from "./busy-time.ts";
import { type Health, healthOf } from "./health.ts";
import type { Progress } from "./progress.ts";

export interface WatchdogOptions {
	readonly clock: Clock;
	readonly logger: Pick<Logger, "error" | "info">;
	/** A loop has stood still for its limit, or for that long once more. */
	readonly onStalled: (loop: string) => void;
	/** A loop has stood still three times in a row: nothing but a new process helps. Told once. */
	readonly onHopeless: (reason: string) => void;
	/** In place of `eventLoopBusyMs`. */
	readonly busyMs?: () => number;
}

/** Times are those of the clock's `elapsed`. */
interface Task {
	readonly step: string;
	readonly begunAt: number;
	dueAt: number;
	/** How many limits had gone by at the last look. */
	stalls: number;
}

interface Watched {
	readonly limitMs: number;
	readonly tasks: Set<Task>;
	/** Whether it stood still at the last look. */
	isStuck: boolean;
}

/** Often enough that no limit here goes by unseen. */
const LOOK_EVERY_MS = SECOND_MS;
/** The event loop is never busy for longer than a fraction of a second; what takes so long is something that hangs. */
const EVENT_LOOP_LIMIT_MS = 10 * SECOND_MS;
/** Nobody is answered while the event loop stands still, so it is told for so long afterwards: those who ask do so every few seconds to a minute. */
const UNWELL_AFTER_MS = MINUTE_MS;
const EVENT_LOOP = "event loop";
/** Standstills of the event loop are one trouble when it moved for less than that between them. */
const IN_A_ROW_MS = 20 * SECOND_MS;
/** One standstill may pass by itself, and a second. */
const HOPELESS_AFTER = 3;

/**
 * Finds loops that hang: whatever one has begun has to end within the loop's limit. Each limit that goes by is logged, with what the loop
 * waits for, and counted; after three the process should end. While the event loop itself stands still nothing can be found, and
 * nobody is answered; afterwards it is told of in the same way, and is no fault of the others. A machine that slept is nobody's.
 */
export class Watchdog {
	readonly #options: WatchdogOptions;
	readonly #busyMs: () => number;
	readonly #loops = new Map<string, Watched>();
	#looked: { readonly at: number; readonly busyMs: number };
	#heldUp = { at: Number.NEGATIVE_INFINITY, times: 0 };
	#isHopeless = false;
	#takeBack: (() => void) | undefined;

	constructor(options: WatchdogOptions) {
		this.#options = options;
		this.#busyMs = options.busyMs ?? eventLoopBusyMs;
		this.#looked = this.#now();
	}

	/** A loop whose every step ends within the limit, in milliseconds, and the time that it was told to wait. */
	watch(loop: string, limitMs: number): Progress {
		const tasks = new Set<Task>();
		this.#loops.set(loop, { limitMs, tasks, isStuck: false });
		const { clock } = this.#options;
		return {
			async during(step, action, toldMs = 0) {
				const begunAt = clock.elapsed();
				const task: Task = { step, begunAt, dueAt: begunAt + toldMs + limitMs, stalls: 0 };
				tasks.add(task);
				try {
					return await action();
				} finally {
					tasks.delete(task);
				}
			},
		};
	}

	/** The names of all that is watched. */
	get names(): string[] {
		return [EVENT_LOOP, ...this.#loops.keys()];
	}

	start(): void {
		this.#looked = this.#now();
		this.#lookLater();
	}

	/** Safe to call twice. */
	stop(): void {
		this.#takeBack?.();
	}

	/** Which loops move, as of now. */
	health(): Health {
		// Whoever asks may be heard before the look that was held up: then this is that look.
		this.#lookAtEventLoop();
		const troubles = [...this.#loops].map(([name, watched]) => [name, this.#troubleOf(watched)] as const);
		const heldUp = this.#wasHeldUp(this.#options.clock.elapsed()) ? "it was held up lately" : undefined;
		return healthOf({ [EVENT_LOOP]: heldUp, ...Object.fromEntries(troubles) });
	}

	#troubleOf({ tasks, limitMs }: Watched): string | undefined {
		const now = this.#options.clock.elapsed();
		const [oldest] = lateOf(tasks, now);
		if (oldest === undefined) return undefined;
		return `it waits for ${oldest.step} for ${Math.round((now - oldest.dueAt + limitMs) / SECOND_MS)} s`;
	}

	#now(): { readonly at: number; readonly busyMs: number } {
		return { at: this.#options.clock.elapsed(), busyMs: this.#busyMs() };
	}

	#wasHeldUp(now: number): boolean {
		return now - this.#heldUp.at < UNWELL_AFTER_MS;
	}

	#lookLater(): void {
		this.#takeBack = this.#options.clock.after(LOOK_EVERY_MS, () => {
			this.#lookLater();
			this.#look();
		});
	}

	#look(): void {
		this.#lookAtEventLoop();
		for (const [name, watched] of this.#loops) this.#lookAt(name, watched, this.#looked.at);
	}

	#lookAtEventLoop(): void {
		const before = this.#looked;
		this.#looked = this.#now();
		const { at, busyMs } = this.#looked;
		if (at - before.at < EVENT_LOOP_LIMIT_MS) return;
		// Meanwhile nothing could move. What was begun since then has all of its time.
		const wasDueAt = before.at + LOOK_EVERY_MS;
		for (const { tasks } of this.#loops.values())
			for (const task of tasks) if (task.begunAt <= wasDueAt) task.dueAt += at - wasDueAt;
		if (busyMs - before.busyMs < EVENT_LOOP_LIMIT_MS) return;
		// A process that is suspended while it works looks busy: what moved in between did not hang.
		const isInARow = before.at - this.#heldUp.at < IN_A_ROW_MS;
		const times = isInARow ? this.#heldUp.times + 1 : 1;
		this.#heldUp = { at, times };
		this.#tell(EVENT_LOOP, { waitsFor: "its turn", stuckMs: at - before.at, times });
	}

	#lookAt(name: string, watched: Watched, now: number): void {
		const { tasks, limitMs } = watched;
		const late = lateOf(tasks, now);
		const news = late.filter((task) => task.stalls < limitsBehind(task, limitMs, now));
		for (const task of news) task.stalls = limitsBehind(task, limitMs, now);
		const [oldest] = news;
		if (oldest !== undefined) {
			const { step: waitsFor, dueAt, stalls: times } = oldest;
			this.#tell(name, { waitsFor, stuckMs: now - dueAt + limitMs, times }, news.length);
		}
		if (watched.isStuck && late.length === 0) this.#options.logger.info("Loop moves again", { loop: name });
		watched.isStuck = late.length > 0;
	}

	/** `steps`: how many have had one more limit go by. The log tells of the one that is the longest under way. */
	#tell(loop: string, { waitsFor, stuckMs, times }: Standstill, steps = 1): void {
		const fields = { loop, waitsFor, stuckMs: Math.round(stuckMs), times, ...(steps > 1 && { steps }) };
		this.#options.logger.error("Loop stands still", fields);
		for (let step = 0; step < steps; step++) this.#options.onStalled(loop);
		if (times < HOPELESS_AFTER || this.#isHopeless) return;
		this.#isHopeless = true;
		this.#options.onHopeless(`${loop} has stood still ${times} times in a row: it waits for ${waitsFor}`);
	}
}

interface Standstill {
	readonly waitsFor: string;
	readonly stuckMs: number;
	/** How many limits in a row. */
	readonly times: number;
}

function limitsBehind({ dueAt }: Task, limitMs: number, now: number): number {
	return Math.floor((now - dueAt) / limitMs) + 1;
}

/** Those that should have ended, the longest overdue first. */
function lateOf(tasks: ReadonlySet<Task>, now: number): Task[] {
	return [...tasks].filter(({ dueAt }) => dueAt <= now).sort((one, other) => one.dueAt - other.dueAt);
}
