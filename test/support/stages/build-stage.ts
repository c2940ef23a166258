import { cp, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createEmulator, type Emulator, type EmulatorOptions } from "telegram-emulator";
import { Temporal } from "temporal-polyfill";
import { type FeedServer, startFeedServer } from "../../../demo/feed-server.ts";
import type { ReplayedArticle } from "../../../demo/replayed-article.ts";
import { systemClock } from "../../../src/kit/clock.ts";
import { BotProcess } from "../processes/bot-process.ts";

const CLOCK_AHEAD = new URL("../processes/clock-ahead.ts", import.meta.url).href;
const DIE_AT_WRITE = new URL("../processes/die-at-write.ts", import.meta.url).href;

/** A Telegram, a feed and a place for state: all that a bot needs around it. */
export interface Stage {
	readonly emulator: Emulator;
	readonly feeds: FeedServer;
	/** What the environment of every bot on this stage says. */
	readonly environment: Readonly<Record<string, string>>;
	/** Starts the bot in its own process and waits until it runs. */
	startBot(environment?: Readonly<Record<string, string>>): Promise<BotProcess>;
	/** Starts one on the store that another bot has, and waits until it waits for that one's end. */
	startStandby(environment?: Readonly<Record<string, string>>): Promise<BotProcess>;
	/** Puts everybody's clock forward, by so many milliseconds; a bot that runs notices as after a machine has slept. */
	forward(ms: number): Promise<void>;
	/** The same, to when the zone's clocks show a time such as `07:30` next. */
	forwardTo(time: string, timeZone: string): Promise<void>;
	/** Starts one that dies just before its n-th write of state, and waits for its end. */
	runBotUntilWrite(number: number): Promise<BotProcess>;
	/** Copies the state while no bot runs; what it returns puts the copy back. */
	keepState(): Promise<() => Promise<void>>;
	/** Kills what still runs and removes the state. */
	close(): Promise<void>;
}

export async function buildStage(options: EmulatorOptions = {}): Promise<Stage> {
	const folder = await mkdtemp(join(tmpdir(), "rfi-news-journey-"));
	let aheadMs = 0;
	const clock = { now: () => Date.now() + aheadMs, sleep: systemClock.sleep };
	const emulator = await createEmulator({ limits: false, clock, ...options });
	const feeds = await startFeedServer(clock.now);
	const state = join(folder, "state");
	await mkdir(state);
	const bots: BotProcess[] = [];
	const start = async (more: Readonly<Record<string, string>>, untilItLogs: string) => {
		const variables = { ...environment, CLOCK_AHEAD_MS: String(aheadMs), ...more };
		const bot = new BotProcess(variables, ["--import", CLOCK_AHEAD]);
		bots.push(bot);
		await bot.logs(untilItLogs);
		return bot;
	};
	const environment = {
		BOT_TOKEN: emulator.token,
		TELEGRAM_API_ROOT: emulator.apiRoot,
		NEWS_MAP: "off",
		FEEDS: `cn=${feeds.urlOf("cn")}`,
		POLL_INTERVAL_SECONDS: "1",
		STORE_URL: `sqlite://${join(state, "bot.sqlite")}`,
		HTTP_ADDRESS: "",
	};
	const forward = async (ms: number) => {
		aheadMs += ms;
		await Promise.all(bots.map((bot) => bot.putClock(aheadMs)));
	};
	return {
		emulator,
		feeds,
		environment,
		forward,
		forwardTo: (time, timeZone) => forward(untilNext(time, timeZone, clock.now())),
		startBot: (more = {}) => start(more, "Connected to Telegram"),
		startStandby: (more = {}) =>
			start({ ...more, STANDBY: "wait" }, "Another bot has the store: this one waits for its end"),
		async runBotUntilWrite(number) {
			const bot = new BotProcess({ ...environment, DIE_AT_WRITE: String(number) }, ["--import", DIE_AT_WRITE]);
			bots.push(bot);
			await bot.exited;
			return bot;
		},
		async keepState() {
			const kept = join(folder, "kept");
			await cp(state, kept, { recursive: true });
			return async () => {
				await rm(state, { recursive: true });
				await cp(kept, state, { recursive: true });
			};
		},
		async close() {
			await Promise.all(bots.map((bot) => bot.kill("SIGKILL")));
			await Promise.all([emulator.close(), feeds.close()]);
			await rm(folder, { recursive: true, force: true });
		},
	};
}

function untilNext(time: string, timeZone: string, now: number): number {
	const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone).withPlainTime(time);
	const next = today.epochMilliseconds > now ? today : today.add({ days: 1 });
	return next.epochMilliseconds - now;
}

/** An article of the tests' own, in RFI's markup. */
export function article(number: number, edition = "cn"): ReplayedArticle {
	const url = `https://www.rfi.example/${edition}/${encodeURIComponent("国际")}/20260901-article-${number}`;
	const lede = `第${number}篇的导语，只为测试而写。`;
	const html = `<div>01/09/2026 - 08:00</div><p><strong>${lede}   </strong></p><div><p>第${number}篇的正文。</p></div>`;
	return { edition, title: `第${number}号测试文章`, url, html, seenAt: 0 };
}

/** Whether a message brings articles of the tests' own, alone or together: it answers nobody. */
export function bringsNews({ text = "" }: { readonly text?: string }): boolean {
	return text.includes("号测试文章");
}

/** Whether a message shows that article. */
export function shows(message: { readonly text?: string }, { title }: ReplayedArticle): boolean {
	return message.text?.startsWith(`${title}\n`) ?? false;
}
