import { join } from "node:path";
import { createEmulator, type Emulator } from "telegram-emulator";
import { expect, onTestFinished, test } from "vitest";
import { type FeedServer, startFeedServer } from "../../../demo/feed-server.ts";
import { App } from "../../../src/app/app.ts";
import { readConfig } from "../../../src/app/config.ts";
import { systemClock } from "../../../src/kit/clock.ts";
import { HOUR_MS, MINUTE_MS, SECOND_MS } from "../../../src/kit/durations.ts";
import type { Status } from "../../../src/status/status.ts";
import { logEntries } from "../../support/articles/log-entries.ts";
import {
	status as answerOf,
	feedXml,
	startFeedServer as startScriptedFeed,
} from "../../support/articles/scripted-feed.ts";
import { folder } from "../../support/folder.ts";
import { freePort } from "../../support/free-port.ts";
import { setAppStage } from "../../support/stages/app-stage.ts";
import { article, shows } from "../../support/stages/build-stage.ts";

async function setStage() {
	const emulator = await createEmulator({ limits: false });
	const feeds = await startFeedServer();
	onTestFinished(async () => void (await Promise.all([emulator.close(), feeds.close()])));
	const store = join(folder(), "bot.sqlite");
	return { emulator, feeds, startApp: () => startApp(emulator, feeds, store) };
}

/** A bot on that store, and what its status says while it runs. */
async function startApp(emulator: Emulator, feeds: FeedServer, store: string) {
	const http = `127.0.0.1:${await freePort()}`;
	const environment = {
		...{
			BOT_TOKEN: emulator.token,
			TELEGRAM_API_ROOT: emulator.apiRoot,
			NEWS_MAP: "off",
			FEEDS: `cn=${feeds.urlOf("cn")}`,
		},
		...{ POLL_INTERVAL_SECONDS: "1", STORE_URL: `sqlite://${store}`, HTTP_ADDRESS: http },
	};
	const { logger, written } = logEntries();
	const app = await App.open({ config: readConfig(environment), logger, clock: systemClock });
	await app.start();
	onTestFinished(() => app.stop());
	await written("Connected to Telegram");
	const read = async () => (await fetch(`http://${http}/status.json`)).text();
	return { app, written, read, status: async (): Promise<Status> => JSON.parse(await read()) };
}

test("The status of a running bot counts what came and went, over a restart, and names no chat", async () => {
	const { emulator, feeds, startApp: start } = await setStage();
	const first = await start();
	await first.written("Feed has news");
	const reader = await emulator.world.user("Reader", { language_code: "en" });
	await reader.asks("/subscribe");
	feeds.publish(article(1));
	await reader.chat.waitFor((message) => shows(message, article(1)), { timeoutMs: 10_000 });
	// It is counted before its turn ends, and gathered once a second.
	const isOver = async () => {
		const { editions, waiting } = await first.status();
		return editions[0]?.day.messages === 1 && waiting.ready === 0;
	};
	await expect.poll(isOver, { timeout: 5_000 }).toBe(true);
	const status = await first.status();
	expect(status).toMatchObject({
		...{ version: expect.stringMatching(/^\d+\.\d+\.\d+$/), live: { ok: true }, ready: { ok: true } },
		feeds: [{ edition: "cn", url: feeds.urlOf("cn"), failures: 0 }],
		subscribers: { states: [{ state: "active", chat: "private", count: 1 }], reasons: [] },
		waiting: { ready: 0, setAside: 0, sendsPerSecond: 25 },
	});
	const [before] = status.editions;
	expect(before).toMatchObject({ edition: "cn", subscribers: 1, newestAt: expect.any(Number), day: { articles: 1 } });
	expect([before?.day.seen, before?.day.sent]).not.toContain(undefined);
	expect(await first.read()).not.toMatch(new RegExp(`\\b${reader.id}\\b`));
	await first.app.stop();

	const second = await start();
	const [after] = (await second.status()).editions;
	const { from: _, ...counted } = before?.day ?? { from: 0 };
	expect(after).toMatchObject({ day: counted, month: counted, newestAt: before?.newestAt, subscribers: 1 });
	expect((await second.status()).feeds[0]).toMatchObject({ succeededAt: expect.any(Number) });
});

test("The status of a running bot says of what operators are told, also where nobody is told anything", async () => {
	const { app, status, clock } = await setAppStage();
	await app.start();
	onTestFinished(() => app.stop());
	const minutes = async (count: number) => {
		for (let minute = 0; minute < count; minute++) await clock.advance(MINUTE_MS);
	};
	clock.set(clock.now() + HOUR_MS);
	await minutes(1);
	const alert = { kind: "clock", text: expect.stringMatching(/^The system clock has jumped by 1 hour/) };
	await expect.poll(async () => (await status()).alerts).toMatchObject([alert]);
	await minutes(61);
	await expect.poll(async () => (await status()).alerts).toEqual([]);
});

test.each([
	["learned", 401_000],
	["steady", 300_000],
])(
	"The status tells when a feed is looked at next by the plan that is chosen, behind a cache that keeps a copy for 200 s: %s",
	async (plan, everyMs) => {
		const server = await startScriptedFeed(answerOf(200, feedXml([]), { "cache-control": "max-age=200" }));
		const stage = await setAppStage({ environment: { POLL_PLAN: plan, FEEDS: `cn=${server.url}` } });
		await stage.app.start();
		onTestFinished(() => stage.app.stop());
		await stage.written("Feed tells caches something else");
		const told = async () => {
			// How the bot is, is gathered once a second.
			await stage.clock.advance(SECOND_MS);
			return (await stage.status()).feeds[0]?.everyMs;
		};
		await expect.poll(told, { timeout: 5_000 }).toBe(everyMs);
	},
);
