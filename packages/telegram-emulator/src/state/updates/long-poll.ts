import type { Update } from "@grammyjs/types";
import { ApiError } from "../../api-error.ts";
import type { Clock } from "../../clock.ts";
import type { UpdateQueue } from "./update-queue.ts";

const MAX_LIMIT = 100;
/** The server answers a long poll after 50 s whatever was asked for. */
const MAX_TIMEOUT_SECONDS = 50;
/** Asking for the same offset again this soon is slowed down: a client that does so does not confirm. */
const REPEATED_POLL_MS = 3000;
const HASTY_POLL_MS = 500;
const CONFLICT = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running";

export interface PollRequest {
	readonly offset: number;
	readonly limit: number;
	readonly timeoutSeconds: number;
}

export interface LongPollOptions {
	readonly queue: UpdateQueue;
	readonly clock: Clock;
	/** Whether to slow down clients that ask for the same offset again and again, as the real server does. */
	readonly slowsRepeatedPolls: () => boolean;
}

interface WaitingPoll {
	answer(): void;
	fail(error: ApiError): void;
}

/** getUpdates: at most one request waits, and a newer one ends it with 409. */
export class LongPoll {
	readonly #queue: UpdateQueue;
	readonly #clock: Clock;
	readonly #slowsRepeatedPolls: () => boolean;
	#waiting: WaitingPoll | undefined;
	#previous = { offset: Number.NaN, atMs: 0 };

	constructor({ queue, clock, slowsRepeatedPolls }: LongPollOptions) {
		this.#queue = queue;
		this.#clock = clock;
		this.#slowsRepeatedPolls = slowsRepeatedPolls;
	}

	async poll(request: PollRequest, signal: AbortSignal): Promise<Update[]> {
		const settled = this.#settle(request);
		const found = this.#queue.read(settled.offset, settled.limit, this.#clock.now());
		if (found.length > 0 || settled.timeoutSeconds === 0) return found;
		this.interrupt(new ApiError(409, CONFLICT)); // only a request that waits ends the one that waited before
		return await this.#wait(settled, signal);
	}

	/** Something was queued. */
	wake(): void {
		this.#waiting?.answer();
	}

	/** Ends the waiting request, for instance because a webhook was set. */
	interrupt(error: ApiError): void {
		this.#waiting?.fail(error);
	}

	/** The request as the server will treat it. */
	#settle({ offset, limit, timeoutSeconds }: PollRequest): PollRequest {
		const isRepeated = offset === this.#previous.offset && this.#slowsRepeatedPolls();
		const sinceMs = isRepeated ? this.#clock.now() - this.#previous.atMs : Number.POSITIVE_INFINITY;
		this.#previous = { offset, atMs: this.#clock.now() };
		const timeout = Math.min(Math.max(0, timeoutSeconds), MAX_TIMEOUT_SECONDS);
		return {
			offset,
			limit: sinceMs < HASTY_POLL_MS ? 1 : clampLimit(limit),
			timeoutSeconds: sinceMs < REPEATED_POLL_MS ? Math.max(REPEATED_POLL_MS / 1000, timeout) : timeout,
		};
	}

	#wait({ offset, limit, timeoutSeconds }: PollRequest, signal: AbortSignal): Promise<Update[]> {
		const { promise, resolve, reject } = Promise.withResolvers<Update[]>();
		const over = new AbortController();
		const end = () => {
			if (this.#waiting === mine) this.#waiting = undefined;
			over.abort();
		};
		const answer = () => {
			end();
			resolve(this.#queue.read(offset, limit, this.#clock.now()));
		};
		const fail = (error: ApiError) => {
			end();
			reject(error);
		};
		const mine: WaitingPoll = { answer, fail };
		this.#waiting = mine;
		this.#clock.sleep(timeoutSeconds * 1000, AbortSignal.any([over.signal, signal])).then(answer, () => {
			// Ended already, or the client hung up: nobody reads this, but the request has to end.
			end();
			resolve([]);
		});
		return promise;
	}
}

function clampLimit(limit: number): number {
	return Math.min(Math.max(1, limit), MAX_LIMIT);
}
