import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { connectTo } from "../../src/store/postgres/connection.ts";
import { lockPreparation } from "../../src/store/postgres/locks.ts";
import { folder } from "../support/folder.ts";
import { LONG_ROUNDS } from "../support/long-rounds.ts";
import { ask, newDatabase } from "../support/postgres/databases.ts";
import { hasPostgres } from "../support/postgres/has-postgres.ts";
import { BotProcess } from "../support/processes/bot-process.ts";
import { type CrashOptions, crashRounds } from "../support/processes/crash-rounds.ts";
import { setStage } from "../support/stages/stage.ts";

const ROUNDS = LONG_ROUNDS ? 10 : 2;
const DESTINATIONS = LONG_ROUNDS ? 300 : 100;
/** Sends under way at once, at most: src/delivery/delivery.ts. */
const MAX_IN_FLIGHT = 100;

/** Broadcasts of which each is begun by one bot and gone on with by the next, which has waited for it. */
async function handOver(signal: NonNullable<CrashOptions["signal"]>) {
	let round = 0;
	// At random, but in every part of a broadcast.
	const random = () => (round++ + Math.random()) / ROUNDS;
	return crashRounds({ rounds: ROUNDS, destinations: DESTINATIONS, random, standsBy: true, signal });
}

const HARMLESS = { lost: 0, uncorrected: 0, outOfOrder: 0, leaked: false };

test("a bot that waits for the store goes on after kill -9 of the other: nothing is lost, and no more repeated than was in flight", async () => {
	const rounds = await handOver("SIGKILL");
	expect(rounds).toEqual(rounds.map((round) => ({ ...round, ...HARMLESS })));
	expect(rounds.filter(({ repeated }) => repeated > MAX_IN_FLIGHT)).toEqual([]);
}, 300_000);

test("a bot that waits for the store goes on after a planned stop of the other: nothing is lost or repeated", async () => {
	const rounds = await handOver("SIGTERM");
	expect(rounds).toEqual(rounds.map((round) => ({ ...round, ...HARMLESS, repeated: 0 })));
}, 300_000);

test("a bot that waits for the store ends with 0 when it is told to, and the other notices nothing", async () => {
	const stage = await setStage();
	const first = await stage.startBot();
	const second = await stage.startStandby();
	expect(await second.kill("SIGTERM")).toBe(0);
	expect(second.lines.map(({ level, msg }) => [level, msg])).toEqual([
		["info", "Another bot has the store: this one waits for its end"],
		["info", "Stopping"],
	]);
	expect(await first.kill("SIGTERM")).toBe(0);
	expect(first.lines.filter(({ level }) => level !== "info")).toEqual([]);
});

test.skipIf(!hasPostgres())(
	"a bot that starts while another process prepares the store in PostgreSQL ends with 0 when it is told to",
	async () => {
		const [stage, url] = [await setStage(), await newDatabase()];
		const preparing = await connectTo(url, { applicationName: "test" });
		onTestFinished(() => preparing.close());
		await lockPreparation(preparing.query, 1000);
		const bot = new BotProcess({ ...stage.environment, STORE_URL: url, DATA_FOLDER: folder() });
		onTestFinished(async () => void (await bot.kill("SIGKILL")));
		const waiting = "SELECT FROM pg_stat_activity WHERE wait_event = 'advisory' AND datname = current_database()";
		await expect.poll(() => ask(url, waiting)).toHaveLength(1);
		expect(await bot.kill("SIGTERM")).toBe(0);
		expect(bot.lines.map(({ level, msg }) => [level, msg])).toEqual([["info", "Stopping"]]);
	},
);

test("of three bots on one store one goes on when the first ends, and the third waits on", async () => {
	const stage = await setStage();
	const first = await stage.startBot();
	const waiting = [await stage.startStandby(), await stage.startStandby()];
	await first.kill("SIGKILL");
	const next = await Promise.race(
		waiting.map((bot) => bot.logs("The other bot has ended: this one goes on").then(() => bot)),
	);
	await next.logs("Connected to Telegram");
	const third = waiting.find((bot) => bot !== next);
	expect(await next.kill("SIGTERM")).toBe(0);
	await third?.logs("Connected to Telegram");
	expect(third?.lines.filter(({ msg }) => msg === "The other bot has ended: this one goes on")).toHaveLength(1);
});

test.skipIf(!hasPostgres())(
	"of two bots on one PostgreSQL and one machine the second needs a DATA_FOLDER of its own, and then stands by",
	async () => {
		const stage = await setStage();
		const store = { STORE_URL: await newDatabase() };
		const [here, there] = [{ DATA_FOLDER: join(folder(), "data") }, { DATA_FOLDER: join(folder(), "data") }];
		const first = await stage.startBot({ ...store, ...here });
		const refused = new BotProcess({ ...stage.environment, ...store, ...here });
		onTestFinished(async () => void (await refused.kill("SIGKILL")));
		expect(await refused.exited).toBe(1);
		expect(refused.lines.map(({ msg, error }) => [msg, error])).toEqual([
			[
				"Cannot go on",
				expect.stringMatching(/^Cannot keep anything in ".*data": another running instance has it.* DATA_FOLDER/),
			],
		]);
		const second = new BotProcess({ ...stage.environment, ...store, ...there });
		onTestFinished(async () => void (await second.kill("SIGKILL")));
		await second.logs("Stands by: another process acts");
		expect(readdirSync(there.DATA_FOLDER)).toContain("bot.search.sqlite");
		expect(await first.kill("SIGTERM")).toBe(0);
		await second.logs("Started");
		expect(await second.kill("SIGTERM")).toBe(0);
		const lines = [...first.lines, ...second.lines].filter(({ level }) => level !== "info");
		expect(lines).toEqual([]);
	},
);
