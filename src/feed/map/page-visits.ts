import type { Clock } from "../../kit/clock.ts";
import { MINUTE_MS } from "../../kit/durations.ts";
import type { FetchOutcome } from "../fetch/fetch-feed.ts";
import { createHostGate } from "../fetch/host-gate.ts";

/** Whoever is refused all pages from its network is so for weeks, and a refusal may take half a minute. */
const REFUSED_FOR_MS = 30 * MINUTE_MS;
/** The page is not there, which says nothing of other pages. */
const GONE = new Set([404, 410]);

type Failure = Extract<FetchOutcome, { kind: "failed" }>;

interface LastVisit {
	/** By the clock's `elapsed`. */
	readonly at: number;
	readonly refusal?: Failure;
}

/** Whether a host's answer for one page says that it gives out none. */
export function isRefusal(outcome: FetchOutcome): outcome is Failure {
	return outcome.kind === "failed" && !GONE.has(outcome.status ?? 0);
}

/**
 * Requests for pages, whoever makes them: on a host one after the other, at a distance, and none for half an hour after it has refused one.
 * Other requests, such as those for feeds, may come in between.
 */
export class PageVisits {
	readonly #clock: Pick<Clock, "elapsed" | "sleep">;
	readonly #distanceMs: number;
	readonly #gate = createHostGate();
	readonly #last = new Map<string, LastVisit>();

	constructor(clock: Pick<Clock, "elapsed" | "sleep">, distanceMs: number) {
		this.#clock = clock;
		this.#distanceMs = distanceMs;
	}

	/**
	 * What `ask` says once it is its turn, which may be `undefined` for no request; the host's refusal, unasked, while that lasts. Rejects with the
	 * signal's reason when aborted first; whoever stands in line behind others is told when these have ended.
	 */
	visit<Answer extends FetchOutcome | undefined>(
		host: string,
		signal: AbortSignal,
		ask: () => Promise<Answer>,
	): Promise<Answer | Failure> {
		return this.#gate.pass(host, async () => {
			signal.throwIfAborted();
			const { at = Number.NEGATIVE_INFINITY, refusal } = this.#last.get(host) ?? {};
			const sinceMs = this.#clock.elapsed() - at;
			if (refusal !== undefined && sinceMs < REFUSED_FOR_MS) return refusal;
			if (sinceMs < this.#distanceMs) await this.#clock.sleep(this.#distanceMs - sinceMs, signal);
			const begun = this.#clock.elapsed();
			const answer = await ask();
			if (answer !== undefined) this.#note(host, isRefusal(answer) ? { at: begun, refusal: answer } : { at: begun });
			return answer;
		});
	}

	/** A map may name a host for each page: those of which nothing is to be kept are forgotten. */
	#note(host: string, visit: LastVisit): void {
		this.#last.set(host, visit);
		for (const [other, { at }] of this.#last) if (visit.at - at >= REFUSED_FOR_MS) this.#last.delete(other);
	}
}
