import type { Bot } from "grammy";
import type { Update, UserFromGetMe } from "grammy/types";
import { Alerts } from "../bot/admin/alerts.ts";
import type { BotContext } from "../bot/bot-context.ts";
import type { GivenServices } from "../bot/bot-services.ts";
import { createHandlers } from "../bot/create-handlers.ts";
import { Errands } from "../bot/presence/errands.ts";
import { tellOfTopics } from "../bot/presence/tell-of-topics.ts";
import { registerCommands, registerDescriptions } from "../bot/register-texts.ts";
import { Removals } from "../bot/removals.ts";
import { Delivery } from "../delivery/delivery.ts";
import { type OwnMeans, ownMeans } from "../delivery/own-means.ts";
import { createHostGate } from "../feed/fetch/host-gate.ts";
import { loadTranslations, type Translate } from "../formatter/words/translations.ts";
import { type Clock, stoppableClock } from "../kit/clock.ts";
import type { Logger } from "../kit/logger.ts";
import { createArticleTexts } from "../news/settings/article-text.ts";
import { type OpsServer, serveOps } from "../ops/serve.ts";
import type { Admitted } from "../poller/admit.ts";
import { Poller } from "../poller/poller.ts";
import { createSearcher, type Searcher } from "../search/aside/create-searcher.ts";
import { followLog, type LogFollower } from "../search/index/follow-log.ts";
import { openIndex } from "../search/open-index.ts";
import { parseQuery } from "../search/query/parse-query.ts";
import type { SearchIndex } from "../search/search-index.ts";
import type { DamagedRecordError } from "../store/collection.ts";
import { forgetChat } from "../store/forget-chat.ts";
import { openStore, type Store } from "../store/open-store.ts";
import { classifierFor } from "../telegram/classifier-for.ts";
import { createBot } from "../telegram/create-bot.ts";
import { UpdateIntake } from "../telegram/intake/update-intake.ts";
import { createSender, type Sender } from "../telegram/sender.ts";
import { createTextFolder, type TextFolder } from "../text/fold-text.ts";
import type { Config } from "./config.ts";
import { indexPath } from "./index-path.ts";
import { Instruments } from "./instruments.ts";
import { createReadiness } from "./readiness.ts";
import { watchedPositions } from "./watched-positions.ts";
import { watchedSearcher } from "./watched-searcher.ts";

/** Answers in hand at a stop may take this long: the process has ten seconds. */
const STOP_GRACE_MS = 5_000;

/** What follows from a damaged record, by its collection. */
const DAMAGED: Readonly<Record<string, string>> = {
	subscription: "Subscription is damaged: nothing is sent there",
	article: "Article is damaged: it is passed over",
	update: "Update that was written down is damaged: nobody is answered",
};

export interface AppOptions {
	readonly config: Config;
	readonly logger: Logger;
	readonly clock: Clock;
}

/** The whole bot: every room built and handed the least it needs. */
export class App {
	readonly #config: Config;
	readonly #store: Store;
	readonly #logger: Logger;
	readonly #clock: Clock;
	readonly #translate: Translate = loadTranslations();
	readonly #folder: TextFolder = createTextFolder();
	readonly #textOf = createArticleTexts(this.#folder);
	readonly #instruments: Instruments;
	readonly #means: OwnMeans;
	readonly #bot: Bot<BotContext>;
	readonly #classify: ReturnType<typeof classifierFor>;
	readonly #sender: Sender;
	readonly #alerts: Alerts;
	readonly #index: SearchIndex;
	readonly #searcher: Searcher;
	readonly #follower: LogFollower;
	readonly #delivery: Delivery;
	readonly #poller: Poller;
	readonly #intake: UpdateIntake;
	readonly #removals: Removals;
	readonly #errands: Errands;
	readonly #unusable = Promise.withResolvers<string>();
	/** Ends what nobody waits for. */
	readonly #stopping = new AbortController();
	/** Ends answers to people that a stop cannot wait for. */
	readonly #givingUp = new AbortController();
	#ops: OpsServer | undefined;

	/** @throws Error when the store cannot be opened. */
	static async open(options: AppOptions): Promise<App> {
		const { config, logger } = options;
		const instruments = new Instruments(options);
		const onDamaged = (error: DamagedRecordError) =>
			logger.error(DAMAGED[error.collection] ?? "Record is damaged", { key: error.key, error });
		const store = await openStore(config.storePath, onDamaged, instruments.metrics.storeCalled);
		return new App(options, store, instruments);
	}

	private constructor({ config, logger, clock }: AppOptions, store: Store, instruments: Instruments) {
		this.#instruments = instruments;
		this.#config = config;
		this.#store = store;
		this.#logger = logger;
		this.#clock = clock;
		this.#bot = createBot<BotContext>({
			...{ token: config.botToken, apiRoot: config.telegramApiRoot, proxies: config.proxy },
			...{ signal: this.#givingUp.signal, clock },
		});
		this.#classify = classifierFor(this.#bot.api);
		this.#sender = createSender(this.#bot.api, clock, this.#classify);
		this.#alerts = new Alerts({
			admins: config.adminChats,
			sender: this.#sender,
			translate: this.#translate,
			subscriptions: store.subscriptions,
			logger,
		});
		const path = indexPath(config.storePath);
		const onStartOver = () => this.#searcher.startOver();
		this.#index = openIndex({ path, logger, folder: this.#folder, onStartOver });
		this.#searcher = createSearcher({ index: this.#index, path, clock, logger });
		this.#follower = followLog(store.log, this.#index, logger, instruments.loops.index);
		this.#means = ownMeans({
			...{ log: store.log, sendRatePerSecond: config.sendRatePerSecond, clock },
			onPause: (cause) => instruments.metrics.paused(cause),
			progress: instruments.loops.delivery,
		});
		this.#delivery = this.#createDelivery();
		this.#poller = this.#createPoller();
		this.#intake = this.#createIntake();
		this.#removals = new Removals(clock);
		this.#errands = new Errands(clock);
		this.#bot.use(createHandlers(this.#services()));
		store.subscriptions.listen((key, after) => instruments.census.subscriptionChanged(key, after));
		store.subscriptions.listen((key, after) => this.#delivery.subscriptionChanged(key, after));
		instruments.attach({ delivery: this.#delivery, pace: this.#means.pace, log: store.log, index: this.#index });
	}

	/** Resolves with the reason when Telegram does not accept the bot: it can never work as it is configured. */
	get unusable(): Promise<string> {
		return this.#unusable.promise;
	}

	/** Resolves with the reason when a loop of the bot hangs for good: only a new process can work. */
	get hopeless(): Promise<string> {
		return this.#instruments.hopeless;
	}

	/** Resolves once everything runs; connecting to Telegram and to the feeds goes on in the background. */
	async start(): Promise<void> {
		this.#instruments.loops.watchdog.start();
		await this.#openOps();
		await this.#delivery.start();
		await this.#instruments.findNewest();
		void this.#follower.catchUp();
		this.#intake.start();
		this.#poller.start();
		const { editions, feeds } = this.#config;
		this.#logger.info("Started", { editions, feeds: feeds.length, ...this.#delivery.status() });
	}

	/** Finishes what is in hand: checks, updates, sends with their positions. Then closes the files. */
	async stop(): Promise<void> {
		this.#stopping.abort(new Error("The bot is stopping"));
		const takeBack = this.#clock.after(STOP_GRACE_MS, () => {
			this.#givingUp.abort(new Error("The bot is stopping"));
			void this.#searcher.close();
		});
		await this.#instruments.loops.watchdog.stop();
		const answered = Promise.all([this.#errands.stop(), this.#intake.stop()]).then(() => this.#removals.finish());
		await Promise.all([this.#ops?.close(), this.#poller.stop(), answered, this.#delivery.stop()]);
		takeBack();
		await this.#follower.stop();
		await this.#searcher.close();
		this.#index.close();
		await this.#store.close();
		this.#logger.info("Stopped");
	}

	#createDelivery(): Delivery {
		const { census, metrics } = this.#instruments;
		return new Delivery({
			...this.#means,
			subscriptions: this.#store.subscriptions,
			positions: watchedPositions(this.#store.positions, (...written) => census.positionWritten(...written)),
			onEnrolled: (subscriber) => census.enrolled(subscriber),
			sender: this.#sender,
			translate: this.#translate,
			textOf: this.#textOf,
			clock: this.#clock,
			logger: this.#logger,
			onUnusable: this.#unusable.resolve,
			onOutcome: metrics.sent,
			onWithdrawn: (url, reason) => void this.#alerts.articleWithdrawn(url, reason),
			onGeneralRefusal: (reason) => void this.#alerts.generalRefusal(reason),
			onSetAside: (key, error) => void this.#alerts.setAside(key, error),
			tellOfTopics: (chat, topics, sender) =>
				tellOfTopics(
					{ chat, topics },
					{ sender, api: this.#bot.api, translate: this.#translate, logger: this.#logger },
				),
		});
	}

	#createPoller(): Poller {
		return new Poller({
			feeds: this.#config.feeds,
			states: this.#store.feeds,
			log: this.#store.log,
			intervalMs: this.#config.pollIntervalMs,
			maxAgeMs: this.#config.maxArticleAgeMs,
			gate: createHostGate(),
			proxies: this.#config.proxy,
			clock: this.#clock,
			logger: this.#logger,
			onAdmitted: (admitted) => this.#takeIn(admitted),
			progress: this.#instruments.loops.poller,
			onChecked: (feed, state, outcome) => {
				this.#instruments.feedChecked(feed, outcome);
				void this.#alerts.feedChecked(feed.url, state);
			},
		});
	}

	#takeIn({ appended, revised }: Admitted): void {
		this.#delivery.articlesAppended(appended);
		for (const article of appended) this.#instruments.metrics.admitted(article);
		for (const article of revised) {
			this.#delivery.articleRevised(article);
			this.#follower.revised(article);
		}
		void this.#follower.catchUp();
	}

	#createIntake(): UpdateIntake {
		return new UpdateIntake({
			api: this.#bot.api,
			webhook: this.#config.webhook,
			onConnected: (me) => this.#connect(me),
			handle: (update) => this.#handle(update),
			onUnusable: this.#unusable.resolve,
			onReachedAgain: () => this.#poller.lineIsUp(),
			classify: this.#classify,
			records: this.#store.updates,
			wasCutOff: this.#store.wasCutOff,
			givingUp: this.#givingUp.signal,
			progress: this.#instruments.loops.intake,
			clock: this.#clock,
			logger: this.#logger,
		});
	}

	async #connect(me: UserFromGetMe): Promise<void> {
		this.#bot.botInfo = me;
		this.#logger.info("Connected to Telegram", { bot: me.username, inlineMode: me.supports_inline_queries });
		// People are answered meanwhile: Telegram may hold this call, or refuse it for minutes.
		const stopping = this.#stopping.signal;
		const services = { api: this.#bot.api, translate: this.#translate, notes: this.#store.notes };
		for (const register of [registerCommands, registerDescriptions])
			void register({ ...services, clock: stoppableClock(this.#clock, stopping) }).catch((error: unknown) => {
				if (stopping.aborted) return;
				this.#logger.warn("Telegram was not told the commands or the descriptions", { error });
			});
	}

	async #handle(update: Update): Promise<void> {
		const { metrics } = this.#instruments;
		metrics.updateBegun();
		await this.#bot.handleUpdate(update);
		metrics.updateHandled(update);
	}

	#services(): GivenServices {
		const [first, ...others] = this.#config.editions;
		if (first === undefined) throw new RangeError("Cannot start: no edition is configured");
		return {
			editions: [first, ...others],
			subscriptions: this.#store.subscriptions,
			positions: this.#store.positions,
			articles: this.#store.log,
			index: watchedSearcher(this.#searcher, this.#clock, this.#instruments.metrics.searched),
			parseQuery: (text) => parseQuery(text, { now: this.#clock.now(), folder: this.#folder }),
			folder: this.#folder,
			textOf: this.#textOf,
			pagers: this.#store.pagers,
			questions: this.#store.questions,
			translate: this.#translate,
			logger: this.#logger,
			clock: stoppableClock(this.#clock, this.#givingUp.signal),
			removals: this.#removals,
			givingUp: this.#givingUp.signal,
			errands: this.#errands,
			forgetChat: (chat) => forgetChat(chat, this.#store, (each) => this.#delivery.settled(each)),
			onChatMoved: async (from, to) => {
				// It may have to wait for a send in hand, and others must not wait for it. Cut off, it is done at the next send.
				void this.#delivery.moveChat(from, to).catch((error: unknown) => {
					this.#logger.error("Group could not be moved yet", { error, from, to });
				});
			},
		};
	}

	/** Without a webhook the bot does its work also when nobody can look at its numbers. */
	async #openOps(): Promise<void> {
		const { http, webhook } = this.#config;
		if (http === undefined) return;
		const readiness = createReadiness({
			intake: () => this.#intake.trouble,
			feeds: () => this.#instruments.feedTrouble,
			tryStore: () => this.#store.notes.set("readiness", "a write that shows that writes succeed"),
			clock: this.#clock,
			logger: this.#logger,
		});
		const intake = webhook && { ...webhook, handle: (update: unknown) => this.#intake.take(update) };
		const options = {
			...http,
			liveness: () => this.#instruments.loops.watchdog.health(),
			readiness,
			metrics: this.#instruments.metrics.metrics,
			logger: this.#logger,
			...(intake ? { webhook: intake } : {}),
		};
		this.#ops = await serveOps(options).catch((error: unknown) => {
			if (webhook !== undefined) throw error;
			const advice = "set HTTP_ADDRESS to a free address, or to nothing to switch it off";
			this.#logger.error("No health checks and metrics", { error, advice });
			return undefined;
		});
	}
}
