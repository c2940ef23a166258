import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { App } from "../app.ts";
import { readConfig } from "../config.ts";
import { createEmulator, type Emulator } from "../emulator/create-emulator.ts";
import { systemClock } from "../kit/clock.ts";
import { createLog } from "../kit/log.ts";
import { type FeedServer, startFeedServer } from "./feed-server.ts";
import { printMessage } from "./print-message.ts";
import { readArchives } from "./read-archives.ts";
import type { ReplayedArticle } from "./replayed-article.ts";

export interface DemoOptions {
	/** Archived documents to replay; the demo's own articles when there are none. */
	readonly archives: readonly string[];
	/** Ends the demo. */
	readonly signal: AbortSignal;
	readonly print: (text: string) => void;
}

const OWN_ARTICLES = fileURLToPath(new URL("./articles", import.meta.url));
/** Telegram takes one message a second to a chat; reading one takes longer. */
const ARTICLE_EVERY_MS = 2_000;

/** A local Telegram, a feed and the real bot, until the signal; whatever is posted is printed. */
export async function runDemo({ archives, signal, print }: DemoOptions): Promise<void> {
	const articles = await readArchives(archives.length === 0 ? [OWN_ARTICLES] : archives);
	const editions = [...new Set(articles.map(({ edition }) => edition))];
	const folder = await mkdtemp(join(tmpdir(), "rfi-news-demo-"));
	const emulator = await createEmulator({ botName: "RFI", botUsername: "rfi_demo_bot" });
	const feeds = await startFeedServer();
	const app = await App.open({
		config: demoConfig(emulator, feeds, editions, join(folder, "demo.sqlite")),
		logger: createLog({ level: "warn" }),
		clock: systemClock,
	});
	try {
		await app.start();
		const posted = await watch(emulator, print);
		await subscribe(emulator, editions);
		await feeds.untilRead(editions);
		await replay(articles, feeds, signal);
		await systemClock.sleep(Number.MAX_SAFE_INTEGER, signal).catch(() => undefined); // the signal is how a demo ends
		print(`The end: ${articles.length} articles in the feed, ${posted()} messages posted.`);
	} finally {
		await app.stop();
		await Promise.all([feeds.close(), emulator.close()]);
		await rm(folder, { recursive: true, force: true });
	}
}

/** What an operator would write into the environment. */
function demoConfig(emulator: Emulator, feeds: FeedServer, editions: readonly string[], storePath: string) {
	return readConfig({
		BOT_TOKEN: emulator.token,
		TELEGRAM_API_ROOT: emulator.apiRoot,
		EDITIONS: editions.join(","),
		FEEDS: editions.map((edition) => `${edition}=${feeds.urlOf(edition)}`).join(","),
		POLL_INTERVAL_SECONDS: "1",
		STORE_URL: `sqlite://${storePath}`,
		HTTP_ADDRESS: "",
	});
}

/** Prints what the bot posts; returns how many messages that were. */
async function watch(emulator: Emulator, print: (text: string) => void): Promise<() => number> {
	let posted = 0;
	await emulator.control.subscribe((event) => {
		if (event.kind !== "message" || event.message.from?.is_bot !== true) return;
		posted++;
		print(printMessage(event.message));
	});
	return () => posted;
}

/** A reader who does what anybody would do in Telegram. */
async function subscribe(emulator: Emulator, editions: readonly string[]): Promise<void> {
	const reader = await emulator.world.user("Reader", { language_code: editions[0] === "cn" ? "zh-hans" : "en" });
	await reader.asks("/start");
	await reader.asks(`/subscribe ${editions.join(" ")}`);
}

async function replay(articles: readonly ReplayedArticle[], feeds: FeedServer, signal: AbortSignal): Promise<void> {
	for (const article of articles) {
		if (signal.aborted) return;
		feeds.publish(article);
		await systemClock.sleep(ARTICLE_EVERY_MS, signal).catch(() => undefined); // looked at above
	}
}
