import type { Update } from "grammy/types";
import { Announcements } from "../bot/admin/announce/announcements.ts";
import type { GivenServices } from "../bot/bot-services.ts";
import { createHandlers } from "../bot/create-handlers.ts";
import { Errands } from "../bot/presence/errands.ts";
import { Removals } from "../bot/removals.ts";
import { stoppableClock } from "../kit/clock.ts";
import { defined } from "../kit/defined.ts";
import type { Health } from "../kit/watch/health.ts";
import type { EditionCode } from "../news/edition.ts";
import { type OpsServer, serveOps } from "../ops/serve.ts";
import type { Admitted } from "../poller/admit.ts";
import { createSearcher, type Searcher } from "../search/aside/create-searcher.ts";
import { followLog, type LogFollower } from "../search/index/follow-log.ts";
import { openIndex } from "../search/open-index.ts";
import { parseQuery } from "../search/query/parse-query.ts";
import type { SearchIndex } from "../search/search-index.ts";
import type { Status } from "../status/status.ts";
import { statusPage } from "../status/status-page.ts";
import { createStatusPicture } from "../status/status-picture.ts";
import { verdict } from "../status/verdict.ts";
import { forgetChat } from "../store/forget-chat.ts";
import type { Core } from "./core.ts";
import type { Duty } from "./duty.ts";
import { indexPath } from "./index-path.ts";
import { readManifest } from "./manifest.ts";
import { createReadiness } from "./readiness.ts";
import { createStatusSource } from "./status/status-source.ts";
import { watchedSearcher } from "./watched-searcher.ts";

/** The half of the bot that answers whoever asks: people in chats, and operators and Telegram over HTTP. */
export class Front {
	readonly index: SearchIndex;
	/** How the bot is, gathered at most once a second. */
	readonly status: () => Promise<Status>;
	readonly announcements: Announcements;
	readonly #core: Core;
	readonly #duty: Pick<Duty, "delivery" | "intake" | "pace">;
	readonly #readiness: () => Promise<Health>;
	readonly #searcher: Searcher;
	readonly #follower: LogFollower;
	readonly #removals: Removals;
	readonly #errands: Errands;
	readonly #paint = createStatusPicture();
	#ops: OpsServer | undefined;

	constructor(core: Core, duty: Pick<Duty, "delivery" | "intake" | "pace">) {
		const { config, store, folder, clock, logger, instruments, bot } = core;
		this.#core = core;
		this.#duty = duty;
		const path = indexPath(config);
		this.index = openIndex({ path, logger, folder, onStartOver: () => this.#searcher.startOver() });
		this.#searcher = createSearcher({ index: this.index, path, clock, logger });
		this.#follower = followLog(store.log, this.index, logger, instruments.loops.index);
		this.#removals = new Removals(clock);
		this.#errands = new Errands(clock);
		const readiness = this.#createReadiness();
		const { version } = readManifest();
		this.status = createStatusSource({
			...{ config, version, instruments, readiness, clock, ...duty },
			...{ alerts: core.alarms.alerts, translate: core.translate },
		});
		this.#readiness = readiness;
		this.announcements = new Announcements({
			...{ records: store.announcements, log: store.log, delivery: duty.delivery, errands: this.#errands },
			...{ sender: core.sender, translate: core.translate, clock, logger },
			reachable: () => instruments.census.reachable(),
		});
		bot.use(createHandlers(this.#services()));
	}

	/** An update is answered when this resolves. */
	async handle(update: Update): Promise<void> {
		const { bot, instruments } = this.#core;
		instruments.metrics.updateBegun();
		await bot.handleUpdate(update);
		instruments.metrics.updateHandled(update);
	}

	/** What was appended and revised can soon be found. */
	logChanged({ revised }: Pick<Admitted, "revised">): void {
		for (const article of revised) this.#follower.revised(article);
		this.catchUp();
	}

	/** In the background: whatever the log has and the index lacks. */
	catchUp(): void {
		void this.#follower.catchUp();
	}

	/** Finishes what the bot says of its own accord, and, once nobody is answered any more, what is to vanish from channels. */
	async stopAnswering(intake: Promise<void>): Promise<void> {
		await Promise.all([this.#errands.stop(), intake]);
		await this.#removals.finish();
	}

	/** Gives up searches in hand. */
	giveUp(): void {
		void this.#searcher.close();
	}

	/** Lets requests in hand be answered, and takes no new ones. */
	async closeOps(): Promise<void> {
		await this.#ops?.close();
	}

	async close(): Promise<void> {
		await this.#follower.stop();
		await this.#searcher.close();
		this.index.close();
	}

	/** Without a webhook the bot does its work also when nobody can look at its numbers. */
	async openOps(): Promise<void> {
		const { config, instruments, clock, logger } = this.#core;
		const { http, webhook } = config;
		if (http === undefined) return;
		const intake = webhook && { ...webhook, handle: (update: unknown) => this.#duty.intake.take(update) };
		const liveness = () => instruments.loops.watchdog.health();
		const readiness = this.#readiness;
		instruments.metrics.probes({ livez: liveness, readyz: readiness });
		const page = async () => {
			const status = await this.status();
			return statusPage(status, verdict(status));
		};
		const options = {
			...http,
			...{ liveness, readiness },
			status: { json: this.status, page, clock, ...defined({ password: config.statusPassword }) },
			metrics: instruments.metrics.metrics,
			logger,
			...(intake ? { webhook: intake } : {}),
		};
		this.#ops = await serveOps(options).catch((error: unknown) => {
			if (webhook !== undefined) throw error;
			const advice = "set HTTP_ADDRESS to a free address, or to nothing to switch it off";
			logger.error("No health checks and metrics", { error, advice });
			return undefined;
		});
	}

	#createReadiness(): ReturnType<typeof createReadiness> {
		const { store, instruments, clock, logger } = this.#core;
		return createReadiness({
			intake: () => this.#duty.intake.trouble,
			feeds: () => instruments.feedTrouble,
			tryStore: () => store.notes.set("readiness", "a write that shows that writes succeed"),
			...{ clock, logger },
		});
	}

	#services(): GivenServices {
		const { config, store, instruments, translate, folder, textOf, givingUp, clock, logger, alarms } = this.#core;
		const { delivery } = this.#duty;
		return {
			editions: offered(config.editions),
			...{ admins: alarms.admins, alerts: alarms.alerts, announcements: this.announcements, status: this.status },
			statusPicture: (status) => this.#paint(status, verdict(status)),
			...{ subscriptions: store.subscriptions, positions: store.positions, articles: store.log },
			...{ pagers: store.pagers, questions: store.questions },
			...{ folder, textOf, translate, logger, removals: this.#removals, errands: this.#errands },
			index: watchedSearcher(this.#searcher, clock, instruments.metrics.searched),
			parseQuery: (text) => parseQuery(text, { now: clock.now(), folder }),
			clock: stoppableClock(clock, givingUp.signal),
			givingUp: givingUp.signal,
			forgetChat: (chat) => forgetChat(chat, store, (each) => delivery.settled(each)),
			onChatMoved: async (from, to) => {
				alarms.admins.moved(from, to);
				// It may have to wait for a send in hand, and others must not wait for it. Cut off, it is done at the next send.
				void delivery.moveChat(from, to).catch((error: unknown) => {
					logger.error("Group could not be moved yet", { error, from, to });
				});
			},
		};
	}
}

function offered([first, ...others]: readonly EditionCode[]): GivenServices["editions"] {
	if (first === undefined) throw new RangeError("Cannot start: no edition is configured");
	return [first, ...others];
}
