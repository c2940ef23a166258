import { type AppOptions, type Core, openCore } from "./core.ts";
import { Duty } from "./duty.ts";
import { Front } from "./front.ts";

/** Answers in hand at a stop may take this long: the process has ten seconds. */
const STOP_GRACE_MS = 5_000;

/** The whole bot: both halves built, started and stopped in order. */
export class App {
	readonly #core: Core;
	readonly #duty: Duty;
	readonly #front: Front;

	/** @throws Error when the store cannot be opened. */
	static async open(options: AppOptions): Promise<App> {
		return new App(await openCore(options));
	}

	/** Nothing runs yet. */
	constructor(core: Core) {
		const { store, instruments } = core;
		this.#core = core;
		this.#duty = new Duty(core, {
			onAdmitted: (admitted) => this.#front.logChanged(admitted),
			handle: (update) => this.#front.handle(update),
		});
		this.#front = new Front(core, this.#duty);
		store.subscriptions.listen((key, after) => instruments.census.subscriptionChanged(key, after));
		const { delivery, pace, tail } = this.#duty;
		instruments.attach({ delivery, pace, log: tail, index: this.#front.index });
	}

	/** Resolves with the reason when Telegram does not accept the bot: it can never work as it is configured. */
	get unusable(): Promise<string> {
		return this.#core.unusable;
	}

	/** Resolves with the reason when a loop of the bot hangs for good: only a new process can work. */
	get hopeless(): Promise<string> {
		return this.#core.instruments.hopeless;
	}

	/** Resolves once everything runs; connecting to Telegram and to the feeds goes on in the background. */
	async start(): Promise<void> {
		const { config, logger, store, instruments, alarms } = this.#core;
		instruments.loops.watchdog.start();
		await instruments.start(store);
		await this.#front.openOps();
		await alarms.start(this.#duty.delivery);
		// People are answered while the records of everybody are read, which takes seconds where there are very many.
		this.#duty.intake.start();
		await this.#duty.delivery.start();
		await instruments.findNewest();
		this.#front.catchUp();
		await this.#front.announcements.resume();
		this.#duty.startReading();
		const { editions, feeds } = config;
		logger.info("Started", { editions, feeds: feeds.length, ...this.#duty.delivery.status() });
	}

	/** Finishes what is in hand: checks, updates, sends with their positions. Then closes the files, but for the store after a hang. */
	async stop(): Promise<void> {
		const { clock, logger, store, instruments, alarms, stopping, givingUp } = this.#core;
		stopping.abort(new Error("The bot is stopping"));
		const takeBack = clock.after(STOP_GRACE_MS, () => {
			givingUp.abort(new Error("The bot is stopping"));
			this.#front.giveUp();
		});
		instruments.loops.watchdog.stop();
		const answered = this.#front.stopAnswering(this.#duty.intake.stop());
		await Promise.all([this.#front.closeOps(), answered, this.#duty.stop()]);
		takeBack();
		await instruments.statistics.stop();
		await this.#front.close();
		await alarms.stop();
		// An open store tells the next run that this one was cut off: it is careful then with what was in hand here, which may hang again.
		if (!instruments.isHopeless) await store.close();
		logger.info("Stopped");
	}
}
