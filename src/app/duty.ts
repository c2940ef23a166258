import type { Update, UserFromGetMe } from "grammy/types";
import { tellOfTopics } from "../bot/presence/tell-of-topics.ts";
import { registerCommands, registerDescriptions } from "../bot/register-texts.ts";
import { Delivery } from "../delivery/delivery.ts";
import { type OwnMeans, ownMeans } from "../delivery/own-means.ts";
import { createHostGate } from "../feed/fetch/host-gate.ts";
import { stoppableClock } from "../kit/clock.ts";
import type { Admitted } from "../poller/admit.ts";
import { Poller } from "../poller/poller.ts";
import { UpdateIntake } from "../telegram/intake/update-intake.ts";
import type { Core } from "./core.ts";
import { watchedPositions } from "./watched-positions.ts";

/** What the other half does with what duty brings. */
export interface DutyHooks {
	/** The log has grown, or an article in it was revised. */
	readonly onAdmitted: (admitted: Admitted) => void;
	/** Somebody wrote or pressed something. */
	readonly handle: (update: Update) => Promise<void>;
}

/** The half of the bot that acts of its own accord, and that one process does alone: it reads feeds, sends what is new, and takes in updates. */
export class Duty {
	readonly delivery: Delivery;
	readonly intake: UpdateIntake;
	readonly pace: OwnMeans["pace"];
	/** The newest of each log, once delivery has started. */
	readonly tail: OwnMeans["tail"];
	readonly #core: Core;
	readonly #hooks: DutyHooks;
	readonly #poller: Poller;

	constructor(core: Core, hooks: DutyHooks) {
		const { store, config, clock, instruments } = core;
		this.#core = core;
		this.#hooks = hooks;
		const means = ownMeans({
			...{ log: store.log, sendRatePerSecond: config.sendRatePerSecond, clock },
			onPause: (cause) => instruments.metrics.paused(cause),
			progress: instruments.loops.delivery,
		});
		this.pace = means.pace;
		this.tail = means.tail;
		this.delivery = this.#createDelivery(means);
		this.#poller = this.#createPoller();
		this.intake = this.#createIntake();
		store.subscriptions.listen((key, after) => this.delivery.subscriptionChanged(key, after));
	}

	/** Looks at the feeds from now on. To be called once delivery has started. */
	startReading(): void {
		this.#poller.start();
	}

	/** Finishes what is in hand: checks, and sends with their positions. The intake is stopped by itself. */
	async stop(): Promise<void> {
		await Promise.all([this.#poller.stop(), this.delivery.stop()]);
	}

	#createDelivery(means: OwnMeans): Delivery {
		const { store, sender, translate, textOf, clock, logger, instruments, alarms, bot, onUnusable } = this.#core;
		const { census } = instruments;
		return new Delivery({
			...means,
			...{ sender, translate, textOf, clock, logger, onUnusable },
			subscriptions: store.subscriptions,
			positions: watchedPositions(store.positions, (...written) => instruments.positionWritten(...written)),
			onEnrolled: (subscriber) => census.enrolled(subscriber),
			onOutcome: alarms.watchingSends((job, outcome) => instruments.sent(job, outcome)),
			...alarms.ofDelivery,
			tellOfTopics: (chat, topics, topicSender) =>
				tellOfTopics({ chat, topics }, { sender: topicSender, api: bot.api, translate, logger }),
		});
	}

	#createPoller(): Poller {
		const { config, store, clock, logger, instruments, alarms } = this.#core;
		return new Poller({
			...{ feeds: config.feeds, states: store.feeds, log: store.log, clock, logger },
			intervalMs: config.pollIntervalMs,
			maxAgeMs: config.maxArticleAgeMs,
			gate: createHostGate(),
			proxies: config.proxy,
			progress: instruments.loops.poller,
			onAdmitted: (admitted) => this.#takeIn(admitted),
			onChecked: (feed, state, outcome) => {
				instruments.feedChecked(feed, state, outcome);
				alarms.feedChecked(feed, state);
			},
			onBroken: (feed) => instruments.feedBroken(feed),
		});
	}

	#takeIn(admitted: Admitted): void {
		this.delivery.articlesAppended(admitted.appended);
		for (const article of admitted.appended) this.#core.instruments.admitted(article);
		for (const article of admitted.revised) this.delivery.articleRevised(article);
		this.#hooks.onAdmitted(admitted);
	}

	#createIntake(): UpdateIntake {
		const { bot, config, classify, store, instruments, givingUp, clock, logger, onUnusable } = this.#core;
		return new UpdateIntake({
			...{ api: bot.api, webhook: config.webhook, classify, clock, logger, onUnusable },
			onConnected: (me) => this.#connect(me),
			handle: this.#hooks.handle,
			onReachedAgain: () => this.#poller.lineIsUp(),
			records: store.updates,
			wasCutOff: store.wasCutOff,
			givingUp: givingUp.signal,
			progress: instruments.loops.intake,
		});
	}

	async #connect(me: UserFromGetMe): Promise<void> {
		const { bot, logger, store, translate, admins, alarms, clock, stopping } = this.#core;
		bot.botInfo = me;
		alarms.connected();
		logger.info("Connected to Telegram", { bot: me.username, inlineMode: me.supports_inline_queries });
		// People are answered meanwhile: Telegram may hold this call, or refuse it for minutes.
		const services = {
			...{ api: bot.api, translate, notes: store.notes, admins: admins.all },
			clock: stoppableClock(clock, stopping.signal),
		};
		for (const register of [registerCommands, registerDescriptions])
			void register(services).catch((error: unknown) => {
				if (stopping.signal.aborted) return;
				logger.warn("Telegram was not told the commands or the descriptions", { error });
			});
	}
}
