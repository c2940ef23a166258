import type { Bot } from "grammy";
import type { UserFromGetMe } from "grammy/types";
import { AdminChats } from "../bot/admin/admin-chats.ts";
import type { BotContext } from "../bot/bot-context.ts";
import { loadTranslations, type Translate } from "../formatter/words/translations.ts";
import type { Clock } from "../kit/clock.ts";
import { defined } from "../kit/defined.ts";
import type { Logger } from "../kit/logger.ts";
import type { LoggedArticle } from "../news/logged-article.ts";
import type { ArticleText } from "../news/settings/admission.ts";
import { createArticleTexts } from "../news/settings/article-text.ts";
import type { DamagedRecordError } from "../store/collection.ts";
import type { MigrationStep } from "../store/migrations/migrate.ts";
import { type OpenOptions, openStore, type Store } from "../store/open-store.ts";
import type { Standby } from "../store/sqlite-connection.ts";
import { classifierFor } from "../telegram/classifier-for.ts";
import { createBot } from "../telegram/create-bot.ts";
import { createSender, type Sender } from "../telegram/sender.ts";
import { createTextFolder, type TextFolder } from "../text/fold-text.ts";
import type { Config } from "./config.ts";
import { Instruments } from "./instruments.ts";
import { readManifest } from "./manifest.ts";

export interface AppOptions {
	readonly config: Config;
	readonly logger: Logger;
	readonly clock: Clock;
	/** Has it wait for a file that another process has. */
	readonly standby?: Standby;
	/** Ends the opening of a store on a server. */
	readonly signal?: AbortSignal;
	/** Whether the run before this one, on this machine, ended without a stop. For a store that several have open, which cannot tell. */
	readonly wasCutOff?: boolean;
}

/** What every part of this process is built from, for as long as it runs. */
export interface Core extends Omit<AppOptions, "standby" | "signal" | "wasCutOff"> {
	readonly store: Store;
	/** Whether the run before this one ended without a stop. */
	readonly wasCutOff: boolean;
	readonly instruments: Instruments;
	readonly bot: Bot<BotContext>;
	readonly classify: ReturnType<typeof classifierFor>;
	readonly sender: Sender;
	readonly admins: AdminChats;
	readonly translate: Translate;
	readonly folder: TextFolder;
	readonly textOf: (article: LoggedArticle) => ArticleText;
	/** Of this program. */
	readonly version: string;
	/** Milliseconds since the Unix epoch. */
	readonly startedAt: number;
	/** Telegram takes the bot for itself, and has said who it is. Safe to call twice. */
	readonly connect: (me: UserFromGetMe) => void;
	/** Resolves once it has. */
	readonly connected: Promise<void>;
	/** Aborted at once when the bot is to end: ends what nobody waits for. */
	readonly stopping: AbortController;
	/** Aborted some seconds later: ends answers to people that a stop cannot wait for. */
	readonly givingUp: AbortController;
	/** Called with the reason when Telegram does not accept the bot: it can never work as it is configured. */
	readonly onUnusable: (reason: string) => void;
	/** The first such reason. */
	readonly unusable: Promise<string>;
}

/** What follows from a damaged record, by its collection. */
const DAMAGED: Readonly<Record<string, string>> = {
	subscription: "Subscription is damaged: nothing is sent there",
	article: "Article is damaged: it is passed over",
	update: "Update that was written down is damaged: nobody is answered",
};

/** @throws Error when the store cannot be opened, and the reason of a signal that is aborted first. */
export async function openCore(options: AppOptions): Promise<Core> {
	const { config, logger, clock, standby, signal, wasCutOff = false } = options;
	const instruments = new Instruments(options);
	const store = await openStore(config.storeAddress, {
		...openOptions(logger, instruments),
		...defined({ standby, signal }),
	});
	const [stopping, givingUp] = [new AbortController(), new AbortController()];
	const bot = createBot<BotContext>({
		...{ token: config.botToken, apiRoot: config.telegramApiRoot, proxies: config.proxy },
		...{ signal: givingUp.signal, clock },
	});
	const classify = classifierFor(bot.api);
	const [translate, folder] = [loadTranslations(), createTextFolder()];
	const admins = new AdminChats(config.adminChats, store.notes, logger);
	await admins.load();
	const { promise: unusable, resolve: onUnusable } = Promise.withResolvers<string>();
	const { promise: connected, resolve: onConnected } = Promise.withResolvers<void>();
	return {
		...{ config, logger, clock, store, instruments, bot, classify, translate, folder },
		wasCutOff: wasCutOff || store.wasCutOff,
		sender: createSender(bot.api, clock, classify),
		admins,
		textOf: createArticleTexts(folder),
		...{ version: readManifest().version, startedAt: clock.now() },
		connect(me) {
			bot.botInfo = me;
			logger.info("Connected to Telegram", { bot: me.username, inlineMode: me.supports_inline_queries });
			onConnected();
		},
		...{ connected, stopping, givingUp, onUnusable, unusable },
	};
}

function openOptions(logger: Logger, instruments: Instruments): OpenOptions {
	return {
		onDamaged: (error: DamagedRecordError) =>
			logger.error(DAMAGED[error.collection] ?? "Record is damaged", { key: error.key, error }),
		watch: instruments.storeCalled,
		onTrouble: (error: unknown) => logger.warn("Connection to the store is troubled", { error }),
		onMigrating: ({ isDone, ...step }: MigrationStep) =>
			logger.info(isDone ? "Store is migrated" : "Store is being migrated", step),
	};
}
