import { existsSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { folder } from "../support/folder.ts";
import { freePort } from "../support/free-port.ts";
import { BotProcess } from "../support/processes/bot-process.ts";

const FAST_CLOCK = new URL("../support/processes/fast-clock.ts", import.meta.url).href;
const HANG_AT_START = new URL("../support/processes/hang-at-start.ts", import.meta.url).href;

test("A bot of which a part hangs for good ends with 1, so that it is started anew, with care", async () => {
	// The bot's clock goes so fast that it does not see the end of a check that real time would end after half a minute.
	const silent = createServer(() => undefined).listen(0, "127.0.0.1");
	onTestFinished(() => void silent.close().closeAllConnections());
	await new Promise((resolve) => silent.once("listening", resolve));
	const { port } = silent.address() as AddressInfo;
	const store = join(folder(), "bot.sqlite");
	const http = `127.0.0.1:${await freePort()}`;
	const environment = {
		...{ BOT_TOKEN: "1:a-token", TELEGRAM_API_ROOT: `http://127.0.0.1:${await freePort()}` },
		...{
			NEWS_MAP: "off",
			FEEDS: `cn=http://127.0.0.1:${port}/rss`,
			STORE_URL: `sqlite://${store}`,
			HTTP_ADDRESS: http,
		},
	};
	const bot = new BotProcess({ ...environment, CLOCK_SPEED: "100" }, ["--import", FAST_CLOCK]);
	onTestFinished(() => bot.kill("SIGKILL").then(() => undefined));
	await bot.logs("Loop stands still");
	const live = await fetch(`http://${http}/livez`);
	expect([live.status, await live.json()]).toMatchObject([503, { ok: false }]);
	const last = await bot.logs("Part of the bot hangs: it ends, to be started anew");
	expect(last).toMatchObject({ level: "error", reason: expect.stringContaining("has stood still 3 times in a row") });
	expect(await bot.exited).toBe(1);
	// As after a crash: what the next run does with what was in hand depends on it.
	expect(existsSync(`${store}-wal`)).toBe(true);
});

test("A bot that hangs while it starts ends with 1 as well", async () => {
	const environment = {
		...{ BOT_TOKEN: "1:a-token", TELEGRAM_API_ROOT: `http://127.0.0.1:${await freePort()}` },
		...{ STORE_URL: "sqlite://:memory:", HTTP_ADDRESS: `127.0.0.1:${await freePort()}` },
	};
	const bot = new BotProcess({ ...environment, CLOCK_SPEED: "100" }, [
		"--import",
		FAST_CLOCK,
		"--import",
		HANG_AT_START,
	]);
	onTestFinished(() => bot.kill("SIGKILL").then(() => undefined));
	const last = await bot.logs("Part of the bot hangs: it ends, to be started anew");
	expect(last["reason"]).toContain("it waits for the records of everybody");
	expect(await bot.exited).toBe(1);
});
