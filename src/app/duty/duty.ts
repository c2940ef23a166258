import type { Update } from "grammy/types";
import { Announcements } from "../../bot/admin/announce/announcements.ts";
import { Drafts } from "../../bot/admin/announce/drafts.ts";
import { Errands } from "../../bot/presence/errands.ts";
import { tellOfTopics } from "../../bot/presence/tell-of-topics.ts";
import { registerCommands, registerDescriptions } from "../../bot/register-texts.ts";
import { Delivery } from "../../delivery/delivery.ts";
import { type OwnMeans, ownMeans } from "../../delivery/own-means.ts";
import { createHostGate } from "../../feed/fetch/host-gate.ts";
import { stoppableClock } from "../../kit/clock.ts";
import type { Health } from "../../kit/watch/health.ts";
import type { Admitted } from "../../poller/admit.ts";
import { Poller } from "../../poller/poller.ts";
import type { Store } from "../../store/open-store.ts";
import type { Term } from "../../store/term.ts";
import { UpdateIntake } from "../../telegram/intake/update-intake.ts";
import type { Sender } from "../../telegram/sender.ts";
import { whileAllowed } from "../../telegram/while-allowed.ts";
import { Alarms } from "../alarms/alarms.ts";
import type { Core } from "../core.ts";
import type { Acting } from "../desk/acting.ts";
import { createStatusSource } from "../status/status-source.ts";
import { Figures } from "./figures.ts";
import { watchedPositions } from "./watched-positions.ts";

/** What duty needs of the rest of the process. */
export interface DutyHooks {
	/** Somebody wrote or pressed something; asked by long polling alone. */
	readonly handle: (update: Update) => Promise<void>;
	readonly readiness: () => Promise<Health>;
}

/**
 * The half of the bot that acts of its own accord, and that one process does alone: it reads feeds, sends what is new, and, where there is no
 * webhook, takes in updates. It is made for one term and thrown away with it, so that nothing it remembers outlives the right to act.
 */
export class Duty {
	readonly figures: Figures;
	readonly alarms: Alarms;
	readonly delivery: Delivery;
	readonly pace: OwnMeans["pace"];
	/** The newest of each log, once delivery has started. */
	readonly tail: OwnMeans["tail"];
	/** Absent under a webhook, whose updates any process takes in. */
	readonly intake: UpdateIntake | undefined;
	/** What it does for those who answer people. */
	readonly acting: Acting;
	readonly #core: Core;
	readonly #term: Term<Store>;
	readonly #hooks: DutyHooks;
	readonly #sender: Sender;
	readonly #poller: Poller;
	readonly #errands: Errands;
	readonly #announcements: Announcements;
	/** Resolves once everybody who subscribes is known. */
	readonly #enrolled = Promise.withResolvers<void>();
	/** Aborted at the end of the term, and at once when the bot is to end: ends what nobody waits for. */
	readonly #ending = new AbortController();
	readonly #isEnding: AbortSignal;
	/** The last time that Telegram is told the commands. */
	#registering: Promise<void> = Promise.resolve();
	readonly #stopListening: () => void;

	constructor(core: Core, term: Term<Store>, hooks: DutyHooks) {
		const { config, clock, logger, instruments } = core;
		this.#core = core;
		this.#term = term;
		this.#hooks = hooks;
		this.#isEnding = AbortSignal.any([core.stopping.signal, this.#ending.signal]);
		this.#sender = whileAllowed(core.sender, () => term.mayAct());
		this.figures = new Figures({ config, clock, logger, metrics: instruments.metrics });
		this.alarms = new Alarms({ ...core, store: term.store, sender: this.#sender, leavers: this.figures.leavers });
		const means = ownMeans({
			...{ log: term.store.log, sendRatePerSecond: config.sendRatePerSecond, clock, quietMs: term.quietMs },
			mayLeave: () => term.mayAct(),
			onPause: (cause) => instruments.metrics.paused(cause),
			progress: instruments.loops.delivery,
		});
		this.pace = means.pace;
		this.tail = means.tail;
		this.delivery = this.#createDelivery(means);
		this.#poller = this.#createPoller();
		this.intake = config.webhook === undefined ? this.#createIntake() : undefined;
		this.#errands = new Errands(clock);
		this.#announcements = this.#createAnnouncements();
		// Mostly nobody waits for it; whoever does hears of the rejection.
		this.#enrolled.promise.catch(() => undefined);
		this.acting = this.#createActing();
		this.#stopListening = term.store.subscriptions.listen((key, after) => {
			this.figures.census.subscriptionChanged(key, after);
			this.delivery.subscriptionChanged(key, after);
		});
	}

	/** Takes over what earlier terms have left. Nothing is read or sent yet. */
	async prepare(): Promise<void> {
		// A group of operators may have moved while another process took updates in.
		await this.#core.admins.load();
		await this.figures.start(this.#term.store);
		await this.alarms.start(this.delivery);
	}

	/** Resolves once everything runs. */
	async start(): Promise<void> {
		void this.#core.connected.then(() => this.#connected());
		// People are answered while the records of everybody are read, which takes seconds where there are very many.
		this.intake?.start();
		await this.delivery.start(this.alarms.setAside);
		this.#enrolled.resolve();
		await this.figures.findNewest(this.tail);
		await this.#announcements.resume();
		this.#poller.start();
	}

	/** Telegram can be reached again, after an outage that every update has told of. */
	lineIsUp(): void {
		this.#poller.lineIsUp();
	}

	/** Finishes what is in hand: checks, updates, and sends with their positions. After the loss of the right nothing of that is written. */
	async stop(): Promise<void> {
		this.#ending.abort(new Error("The right to act is given up"));
		this.#enrolled.reject(new Error("The bot stops before everybody who subscribes is known"));
		await Promise.all([this.#errands.stop(), this.intake?.stop(), this.#poller.stop(), this.delivery.stop()]);
		this.#stopListening();
		this.#core.admins.listen(() => undefined);
		await this.figures.statistics.stop();
		await this.alarms.stop();
	}

	#createDelivery(means: OwnMeans): Delivery {
		const { translate, textOf, clock, logger, bot, onUnusable } = this.#core;
		const { alarms, figures } = this;
		const { store } = this.#term;
		return new Delivery({
			...means,
			...{ sender: this.#sender, translate, textOf, clock, logger, onUnusable },
			subscriptions: store.subscriptions,
			positions: watchedPositions(store.positions, (...written) => figures.positionWritten(...written)),
			onEnrolled: (subscriber) => figures.census.enrolled(subscriber),
			onOutcome: alarms.watchingSends((job, outcome) => figures.sent(job, outcome)),
			...alarms.ofDelivery,
			tellOfTopics: (chat, topics, topicSender) =>
				tellOfTopics({ chat, topics }, { sender: topicSender, api: bot.api, translate, logger }),
		});
	}

	#createPoller(): Poller {
		const { config, clock, logger, instruments } = this.#core;
		const { store } = this.#term;
		return new Poller({
			...{ feeds: config.feeds, newsMaps: config.newsMaps, states: store.feeds, log: store.log, clock, logger },
			intervalMs: config.pollIntervalMs,
			plan: config.pollPlan,
			maxAgeMs: config.maxArticleAgeMs,
			gate: createHostGate(),
			proxies: config.proxy,
			progress: instruments.loops.poller,
			onAdmitted: (admitted) => this.#takeIn(admitted),
			onChecked: (feed, state, outcome, isNotModified) => {
				this.figures.feedChecked(feed, state, outcome, isNotModified);
				this.alarms.feedChecked(feed, state);
			},
			onBroken: (feed) => this.figures.feedBroken(feed),
			onMapRead: (map, state, outcome) => this.figures.mapRead(map, state, outcome),
		});
	}

	#takeIn({ appended, revised }: Admitted): void {
		this.delivery.articlesAppended(appended);
		for (const article of appended) this.figures.admitted(article);
		for (const article of revised) this.delivery.articleRevised(article);
	}

	#createIntake(): UpdateIntake {
		const { bot, classify, instruments, givingUp, clock, logger, connect, onUnusable } = this.#core;
		const { updates, wasCutOff } = this.#term.store;
		return new UpdateIntake({
			...{ api: bot.api, classify, clock, logger, onUnusable },
			onConnected: async (me) => connect(me),
			handle: this.#hooks.handle,
			onReachedAgain: () => this.lineIsUp(),
			...{ records: updates, wasCutOff },
			givingUp: givingUp.signal,
			progress: instruments.loops.intake,
		});
	}

	#createAnnouncements(): Announcements {
		const { translate, clock, logger } = this.#core;
		const { announcements, log } = this.#term.store;
		const drafts = new Drafts({ records: announcements, errands: this.#errands, clock, logger });
		return new Announcements({
			...{ drafts, records: announcements, log, delivery: this.delivery, errands: this.#errands },
			...{ sender: this.#sender, translate, clock, logger },
			reachable: async () => {
				await this.#enrolled.promise;
				return this.figures.census.reachable();
			},
		});
	}

	#createActing(): Acting {
		const { config, version, startedAt, instruments, translate, clock, admins } = this.#core;
		const { delivery, pace, figures, alarms } = this;
		const announcements = this.#announcements;
		return {
			async move(from, to) {
				admins.moved(from, to);
				await delivery.moveChat(from, to);
			},
			settle: (chat) => delivery.settled(chat),
			status: createStatusSource({
				...{ config, version, startedAt, delivery, pace, figures, alerts: alarms.alerts, translate, clock },
				...{ watchdog: instruments.loops.watchdog, readiness: this.#hooks.readiness },
			}),
			openAlerts: async () => alarms.alerts.open,
			reach: () => announcements.reach(),
			send: (key, audience) => announcements.send(key, audience),
			stop: (key) => announcements.stop(key),
		};
	}

	/** People are answered meanwhile: Telegram may hold these calls, or refuse them for minutes. */
	#connected(): void {
		const { admins } = this.#core;
		if (this.#isEnding.aborted) return;
		this.alarms.connected();
		this.#registerCommands();
		admins.listen(() => this.#registerCommands());
		void this.#register(registerDescriptions);
	}

	/** One after the other, since each notes what Telegram has taken. */
	#registerCommands(): void {
		this.#registering = this.#registering.then(() => this.#register(registerCommands));
	}

	async #register(register: (services: Parameters<typeof registerCommands>[0]) => Promise<void>): Promise<void> {
		const { bot, logger, translate, admins, clock } = this.#core;
		if (this.#isEnding.aborted || !this.#term.mayAct()) return;
		const services = {
			...{ api: bot.api, translate, notes: this.#term.store.notes, admins: admins.all },
			clock: stoppableClock(clock, this.#isEnding),
		};
		await register(services).catch((error: unknown) => {
			if (this.#isEnding.aborted) return;
			logger.warn("Telegram was not told the commands or the descriptions", { error });
		});
	}
}
