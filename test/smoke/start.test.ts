import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createEmulator, type Emulator } from "telegram-emulator";
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { type FeedServer, startFeedServer } from "../../demo/feed-server.ts";
import { freePort } from "../support/free-port.ts";
import { BotProcess } from "../support/processes/bot-process.ts";

const EXIT_STOPPED = 0;
const EXIT_FAILED = 1;
const EXIT_BAD_CONFIG = 2;
const CONNECTS_WITHIN_MS = 10_000;

let folder: string;
let emulator: Emulator;
let feeds: FeedServer;

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), "rfi-news-smoke-"));
	emulator = await createEmulator({ limits: "strict" });
	feeds = await startFeedServer();
});

afterEach(async () => {
	await Promise.all([emulator.close(), feeds.close()]);
	await rm(folder, { recursive: true, force: true });
});

async function start(changes: Readonly<Record<string, string>> = {}) {
	const http = `127.0.0.1:${await freePort()}`;
	const bot = new BotProcess({
		BOT_TOKEN: emulator.token,
		TELEGRAM_API_ROOT: emulator.apiRoot,
		NEWS_MAP: "off",
		FEEDS: `cn=${feeds.urlOf("cn")}`,
		POLL_INTERVAL_SECONDS: "1",
		STORE_URL: `sqlite://${join(folder, "bot.sqlite")}`,
		HTTP_ADDRESS: http,
		...changes,
	});
	onTestFinished(async () => {
		await bot.kill("SIGKILL");
	});
	const ask = async (path: string) => {
		const response = await fetch(`http://${http}${path}`);
		return { status: response.status, text: await response.text() };
	};
	return { bot, ask };
}

/** What the process has written, once that is all of it: a pipe is read to its end a moment after the exit. */
async function outputWith(bot: BotProcess, last: string): Promise<string> {
	await expect.poll(() => bot.output).toContain(last);
	return bot.output;
}

function errorsIn(output: string): string[] {
	return output.split("\n").filter((line) => line.includes('"level":"error"'));
}

describe("main", () => {
	test.each(["SIGTERM", "SIGINT"] as const)("starts, works, and ends with 0 when it gets %s", async (signal) => {
		const { bot, ask } = await start();
		await emulator.transcript.waitFor(({ method }) => method === "getMe", CONNECTS_WITHIN_MS);
		await emulator.transcript.waitFor(({ method }) => method === "setMyCommands", CONNECTS_WITHIN_MS);
		await feeds.untilRead(["cn"]);
		const reader = await emulator.world.user("Reader");
		expect((await reader.asks("/help")).text).toContain("/subscribe");
		expect(await ask("/livez")).toMatchObject({ status: 200, text: expect.stringMatching(/^{"ok":true,/) });
		expect(await ask("/readyz")).toMatchObject({ status: 200, text: expect.stringMatching(/^{"ok":true,/) });
		const metrics = await ask("/metrics");
		expect(metrics.text).toContain('rfi_feed_checks_total{edition="cn",outcome="fresh"}');
		expect(metrics.text).toContain("rfi_updates_total 1");

		// Later than Docker waits it would have ended itself, as failed.
		expect(await bot.kill(signal)).toBe(EXIT_STOPPED);
		expect(await emulator.pendingUpdates()).toBe(0);
		expect(errorsIn(await outputWith(bot, '"Stopped"'))).toEqual([]);
	});

	test("keeps what Node has made of the sources beside the store, for the next start", async () => {
		const { bot } = await start({ NODE_COMPILE_CACHE: "" });
		await bot.logs("Started");
		expect(await bot.kill("SIGTERM")).toBe(EXIT_STOPPED);
		expect((await readdir(join(folder, "compiled"), { recursive: true })).length).toBeGreaterThan(100);
	});

	test("is alive but not ready while Telegram cannot be reached, and stops all the same", async () => {
		const { bot, ask } = await start({ TELEGRAM_API_ROOT: `http://127.0.0.1:${await freePort()}` });
		await bot.logs("Telegram cannot be asked for updates");
		expect(await ask("/livez")).toMatchObject({ status: 200, text: expect.stringMatching(/^{"ok":true,/) });
		const { status, text } = await ask("/readyz");
		expect([status, JSON.parse(text)]).toMatchObject([
			503,
			{ ok: false, parts: { telegram: { ok: false, reason: "not connected to Telegram yet" }, store: { ok: true } } },
		]);
		expect(await bot.kill("SIGTERM")).toBe(EXIT_STOPPED);
	});

	test("says where to get a token, and what needs none, when there is none", async () => {
		const { bot } = await start({ BOT_TOKEN: "" });
		expect(await bot.exited).toBe(EXIT_BAD_CONFIG);
		const output = await outputWith(bot, "Cannot start: ");
		expect(output).toMatch(/^Cannot start: BOT_TOKEN .*@BotFather.*npm run demo\n$/);
	});

	test("names every problem of the environment at once, one a line, and no secret", async () => {
		const { bot } = await start({
			BOT_TOKEN: "no-token-but-secret",
			WEBHOOK_SECRET: "another secret",
			POLL_INTERVAL_SECONDS: "5m",
			EDITIONS: "zh",
			FEEDS: "cn=rfi.xml",
			STORE_URL: "redis://bot:password@db/0",
			LOG_LEVEL: "loud",
		});
		expect(await bot.exited).toBe(EXIT_BAD_CONFIG);
		const output = await outputWith(bot, "since WEBHOOK_SECRET is\n");
		// A heading, eight problems and the end of the last line.
		expect(output.split("\n")).toHaveLength(10);
		const named = ["BOT_TOKEN", "WEBHOOK_SECRET", "WEBHOOK_URL", "POLL_INTERVAL_SECONDS", "EDITIONS", "FEEDS"];
		for (const name of [...named, "STORE_URL", "LOG_LEVEL"]) expect(output).toContain(name);
		expect(output).toContain('POLL_INTERVAL_SECONDS must be a whole number from 1 to 86400: current value is "5m"');
		expect(output).not.toMatch(/no-token-but-secret|another secret|bot:password/);
	});

	test("ends with one clear line when Telegram refuses the token", async () => {
		const { bot } = await start({ BOT_TOKEN: "7000000:a-token-of-somebody-else" });
		expect(await bot.exited).toBe(EXIT_FAILED);
		const output = await outputWith(bot, '"Stopped"');
		expect(errorsIn(output)).toEqual([expect.stringContaining("ask @BotFather for the current one")]);
		expect(output).not.toContain("somebody-else");
	});

	test("ends with one clear line when there is no Bot API at the given root", async () => {
		const { bot } = await start({ TELEGRAM_API_ROOT: `${emulator.apiRoot}/elsewhere` });
		expect(await bot.exited).toBe(EXIT_FAILED);
		const output = await outputWith(bot, '"Stopped"');
		expect(errorsIn(output)).toEqual([expect.stringContaining("check BOT_TOKEN and TELEGRAM_API_ROOT")]);
	});

	test("ends with one clear line when the store cannot be opened", async () => {
		const { bot } = await start({ STORE_URL: "sqlite:///dev/null/bot.sqlite" });
		expect(await bot.exited).toBe(EXIT_FAILED);
		const output = await outputWith(bot, "Cannot go on");
		expect(errorsIn(output)).toEqual([expect.stringContaining('Cannot open store \\"/dev/null/bot.sqlite\\"')]);
	});

	test("refuses a store that another instance uses", async () => {
		const { bot: first } = await start();
		await first.logs("Started");
		const { bot: second } = await start();
		expect(await second.exited).toBe(EXIT_FAILED);
		expect(await outputWith(second, "Cannot go on")).toContain("another running instance is using it");
		expect(await first.kill("SIGTERM")).toBe(EXIT_STOPPED);
	});
});
