import type { Clock } from "../clock.ts";
import { SECOND_MS } from "../durations.ts";
import type { Logger } from "../logger.ts";
import { createLoop, type Loop } from "../loop.ts";
import { type Health, healthOf } from "./health.ts";
import type { Progress } from "./progress.ts";

export interface WatchdogOptions {
	readonly clock: Clock;
	readonly logger: Pick<Logger, "error" | "info">;
	/** A loop has stood still for its limit, or for that long once more. */
	readonly onStalled: (loop: string) => void;
	/** A loop has stood still three times in a row: nothing but a new process helps. Told once. */
	readonly onHopeless: (reason: string) => void;
}

interface Task {
	readonly step: string;
	/** By the clock's `elapsed`. */
	dueAt: number;
}

interface Watched {
	readonly limitMs: number;
	readonly tasks: Set<Task>;
	/** How many limits had gone by at the last look. */
	stalls: number;
}

/** Often enough for every limit here. */
const LOOK_EVERY_MS = 10 * SECOND_MS;
/** The event loop is never busy for longer than a fraction of a second; what comes so late was held up by something that hangs. */
const EVENT_LOOP_LIMIT_MS = 10 * SECOND_MS;
const EVENT_LOOP = "event loop";
/** One standstill may pass by itself, and a second. */
const HOPELESS_AFTER = 3;

/**
 * Finds loops that hang: whatever one has begun has to end within the loop's limit. Each limit that goes by is logged, with what the loop
 * waits for, and counted; after three the process should end. While the event loop itself stands still nothing can be found, and
 * nobody is answered; afterwards it is told of in the same way, and is no fault of the others.
 */
export class Watchdog {
	readonly #options: WatchdogOptions;
	readonly #loops = new Map<string, Watched>();
	readonly #looking: Loop;
	#lookedAt: number;
	#lateLooks = 0;
	#isHopeless = false;

	constructor(options: WatchdogOptions) {
		this.#options = options;
		this.#lookedAt = options.clock.elapsed();
		this.#looking = createLoop({
			clock: options.clock,
			round: async () => this.#look(),
			onError: (error) => options.logger.error("Loops cannot be watched", { error }),
			pauseAfterErrorMs: LOOK_EVERY_MS,
		});
	}

	/** A loop whose every step ends within the limit, in milliseconds, and the time that it was told to wait. */
	watch(loop: string, limitMs: number): Progress {
		const tasks = new Set<Task>();
		this.#loops.set(loop, { limitMs, tasks, stalls: 0 });
		const { clock } = this.#options;
		return {
			async during(step, action, toldMs = 0) {
				const task = { step, dueAt: clock.elapsed() + toldMs + limitMs };
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
		this.#lookedAt = this.#options.clock.elapsed();
		this.#looking.start();
	}

	/** Safe to call twice. */
	stop(): Promise<void> {
		return this.#looking.stop();
	}

	/** Which loops move, as of now. */
	health(): Health {
		const troubles = [...this.#loops].map(([name, watched]) => [name, this.#troubleOf(watched)] as const);
		const heldUp = this.#lateLooks > 0 ? "it was held up lately" : undefined;
		return healthOf({ [EVENT_LOOP]: heldUp, ...Object.fromEntries(troubles) });
	}

	#troubleOf({ tasks, limitMs }: Watched): string | undefined {
		const oldest = firstDue(tasks);
		const lateMs = oldest === undefined ? 0 : this.#options.clock.elapsed() - oldest.dueAt;
		if (oldest === undefined || lateMs < 0) return undefined;
		return `it waits for ${oldest.step} for ${Math.round((lateMs + limitMs) / SECOND_MS)} s`;
	}

	#look(): number {
		const now = this.#options.clock.elapsed();
		const lateMs = now - this.#lookedAt - LOOK_EVERY_MS;
		this.#lookedAt = now;
		this.#lookAtEventLoop(lateMs);
		for (const [name, watched] of this.#loops) this.#lookAt(name, watched, now);
		return LOOK_EVERY_MS;
	}

	#lookAtEventLoop(lateMs: number): void {
		if (lateMs < EVENT_LOOP_LIMIT_MS) {
			this.#lateLooks = 0;
			return;
		}
		// Meanwhile nothing could move.
		for (const { tasks } of this.#loops.values()) for (const task of tasks) task.dueAt += lateMs;
		this.#stalled(EVENT_LOOP, "its turn", lateMs, ++this.#lateLooks);
	}

	#lookAt(name: string, watched: Watched, now: number): void {
		const { tasks, limitMs } = watched;
		const oldest = firstDue(tasks);
		const lateMs = oldest === undefined ? -1 : now - oldest.dueAt;
		const stalls = lateMs < 0 ? 0 : Math.floor(lateMs / limitMs) + 1;
		const before = watched.stalls;
		watched.stalls = stalls;
		if (stalls > before && oldest !== undefined) this.#stalled(name, oldest.step, lateMs + limitMs, stalls);
		if (stalls === 0 && before > 0) this.#options.logger.info("Loop moves again", { loop: name });
	}

	#stalled(loop: string, waitsFor: string, stuckMs: number, times: number): void {
		this.#options.logger.error("Loop stands still", { loop, waitsFor, stuckMs: Math.round(stuckMs), times });
		this.#options.onStalled(loop);
		if (times < HOPELESS_AFTER || this.#isHopeless) return;
		this.#isHopeless = true;
		this.#options.onHopeless(`${loop} has stood still ${times} times in a row: it waits for ${waitsFor}`);
	}
}

function firstDue(tasks: ReadonlySet<Task>): Task | undefined {
	let first: Task | undefined;
	for (const task of tasks) if (first === undefined || task.dueAt < first.dueAt) first = task;
	return first;
}
