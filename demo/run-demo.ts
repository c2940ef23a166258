import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createEmulator, type Emulator } from "telegram-emulator";
import { App } from "../src/app/app.ts";
import { readConfig } from "../src/app/config.ts";
import { systemClock } from "../src/kit/clock.ts";
import { createLogger } from "../src/kit/logger.ts";
import { buildScene } from "./build-scene.ts";
import { createPrinter } from "./create-printer.ts";
import { examples } from "./examples.ts";
import { type FeedServer, startFeedServer } from "./feed-server.ts";
import { linkPreviews } from "./link-previews.ts";
import { readArchives } from "./read-archives.ts";
import type { ReplayedArticle } from "./replayed-article.ts";
import { tellingWord } from "./telling-word.ts";

export interface DemoOptions {
	/** Archived documents to replay; the demo's own articles when there are none. */
	readonly archives: readonly string[];
	/** Ends the demo. */
	readonly signal: AbortSignal;
	/** Ends it as well; until the signal unless given. */
	readonly seconds?: number;
	readonly print: (text: string) => void;
}

const OWN_ARTICLES = fileURLToPath(new URL("./articles", import.meta.url));
/** Telegram takes one message a second to a chat; reading one takes longer. */
const ARTICLE_EVERY_MS = 2_000;
/** The first fill the page, and are what the group that pauses gets together. */
const FIRST_ARTICLES = 6;
/** The demo's own articles are few: after the first the others take their time. */
const OWN_ARTICLE_EVERY_MS = 7_000;

const BOT_USERNAME = "rfi_demo_bot";
/** A group takes this many messages a minute: what comes faster arrives with pauses of up to 20 s. */
const GROUP_MESSAGES_A_MINUTE = 20;
const QUIET_MS = 4_000;
const QUIET_BEHIND_LIMIT_MS = 25_000;

/** A local Telegram with its chat page, a feed and the real bot, until it is to end; whatever is posted is printed. */
export async function runDemo({ archives, seconds, print, ...options }: DemoOptions): Promise<void> {
	const signal = endOf(options.signal, seconds);
	const articles = await readArchives(archives.length === 0 ? [OWN_ARTICLES] : archives);
	const [first = "cn", ...others] = new Set(articles.map(({ edition }) => edition));
	const editions = [first, ...others] as const;
	const folder = await mkdtemp(join(tmpdir(), "rfi-news-demo-"));
	const emulator = await createEmulator({
		botName: "RFI",
		botUsername: BOT_USERNAME,
		linkPreview: linkPreviews(articles),
		examples: examples(articles, BOT_USERNAME),
	});
	const page = `${emulator.apiRoot}/`;
	print(`The chats are at ${page}`);
	print(seconds === undefined ? "Ctrl-C ends the demo." : `The demo ends after ${seconds} s, or by Ctrl-C.`);
	const feeds = await startFeedServer();
	const app = await App.open({
		config: demoConfig(emulator, feeds, editions, join(folder, "demo.sqlite")),
		logger: createLogger({ level: "warn", format: "text" }),
		clock: systemClock,
	});
	let published = 0;
	let posted = () => 0;
	try {
		await app.start();
		const scene = await setUp(emulator, articles, editions, print);
		posted = scene.posted;
		await feeds.untilRead(editions);
		const everyMs = archives.length === 0 ? OWN_ARTICLE_EVERY_MS : ARTICLE_EVERY_MS;
		published = await replay(articles.slice(0, FIRST_ARTICLES), feeds, { everyMs: ARTICLE_EVERY_MS, signal });
		if (!signal.aborted) await scene.endPause();
		published += await replay(articles.slice(FIRST_ARTICLES), feeds, { everyMs, signal });
		await untilQuiet(posted, published > GROUP_MESSAGES_A_MINUTE ? QUIET_BEHIND_LIMIT_MS : QUIET_MS, signal);
		if (seconds === undefined && !signal.aborted) print(`\nThat was all. ${page} stays open, Ctrl-C ends it.`);
		await systemClock.sleep(Number.MAX_SAFE_INTEGER, signal).catch(() => undefined); // this is how a demo ends
	} finally {
		await app.stop();
		print(`\nThe end: ${published} articles in the feed, ${posted()} messages posted.`);
		await Promise.all([feeds.close(), emulator.close()]);
		await rm(folder, { recursive: true, force: true });
	}
}

function endOf(signal: AbortSignal, seconds: number | undefined): AbortSignal {
	return seconds === undefined ? signal : AbortSignal.any([signal, AbortSignal.timeout(seconds * 1000)]);
}

/** Resolves once nothing was posted for so long, or with the signal. */
async function untilQuiet(posted: () => number, quietMs: number, signal: AbortSignal): Promise<void> {
	for (let before = -1; before !== posted() && !signal.aborted; ) {
		before = posted();
		await systemClock.sleep(quietMs, signal).catch(() => undefined); // looked at above
	}
}

/** What an operator would write into the environment. */
function demoConfig(emulator: Emulator, feeds: FeedServer, editions: readonly string[], storePath: string) {
	return readConfig({
		BOT_TOKEN: emulator.token,
		TELEGRAM_API_ROOT: emulator.apiRoot,
		EDITIONS: editions.join(","),
		NEWS_MAP: "off",
		FEEDS: editions.map((edition) => `${edition}=${feeds.urlOf(edition)}`).join(","),
		POLL_INTERVAL_SECONDS: "1",
		STORE_URL: `sqlite://${storePath}`,
		HTTP_ADDRESS: "",
	});
}

interface Playing {
	/** How many messages were printed. */
	readonly posted: () => number;
	readonly endPause: () => Promise<void>;
}

/** People and chats, subscribed by commands. What the bot posts to the reader, and everywhere once all is set, is printed. */
async function setUp(
	emulator: Emulator,
	articles: readonly ReplayedArticle[],
	editions: readonly [string, ...string[]],
	print: (text: string) => void,
): Promise<Playing> {
	// Nobody needs to wait while the scene is set: commands come faster than people could type them.
	await emulator.setLimits(false);
	const scene = await buildScene(emulator, editions, tellingWord(articles, editions[0]));
	const printer = createPrinter(scene, print);
	await emulator.control.subscribe((event) => {
		if (event.kind === "message") printer.take(event.message);
	});
	await scene.subscribeReader();
	await scene.subscribeOthers();
	printer.openEverywhere();
	await emulator.setLimits(true);
	return { posted: printer.count, endPause: scene.endPause };
}

/** Puts one article after the other into the feed; resolves to how many it were when the signal came. */
async function replay(
	articles: readonly ReplayedArticle[],
	feeds: FeedServer,
	{ everyMs, signal }: { readonly everyMs: number; readonly signal: AbortSignal },
): Promise<number> {
	let published = 0;
	for (const article of articles) {
		if (signal.aborted) return published;
		feeds.publish(article);
		published++;
		await systemClock.sleep(everyMs, signal).catch(() => undefined); // looked at above
	}
	return published;
}
