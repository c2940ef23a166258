import type { Clock } from "../../kit/clock.ts";
import { MINUTE_MS, SECOND_MS } from "../../kit/durations.ts";
import { Semaphore } from "../../kit/semaphore.ts";
import { withDeadline } from "../../kit/with-deadline.ts";
import { createSearchThread, type SearchThread } from "./search-thread.ts";
import type { SearchAnswer, SearchJob } from "./search-worker.ts";

/** From the question to the answer, waiting for others included. The costliest queries took 4 s in 100,000 articles. */
const TIME_LIMIT_MS = 10 * SECOND_MS;
/** Costly searches that wait for another one. More could not be answered in time anyway. */
const MAX_WAITING = 20;
/** A thread takes some 25 MB with its cache, and a moment to start. */
const IDLE_LIMIT_MS = MINUTE_MS;

/** Searches in a thread of their own, one at a time. The thread starts with the first one and ends when it was idle for a minute. */
export class CostlySearches {
	readonly #path: string;
	readonly #clock: Pick<Clock, "after">;
	readonly #turns = new Semaphore(1);
	#inHand = 0;
	#thread: SearchThread | undefined;
	#ending = new AbortController();
	#stayAwake: () => void = () => undefined;

	/** `path` is the index's file. */
	constructor(path: string, clock: Pick<Clock, "after">) {
		this.#path = path;
		this.#clock = clock;
	}

	/** Rejects when there is no answer in time, when too many others wait, and when it is cut off. */
	async ask(job: SearchJob): Promise<SearchAnswer> {
		if (this.#inHand > MAX_WAITING) throw new Error(`${MAX_WAITING} others are waiting`);
		this.#inHand += 1;
		try {
			const limits = { ms: TIME_LIMIT_MS, clock: this.#clock, signal: this.#ending.signal };
			return await withDeadline(limits, (signal) => untilAborted(this.#askInTurn(job, signal), signal));
		} finally {
			this.#inHand -= 1;
		}
	}

	/** Ends the thread and what was asked so far. The next question goes to a new one. */
	cutOff(reason: string): void {
		this.#ending.abort(new Error(reason));
		this.#ending = new AbortController();
		void this.#endThread();
	}

	/** As `cutOff`, for good: resolves once the thread has ended. Safe to call twice. */
	async close(): Promise<void> {
		this.#ending.abort(new Error("the search index is being closed"));
		await this.#turns.idle();
		this.#stayAwake();
		await this.#endThread();
	}

	async #askInTurn(job: SearchJob, signal: AbortSignal): Promise<SearchAnswer> {
		await this.#turns.acquire();
		try {
			signal.throwIfAborted();
			return await this.#askThread(job, signal);
		} finally {
			this.#turns.release();
		}
	}

	async #askThread(job: SearchJob, signal: AbortSignal): Promise<SearchAnswer> {
		this.#stayAwake();
		this.#thread ??= createSearchThread(this.#path);
		const thread = this.#thread;
		try {
			return await thread.ask(job, signal);
		} catch (error) {
			this.#thread = undefined;
			await thread.end();
			throw error;
		} finally {
			this.#stayAwake = this.#clock.after(IDLE_LIMIT_MS, () => void this.#endThread());
		}
	}

	async #endThread(): Promise<void> {
		const thread = this.#thread;
		this.#thread = undefined;
		await thread?.end();
	}
}

/** Whoever gives up need not wait for a turn, nor for a statement that nothing can end. */
async function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
	return new Promise((resolve, reject) => {
		const giveUp = () => reject(signal.reason);
		if (signal.aborted) giveUp();
		signal.addEventListener("abort", giveUp, { once: true });
		work.then(resolve, reject);
	});
}
