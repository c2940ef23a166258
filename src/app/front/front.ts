import type { Update } from "grammy/types";
import { Drafts } from "../../bot/admin/announce/drafts.ts";
import type { GivenServices } from "../../bot/bot-services.ts";
import { createHandlers } from "../../bot/create-handlers.ts";
import { Errands } from "../../bot/presence/errands.ts";
import { Removals } from "../../bot/removals.ts";
import { stoppableClock } from "../../kit/clock.ts";
import { defined } from "../../kit/defined.ts";
import type { Health } from "../../kit/watch/health.ts";
import type { ChatId } from "../../news/destination.ts";
import type { EditionCode } from "../../news/edition.ts";
import { type OpsServer, serveOps } from "../../ops/serve.ts";
import { createSearcher, type Searcher } from "../../search/aside/create-searcher.ts";
import { followLog, type LogFollower } from "../../search/index/follow-log.ts";
import { openIndex } from "../../search/open-index.ts";
import { parseQuery } from "../../search/query/parse-query.ts";
import type { SearchIndex } from "../../search/search-index.ts";
import type { Status } from "../../status/status.ts";
import { statusPage } from "../../status/status-page.ts";
import { createStatusPicture } from "../../status/status-picture.ts";
import { verdict } from "../../status/verdict.ts";
import { forgetChat } from "../../store/forget-chat.ts";
import { UpdateIntake } from "../../telegram/intake/update-intake.ts";
import type { Core } from "../core.ts";
import type { Desk } from "../desk/desk.ts";
import { indexPath } from "../index-path.ts";
import { IndexedLog } from "./indexed-log.ts";
import { createReadiness } from "./readiness.ts";
import { watchedSearcher } from "./watched-searcher.ts";

/** What a front asks of whoever acts in this process, if it does. */
export interface ActingHere {
	readonly intake: Pick<UpdateIntake, "trouble"> | undefined;
	readonly figures: { readonly feedTrouble: string | undefined };
	lineIsUp(): void;
}

export interface FrontHooks {
	readonly acting: () => ActingHere | undefined;
	/** Resolves when this process acts for the first time, or at once when it has. */
	readonly untilActing: () => Promise<void>;
}

/** The half of the bot that answers whoever asks, in every process: people in chats, and operators and Telegram over HTTP. */
export class Front {
	readonly index: SearchIndex;
	readonly readiness: () => Promise<Health>;
	readonly #core: Core;
	readonly #desk: Desk;
	readonly #hooks: FrontHooks;
	readonly #searcher: Searcher;
	readonly #follower: LogFollower;
	readonly #indexedLog: IndexedLog;
	readonly #removals: Removals;
	readonly #errands: Errands;
	/** Under a webhook alone. */
	readonly #intake: UpdateIntake | undefined;
	readonly #paint = createStatusPicture();
	#ops: OpsServer | undefined;

	constructor(core: Core, desk: Desk, hooks: FrontHooks) {
		const { config, store, folder, clock, logger, instruments, bot } = core;
		this.#core = core;
		this.#desk = desk;
		this.#hooks = hooks;
		const path = indexPath(config);
		this.index = openIndex({ path, logger, folder, onStartOver: () => this.#searcher.startOver() });
		this.#searcher = createSearcher({ index: this.index, path, clock, logger });
		this.#follower = followLog(store.log, this.index, logger, instruments.loops.index);
		this.#indexedLog = new IndexedLog({ store, follower: this.#follower, clock, logger });
		this.#removals = new Removals(clock);
		this.#errands = new Errands(clock);
		this.#intake = this.#createIntake();
		this.readiness = this.#createReadiness();
		bot.use(createHandlers(this.#services()));
	}

	/** An update is answered when this resolves. */
	async handle(update: Update): Promise<void> {
		const { bot, instruments } = this.#core;
		instruments.metrics.updateBegun();
		await bot.handleUpdate(update);
		instruments.metrics.updateHandled(update);
	}

	/** Answers from now on, over HTTP at first, and puts into the index whatever the log has and it lacks. */
	async start(): Promise<void> {
		await this.#openOps();
		await this.#indexedLog.start();
		this.#intake?.start();
	}

	/** Finishes what the bot says of its own accord, and, once nobody is answered any more by duty either, what is to vanish from channels. */
	async stopAnswering(dutyEnded: Promise<void>): Promise<void> {
		await Promise.all([this.#ops?.close(), this.#errands.stop(), this.#intake?.stop(), dutyEnded]);
		await this.#removals.finish();
	}

	/** Gives up searches in hand. */
	giveUp(): void {
		void this.#searcher.close();
	}

	async close(): Promise<void> {
		await Promise.all([this.#follower.stop(), this.#indexedLog.stop()]);
		await this.#searcher.close();
		this.index.close();
	}

	/** Without a webhook the bot does its work also when nobody can look at its numbers. */
	async #openOps(): Promise<void> {
		const { config, instruments, clock, logger } = this.#core;
		const { http, webhook } = config;
		if (http === undefined) return;
		const intake = this.#intake;
		const liveness = () => instruments.loops.watchdog.health();
		const { readiness } = this;
		instruments.metrics.probes({ livez: liveness, readyz: readiness });
		instruments.metrics.store(async () => (await readiness()).parts["store"]?.ok === true);
		const options = {
			...http,
			...{ liveness, readiness },
			status: {
				...{ json: () => this.#status(), page: () => this.#page(), clock },
				...defined({ password: config.statusPassword }),
			},
			metrics: instruments.metrics.metrics,
			logger,
			...(webhook && intake && { webhook: { ...webhook, handle: (update: unknown) => intake.take(update) } }),
		};
		this.#ops = await serveOps(options).catch((error: unknown) => {
			if (webhook !== undefined) throw error;
			const advice = "set HTTP_ADDRESS to a free address, or to nothing to switch it off";
			logger.error("Operators cannot look at the bot over HTTP", { error, advice });
			return undefined;
		});
	}

	#status(): Promise<Status> {
		return this.#desk.ask("status");
	}

	async #page(): Promise<string> {
		const status = await this.#status();
		return statusPage(status, verdict(status));
	}

	#createIntake(): UpdateIntake | undefined {
		const { bot, config, classify, store, instruments, givingUp, clock, logger, connect, onUnusable } = this.#core;
		const { wasCutOff } = this.#core;
		if (config.webhook === undefined) return undefined;
		return new UpdateIntake({
			...{ api: bot.api, webhook: config.webhook, classify, clock, logger, onUnusable },
			onConnected: async (me) => connect(me),
			untilItRegisters: this.#hooks.untilActing,
			handle: (update) => this.handle(update),
			onReachedAgain: () => this.#hooks.acting()?.lineIsUp(),
			...{ records: store.updates, wasCutOff, isOneOfSeveral: store.isShared },
			givingUp: givingUp.signal,
			progress: instruments.loops.intake,
		});
	}

	#createReadiness(): () => Promise<Health> {
		const { store, clock, logger } = this.#core;
		const { acting } = this.#hooks;
		return createReadiness({
			intake: () => (this.#intake ?? acting()?.intake)?.trouble,
			feeds: () => acting()?.figures.feedTrouble,
			tryStore: () => store.notes.set("readiness", "a write that shows that writes succeed"),
			...{ clock, logger },
		});
	}

	#services(): GivenServices {
		const { config, store, instruments, translate, folder, textOf, givingUp, clock, logger, admins } = this.#core;
		const desk = this.#desk;
		return {
			editions: offered(config.editions),
			...{ admins, announcements: this.#announcements(), openAlerts: () => desk.ask("openAlerts") },
			status: () => this.#status(),
			statusPicture: (status) => this.#paint(status, verdict(status)),
			...{ subscriptions: store.subscriptions, positions: store.positions, articles: store.log },
			...{ pagers: store.pagers, questions: store.questions },
			...{ folder, textOf, translate, logger, removals: this.#removals, errands: this.#errands },
			index: watchedSearcher(this.#searcher, clock, instruments.metrics.searched),
			parseQuery: (text) => parseQuery(text, { now: clock.now(), folder }),
			clock: stoppableClock(clock, givingUp.signal),
			givingUp: givingUp.signal,
			forgetChat: (chat) => forgetChat(chat, store, (each) => desk.ask("settle", each)),
			onChatMoved: async (from, to) => this.#chatMoved(from, to),
		};
	}

	/** It may have to wait for a send in hand, and others must not wait for it. Cut off, it is done at the next send. */
	#chatMoved(from: ChatId, to: ChatId): void {
		const { admins, logger } = this.#core;
		admins.moved(from, to);
		void this.#desk.ask("move", from, to).catch((error: unknown) => {
			logger.error("Group could not be moved yet", { error, from, to });
		});
	}

	/** Drafts are written wherever somebody is answered, and sent by whoever acts. */
	#announcements(): GivenServices["announcements"] {
		const { store, clock, logger } = this.#core;
		const drafts = new Drafts({ records: store.announcements, errands: this.#errands, clock, logger });
		return {
			find: (key) => drafts.find(key),
			keep: (key, announcement) => drafts.keep(key, announcement),
			drop: (key) => drafts.drop(key),
			dropDrafts: (chat, by) => drafts.dropDrafts(chat, by),
			reach: () => this.#desk.ask("reach"),
			send: (key, audience) => this.#desk.ask("send", key, audience),
			stop: (key) => this.#desk.ask("stop", key),
		};
	}
}

function offered([first, ...others]: readonly EditionCode[]): GivenServices["editions"] {
	if (first === undefined) throw new RangeError("Cannot start: no edition is configured");
	return [first, ...others];
}
