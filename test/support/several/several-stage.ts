import { type FeedServer, startFeedServer } from "../../../demo/feed-server.ts";
import { openStore } from "../../../src/store/open-store.ts";
import { BotProcess } from "../processes/bot-process.ts";
import { article } from "../stages/build-stage.ts";
import { Broadcast } from "./broadcast.ts";
import { seedSubscriptions } from "./store/seed-subscriptions.ts";
import { startTelegram, type Telegram } from "./telegram/telegram.ts";

export const BOTS = ["first", "second"] as const;
export type BotName = (typeof BOTS)[number];

export interface StageOptions {
	/** How many read the Chinese edition from the start. */
	readonly chats?: number;
	/** Messages a second. */
	readonly rate?: number;
	readonly latencyMs?: number;
	/** Whether the bots' logs are looked over for what people say. */
	readonly isOverheard?: boolean;
	readonly environment?: Readonly<Record<string, string>>;
}

/** One Telegram, one feed and one store for several bots, each of which has its own way to the store. */
export interface SeveralStage {
	readonly telegram: Telegram;
	readonly feeds: FeedServer;
	readonly chats: readonly number[];
	/** Of the store, past the bots' own ways. */
	readonly storeUrl: string;
	/** Resolves once the bot acts or stands by. */
	start(name: BotName, environment?: Readonly<Record<string, string>>): Promise<BotProcess>;
	/** Publishes so many articles, each of which everybody is to get. */
	broadcast(articles: number): Broadcast;
	close(): Promise<void>;
}

/** What the stage's store is: where it lies for whoever is on no bot's way, what each bot is told of it, and its end. */
export interface StoreSide {
	readonly url: string;
	environmentOf(bot: BotName): Readonly<Record<string, string>>;
	close(): Promise<void>;
}

/** What a bot says once it acts, and once it has found that another one does. */
export const ACTS = "Started";
export const STANDS_BY = "Stands by: another process acts";

const EDITIONS = ["cn", "fr", "en"] as const;
const LATENCY_MS = 20;

/** Around a store that is there already and is given up with the stage. */
export async function buildSeveralStage(store: StoreSide, options: StageOptions = {}): Promise<SeveralStage> {
	const { chats: count = 0, rate = 1000, latencyMs = LATENCY_MS, isOverheard = false } = options;
	const telegram = await startTelegram({ latencyMs, isOverheard, bots: BOTS });
	const feeds = await startFeedServer();
	const chats = count === 0 ? [] : await telegram.emulator.world.readers(count);
	await seed(store.url, chats);
	const bots: BotProcess[] = [];
	let published = 0;
	return {
		...{ telegram, feeds, chats, storeUrl: store.url },
		async start(name, environment = {}) {
			const bot = new BotProcess({
				BOT_TOKEN: telegram.emulator.token,
				TELEGRAM_API_ROOT: telegram.apiRootOf(name),
				NEWS_MAP: "off",
				FEEDS: EDITIONS.map((edition) => `${edition}=${feeds.urlOf(edition)}`).join(","),
				POLL_INTERVAL_SECONDS: "1",
				SEND_RATE_PER_SECOND: String(rate),
				HTTP_ADDRESS: "",
				...store.environmentOf(name),
				...options.environment,
				...environment,
			});
			bots.push(bot);
			await Promise.any([bot.logs(ACTS), bot.logs(STANDS_BY)]);
			// What a feed holds before anybody has read it is no news.
			await feeds.untilRead(EDITIONS);
			return bot;
		},
		broadcast(articles) {
			const news = Array.from({ length: articles }, () => article(++published));
			const broadcast = new Broadcast(telegram, chats, news);
			for (const one of news) feeds.publish(one);
			return broadcast;
		},
		async close() {
			await Promise.all(bots.map((bot) => bot.kill("SIGKILL")));
			await Promise.all([telegram.close(), feeds.close()]);
			await store.close();
		},
	};
}

async function seed(url: string, chats: readonly number[]): Promise<void> {
	const store = await openStore(url);
	await seedSubscriptions(store, chats);
	await store.close();
}
