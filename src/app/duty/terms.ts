import { SECOND_MS } from "../../kit/durations.ts";
import { LastingTrouble } from "../../kit/watch/lasting-trouble.ts";
import type { Store } from "../../store/open-store.ts";
import type { Term } from "../../store/term.ts";
import type { Core } from "../core.ts";
import { Duty, type DutyHooks } from "./duty.ts";

export interface TermsOptions extends DutyHooks {
	readonly core: Core;
	/** This process acts from now on; without `duty`, no more. */
	readonly onActing: (duty: Duty | undefined) => void;
}

const TRIED_AGAIN_AFTER_MS = SECOND_MS;
/** One a second; a store that is busy for a moment answers in time again before that. */
const USELESS_AFTER_LOOKS = 15;
/** Whoever is the only one in line acts at once. */
const STANDS_BY_AFTER_MS = SECOND_MS;

/** Has this process act whenever no other one does: each term with a duty of its own, until the right to act is lost or the process stops. */
export class Terms {
	readonly #options: TermsOptions;
	readonly #stopping = new AbortController();
	readonly #stopped: Promise<string>;
	/** Since a term last began. */
	readonly #trouble: LastingTrouble;
	#running: Promise<void> | undefined;

	constructor(options: TermsOptions) {
		this.#options = options;
		this.#trouble = new LastingTrouble(options.core.clock);
		const { promise, resolve } = Promise.withResolvers<string>();
		this.#stopped = promise;
		this.#stopping.signal.addEventListener("abort", () => resolve("The bot is stopping"), { once: true });
	}

	/**
	 * Resolves once the first term runs; where other processes may have that, at once.
	 *
	 * @throws Error when nothing can be taken over from earlier terms, and no other process can try.
	 */
	async start(): Promise<void> {
		const { isShared } = this.#options.core.store;
		const first = Promise.withResolvers<void>();
		this.#running = isShared ? this.#actAgainAndAgain() : this.#actOnce(() => first.resolve());
		this.#running.then(first.resolve, first.reject);
		if (!isShared) await first.promise;
	}

	/** Finishes what is in hand, and gives the right to act to whoever waits for it. Safe to call twice. */
	async stop(): Promise<void> {
		this.#stopping.abort();
		await this.#running?.catch(() => undefined); // `start` has told
	}

	async #actOnce(onStarted: () => void): Promise<void> {
		const { store } = this.#options.core;
		await this.#act(await store.takeDuty(this.#stopping.signal), onStarted);
	}

	async #actAgainAndAgain(): Promise<void> {
		const { logger, clock } = this.#options.core;
		const { signal } = this.#stopping;
		while (!signal.aborted) {
			try {
				const ended = await this.#act(await this.#take(), () => void this.#begun());
				if (!signal.aborted) logger.warn("Acts no more: the right to act is lost", { reason: ended });
			} catch (error) {
				if (signal.aborted) return;
				this.#trouble.goesOn((failures) =>
					logger.error("Cannot act now: it is tried again every second", { error, failures }),
				);
				await clock.sleep(TRIED_AGAIN_AFTER_MS, signal).catch(() => undefined); // the only rejection is the stop
			}
		}
	}

	async #take(): Promise<Term<Store>> {
		const { store, logger, clock } = this.#options.core;
		let takeBack = () => {};
		const onInLine = () => {
			takeBack = clock.after(STANDS_BY_AFTER_MS, () => logger.info("Stands by: another process acts"));
		};
		return store.takeDuty(this.#stopping.signal, onInLine).finally(() => takeBack());
	}

	/** Resolves with why the term has ended. */
	async #act(term: Term<Store>, onStarted: () => void): Promise<string> {
		const { core, onActing, ...hooks } = this.#options;
		const duty = new Duty(core, term, hooks);
		const over = new AbortController();
		// Where one process has the store to itself, it may always act.
		const useless = core.store.isShared ? [this.#untilUseless(term, over.signal)] : [];
		const ended = Promise.race([term.ended, this.#stopped, ...useless]);
		void term.ended.then(() => onActing(undefined));
		try {
			const started = this.#start(duty, over.signal);
			started.catch(() => undefined); // once the term has ended, nobody asks how far it came
			if (await Promise.race([started, ended.then(() => false)])) onStarted();
			return await ended;
		} finally {
			over.abort();
			await this.#end(duty, term);
		}
	}

	/**
	 * Resolves once the right is held for long and yet may not be used: the store answers, but always too late for it to be sure. Another bot may
	 * be nearer to it. Looks are counted and not the time, since a process that is suspended looks at nothing.
	 */
	async #untilUseless(term: Term<Store>, over: AbortSignal): Promise<string> {
		for (let looks = 0; looks < USELESS_AFTER_LOOKS; looks = term.mayAct() ? 0 : looks + 1) {
			// The only rejection is the end of the term, and then nobody asks.
			await this.#options.core.clock.sleep(SECOND_MS, over).catch(() => undefined);
			if (over.aborted) return "the term is over";
		}
		return "the store has answered too late for anything to be sent";
	}

	/** Resolves with whether it runs: not where the term was over first. */
	async #start(duty: Duty, over: AbortSignal): Promise<boolean> {
		const { core, onActing } = this.#options;
		const { editions, feeds } = core.config;
		await duty.prepare();
		if (over.aborted) return false;
		onActing(duty);
		await duty.start();
		if (over.aborted) return false;
		core.logger.info("Started", { editions, feeds: feeds.length, ...duty.delivery.status() });
		return true;
	}

	/** At a stop it still does what is asked by those who are being answered; where nobody else can do that, until the end of the process. */
	async #end(duty: Duty, term: Term<Store>): Promise<void> {
		const { core, onActing } = this.#options;
		if (!this.#stopping.signal.aborted || !term.mayAct()) onActing(undefined);
		await duty.stop();
		if (core.store.isShared) onActing(undefined);
		// After a hang the right goes with the process, as after a crash: whoever comes next is careful then.
		if (!core.instruments.isHopeless) await term.release();
	}

	async #begun(): Promise<void> {
		const { store, logger } = this.#options.core;
		this.#trouble.ends();
		await store.changes.announce({ kind: "term" }).catch((error: unknown) => {
			logger.warn("Other processes could not be told that this one acts", { error });
		});
	}
}
