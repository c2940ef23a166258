import { type AppOptions, type Core, openCore } from "./core.ts";
import { Desk } from "./desk/desk.ts";
import type { Duty } from "./duty/duty.ts";
import { Terms } from "./duty/terms.ts";
import { Front } from "./front/front.ts";

/** Answers in hand at a stop may take this long: the process has ten seconds. */
const STOP_GRACE_MS = 5_000;

/** The whole bot: a front for as long as it runs, and duty for each term in which it is the one that acts. */
export class App {
	readonly #core: Core;
	readonly #desk: Desk;
	readonly #front: Front;
	readonly #terms: Terms;
	/** While this process acts. */
	#duty: Duty | undefined;
	readonly #firstActing = Promise.withResolvers<void>();

	/** @throws Error when the store cannot be opened. */
	static async open(options: AppOptions): Promise<App> {
		return new App(await openCore(options));
	}

	/** Nothing runs yet. */
	constructor(core: Core) {
		const { store, instruments } = core;
		this.#core = core;
		this.#desk = new Desk(core);
		this.#front = new Front(core, this.#desk, {
			acting: () => this.#duty,
			untilActing: () => this.#firstActing.promise,
		});
		this.#terms = new Terms({
			core,
			onActing: (duty) => this.#acts(duty),
			handle: (update) => this.#front.handle(update),
			readiness: this.#front.readiness,
		});
		instruments.attach({ log: store.log, index: this.#front.index });
		void core.unusable.then((reason) => this.#duty?.alarms.unusable(reason));
	}

	/** Resolves with the reason when Telegram does not accept the bot: it can never work as it is configured. */
	get unusable(): Promise<string> {
		return this.#core.unusable;
	}

	/** Resolves with the reason when a loop of the bot hangs for good: only a new process can work. */
	get hopeless(): Promise<string> {
		return this.#core.instruments.hopeless;
	}

	/**
	 * Resolves once everything runs that can: connecting to Telegram and to the feeds goes on in the background, and so does waiting until no
	 * other process acts.
	 */
	async start(): Promise<void> {
		this.#core.instruments.loops.watchdog.start();
		await this.#desk.open();
		await this.#front.start();
		await this.#terms.start();
	}

	/** Finishes what is in hand: checks, updates, sends with their positions. Then closes the files, but for the store after a hang. */
	async stop(): Promise<void> {
		const { clock, logger, store, instruments, admins, stopping, givingUp } = this.#core;
		stopping.abort(new Error("The bot is stopping"));
		const takeBack = clock.after(STOP_GRACE_MS, () => {
			givingUp.abort(new Error("The bot is stopping"));
			this.#front.giveUp();
		});
		instruments.loops.watchdog.stop();
		await this.#front.stopAnswering(this.#terms.stop());
		takeBack();
		this.#desk.close();
		await this.#front.close();
		await admins.noted();
		// An open store tells the next run that this one was cut off: it is careful then with what was in hand here, which may hang again.
		if (!instruments.isHopeless) await store.close();
		logger.info("Stopped");
	}

	#acts(duty: Duty | undefined): void {
		this.#duty = duty;
		this.#desk.acts(duty?.acting);
		this.#core.instruments.acts(duty);
		if (duty !== undefined) this.#firstActing.resolve();
	}
}
