import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Clock } from "../../kit/clock.ts";
import { describeError } from "../../kit/describe-error.ts";
import { SECOND_MS } from "../../kit/durations.ts";
import type { Logger } from "../../kit/logger.ts";
import { UnavailableError } from "../../kit/words/unavailable-error.ts";
import type { Change } from "../../store/changes.ts";
import type { Store } from "../../store/open-store.ts";
import { type Acting, type Errand, LASTING_ERRANDS } from "./acting.ts";

export interface DeskOptions {
	readonly store: Pick<Store, "requests" | "changes" | "isShared">;
	/** Of this program. */
	readonly version: string;
	/** Once it is aborted nobody is waited for. */
	readonly givingUp: { readonly signal: AbortSignal };
	readonly clock: Pick<Clock, "after">;
	readonly logger: Pick<Logger, "warn">;
}

/** Longer than it takes until another one acts when a machine has died, and shorter than anybody waits for a page. */
const ANSWERED_WITHIN_MS = 9 * SECOND_MS;
const NOBODY =
	"No bot on this store acts at the moment: the logs of all of them say why. One that has just died is replaced within seconds.";

const requestSchema = z.object({ version: z.string(), errand: z.string(), input: z.array(z.unknown()) });
const STORE_AWAY = "No bot can be asked: the store fails. The log says why.";
const OTHER_VERSION = "Whoever acts is of another version of the bot: only that one can tell or do this";

/** `isUnavailable`: the error says what whoever asked may read. */
const answerSchema = z.object({
	...{ value: z.unknown().optional(), error: z.string().optional(), isUnavailable: z.boolean().optional() },
});
type Answer = z.infer<typeof answerSchema>;

/** Whoever waits for an answer. */
type Asker = Pick<PromiseWithResolvers<unknown>, "resolve" | "reject">;

/** How a request ends, for whoever waits for it. */
interface Waiting {
	/** Does it here, since this process acts now. */
	readonly doHere: (acting: Acting) => void;
	readonly askAgain: () => void;
	/** Looks whether there is an answer. */
	readonly look: () => void;
	readonly giveUp: () => void;
}

/**
 * Where a front has done what only whoever acts can do: at once where that is this process, else by a request in the store, of which whoever acts
 * hears, and its answer. While nobody acts a request waits. One that is not answered in time is given up; it may still be done.
 */
export class Desk {
	readonly #options: DeskOptions;
	readonly #waiting = new Map<string, Waiting>();
	#acting: Acting | undefined;
	#stopListening: () => void = () => undefined;

	constructor(options: DeskOptions) {
		this.#options = options;
	}

	/** Hears of requests and answers from now on. Rejects when the store cannot be listened to. */
	async open(): Promise<void> {
		const { store } = this.#options;
		if (store.isShared) this.#stopListening = await store.changes.listen((change) => this.#hear(change));
	}

	/** Gives up what is still waited for. */
	close(): void {
		this.#stopListening();
		for (const { giveUp } of this.#waiting.values()) giveUp();
	}

	/** This process acts from now on; without `acting`, no more. */
	acts(acting: Acting | undefined): void {
		this.#acting = acting;
		if (acting !== undefined) for (const { doHere } of this.#waiting.values()) doHere(acting);
	}

	/** Rejects with what went wrong, also when nobody who acts has answered in time. */
	ask<Name extends Errand>(errand: Name, ...input: Parameters<Acting[Name]>): ReturnType<Acting[Name]>;
	async ask(errand: Errand, ...input: readonly unknown[]): Promise<unknown> {
		const acting = this.#acting;
		return acting === undefined ? this.#askOthers(errand, input) : run(acting, errand, input);
	}

	async #askOthers(errand: Errand, input: readonly unknown[]): Promise<unknown> {
		const { store, clock, givingUp } = this.#options;
		const { signal } = givingUp;
		const key = randomUUID();
		const { promise, resolve, reject } = Promise.withResolvers<unknown>();
		const giveUp = () => reject(new UnavailableError(NOBODY));
		const takeBack = clock.after(ANSWERED_WITHIN_MS, giveUp);
		signal.addEventListener("abort", giveUp, { once: true });
		if (signal.aborted) giveUp();
		this.#waiting.set(key, {
			doHere: (acting) => resolve(run(acting, errand, input)),
			askAgain: () => void this.#tell({ kind: "request", key }),
			look: () => void this.#readAnswer(key, { resolve, reject }).catch(reject),
			giveUp,
		});
		// Not waited for: a store that takes its time must not keep whoever asks beyond theirs.
		if (store.isShared)
			this.#request(key, errand, input).catch((cause: unknown) => reject(new UnavailableError(STORE_AWAY, { cause })));
		try {
			return await promise;
		} finally {
			takeBack();
			signal.removeEventListener("abort", giveUp);
			this.#waiting.delete(key);
		}
	}

	async #request(key: string, errand: Errand, input: readonly unknown[]): Promise<void> {
		const { store, version } = this.#options;
		await store.requests.set(key, JSON.stringify({ version, errand, input }));
		await store.changes.announce({ kind: "request", key });
	}

	/** Nothing where there is none: it may be still to come, or have been read when it was heard of before. */
	async #readAnswer(key: string, { resolve, reject }: Asker): Promise<void> {
		const { requests } = this.#options.store;
		const text = await requests.get(answerKey(key));
		if (text === undefined) return;
		const { value, error, isUnavailable } = answerSchema.parse(JSON.parse(text));
		await requests.delete(answerKey(key));
		if (error === undefined) resolve(value);
		else reject(isUnavailable ? new UnavailableError(error) : new Error(error));
	}

	#hear(change: Change): void {
		// Whoever acts now has not heard what was asked before.
		if (change.kind === "term" || change.kind === "unknown")
			for (const { askAgain } of this.#waiting.values()) askAgain();
		if (change.kind === "unknown") for (const { look } of this.#waiting.values()) look();
		if (change.kind === "answer") this.#waiting.get(change.key)?.look();
		if (change.kind === "request" && this.#acting !== undefined) void this.#serve(change.key, this.#acting);
	}

	async #serve(key: string, acting: Acting): Promise<void> {
		const { store, logger } = this.#options;
		try {
			const request = await store.requests.get(key);
			if (request === undefined) return;
			const answer = await this.#answer(request, acting);
			// It may have failed because the right to act was lost: whoever has it next is asked again.
			if (answer.error !== undefined && this.#acting !== acting) return;
			await store.requests.set(answerKey(key), JSON.stringify(answer));
			await store.requests.delete(key);
			await this.#tell({ kind: "answer", key });
		} catch (error) {
			logger.warn("What another process asked could not be answered", { error });
		}
	}

	async #answer(text: string, acting: Acting): Promise<Answer> {
		try {
			const { version, errand, input } = requestSchema.parse(JSON.parse(text));
			const name = ERRANDS.find((each) => each === errand);
			if (name === undefined || (version !== this.#options.version && !LASTING_ERRANDS.includes(name)))
				throw new UnavailableError(OTHER_VERSION);
			return { value: await run(acting, name, input) };
		} catch (error) {
			return { error: describeError(error), isUnavailable: error instanceof UnavailableError };
		}
	}

	async #tell(change: Change): Promise<void> {
		const { store, logger } = this.#options;
		await store.changes.announce(change).catch((error: unknown) => {
			logger.warn("Other processes could not be told", { error });
		});
	}
}

const ERRANDS = Object.keys({
	...{ move: 0, settle: 0, status: 0, openAlerts: 0, reach: 0, send: 0, stop: 0 },
} satisfies Readonly<Record<Errand, 0>>) as Errand[];

function answerKey(key: string): string {
	return `${key}/answer`;
}

/** What went through JSON came from a process of the same version, or is asked alike by all. */
function run(acting: Acting, errand: Errand, input: readonly unknown[]): Promise<unknown> {
	const action = acting[errand] as (...given: readonly unknown[]) => Promise<unknown>;
	return action.apply(acting, [...input]);
}
