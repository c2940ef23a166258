import { createEmulator } from "telegram-emulator";
import { onTestFinished } from "vitest";
import { startFeedServer } from "../../../demo/feed-server.ts";
import { App } from "../../../src/app/app.ts";
import { readConfig } from "../../../src/app/config.ts";
import { type Core, openCore } from "../../../src/app/core.ts";
import type { Health } from "../../../src/kit/watch/health.ts";
import type { Status } from "../../../src/status/status.ts";
import { logEntries } from "../articles/log-entries.ts";
import { FakeClock } from "../fake-clock.ts";
import { freePort } from "../free-port.ts";

export interface AppStageOptions {
	readonly environment?: Readonly<Record<string, string>>;
	/** What is there before the bot starts, and what is to go wrong with it. */
	readonly prepare?: (core: Core) => Promise<void> | void;
}

/** The whole bot in this process, on a clock that tests move, with a Telegram, a feed and its HTTP. To be stopped by whoever started it. */
export async function setAppStage({ environment = {}, prepare }: AppStageOptions = {}) {
	const clock = new FakeClock();
	const [emulator, feeds] = await Promise.all([createEmulator({ limits: false }), startFeedServer(() => clock.now())]);
	onTestFinished(() => Promise.all([emulator.close(), feeds.close()]).then(() => undefined));
	const { logger, entries, written } = logEntries();
	const http = `127.0.0.1:${await freePort()}`;
	const config = readConfig({
		...{
			BOT_TOKEN: emulator.token,
			TELEGRAM_API_ROOT: emulator.apiRoot,
			NEWS_MAP: "off",
			FEEDS: `cn=${feeds.urlOf("cn")}`,
		},
		...{ STORE_URL: "sqlite://:memory:", HTTP_ADDRESS: http, ...environment },
	});
	const core = await openCore({ config, logger, clock });
	await prepare?.(core);
	const app = new App(core);
	const get = async (path: string) => (await fetch(`http://${http}${path}`)).text();
	return {
		...{ emulator, feeds, app, core, clock, entries, written },
		status: async (): Promise<Status> => JSON.parse(await get("/status.json")),
		health: async (path: "/livez" | "/readyz"): Promise<Health> => JSON.parse(await get(path)),
		/** The lines of the page of metrics that begin so, each without that. */
		async numbers(beginning: string) {
			const lines = (await get("/metrics")).split("\n").filter((line) => line.startsWith(beginning));
			return lines.map((line) => line.slice(beginning.length));
		},
	};
}
