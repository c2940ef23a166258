import { setTimeout as delay } from "node:timers/promises";
import { EDITION_CODES } from "../../src/news/edition.ts";
import { freePort } from "../../test/support/free-port.ts";
import type { BotProcess } from "../../test/support/processes/bot-process.ts";
import type { BenchResult, Row } from "../result.ts";
import { type BotStage, buildBotStage, residentMiB } from "../stage/bot-stage.ts";
import { cpuSeconds } from "../stage/cpu-seconds.ts";
import { fillStore, type StoreSize } from "../stage/fill-store.ts";

/** Every edition's articles of 400 days, and readers who got a day's articles of one edition each. */
const FULL: StoreSize = { articles: 272_000, subscriptions: 100_000, sends: 40 };
/** Within the time that is watched each feed is looked at once: five times as often as by default. */
const POLL_INTERVAL_SECONDS = 60;
const WATCHED_MS = 60_000;
/** The bot gives back after a minute what its start needed. */
const SETTLED_AFTER_MS = 75_000;
const INDEXED_WITHIN_MS = 5 * 60_000;

/** What the bot costs while nothing happens, and how soon it is ready: with an empty store and with a full one. */
export async function idle(): Promise<BenchResult> {
	return { name: "idle", rows: [...(await onStage(emptyStore)), ...(await onStage(fullStore))] };
}

async function onStage(measured: (stage: BotStage) => Promise<Row[]>): Promise<Row[]> {
	const stage = await buildBotStage(["--limits", "off", "--transcript", "off"]);
	try {
		return await measured(stage);
	} finally {
		await stage.close();
	}
}

async function emptyStore(stage: BotStage): Promise<Row[]> {
	const first = await start(stage); // makes the store
	await first.bot.kill("SIGTERM");
	return measure(stage, "an empty store", "< 1.5");
}

async function fullStore(stage: BotStage): Promise<Row[]> {
	await fillStore(stage.storeAddress, FULL);
	const what = `${FULL.articles} articles, ${FULL.subscriptions} subscriptions`;
	const first = await start(stage);
	await Promise.race([first.bot.logs("Search is complete"), delay(INDEXED_WITHIN_MS, undefined, { ref: false })]);
	await first.bot.kill("SIGTERM");
	const row = { what: `${what}, without a search index: start to ready`, value: first.seconds, unit: "s", goal: "< 4" };
	return [row, ...(await measure(stage, what, "< 4"))];
}

interface Started {
	readonly bot: BotProcess;
	/** From the start of the process to the first 200 of `/readyz`. */
	readonly seconds: number;
	/** Of the process until then. */
	readonly cpuSeconds: number;
}

async function start(stage: BotStage): Promise<Started> {
	const port = await freePort();
	const launched = performance.now();
	const ready = untilReady(port);
	const bot = await stage.startBot({
		HTTP_ADDRESS: `127.0.0.1:${port}`,
		FEEDS: EDITION_CODES.map((edition) => `${edition}=${stage.feeds.urlOf(edition)}`).join(","),
		POLL_INTERVAL_SECONDS: String(POLL_INTERVAL_SECONDS),
	});
	const seconds = ((await ready) - launched) / 1000;
	return { bot, seconds, cpuSeconds: await cpuSeconds(bot.pid) };
}

async function untilReady(port: number): Promise<number> {
	for (;;) {
		const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined);
		if (answer?.status === 200) return performance.now();
		await delay(10);
	}
}

async function measure(stage: BotStage, what: string, goal: string): Promise<Row[]> {
	const starts: Started[] = [];
	for (let number = 0; number < 3; number++) {
		await starts.at(-1)?.bot.kill("SIGTERM");
		starts.push(await start(stage));
	}
	const { pid } = (starts.at(-1) as Started).bot;
	await delay(SETTLED_AFTER_MS);
	const before = await cpuSeconds(pid);
	await delay(WATCHED_MS);
	const share = ((await cpuSeconds(pid)) - before) / (WATCHED_MS / 1000);
	const memory = await residentMiB(pid);
	await starts.at(-1)?.bot.kill("SIGTERM");
	const least = (of: (started: Started) => number) => Math.min(...starts.map(of));
	return [
		{ what: `${what}: start to ready, the best of three`, value: least(({ seconds }) => seconds), unit: "s", goal },
		{ what: `${what}: CPU until ready, the least of three`, value: least((started) => started.cpuSeconds), unit: "s" },
		{ what: `${what}: resident memory when idle`, value: memory, unit: "MiB", goal: "< 130" },
		{
			what: `${what}: CPU when idle, each feed looked at every ${POLL_INTERVAL_SECONDS} s`,
			value: 100 * share,
			unit: "%",
			goal: "< 1",
		},
	];
}
