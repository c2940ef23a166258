import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { BotProcess } from "../support/processes/bot-process.ts";
import { article, shows } from "../support/stages/build-stage.ts";
import { setStage } from "../support/stages/stage.ts";

test("a second instance on the same store refuses to start, with a sentence that says why", async () => {
	const { environment, startBot } = await setStage();
	await startBot();
	const second = new BotProcess(environment);
	expect(await second.exited).toBe(1);
	expect(second.lines.map(({ msg, error }) => [msg, error])).toEqual([
		["Cannot go on", expect.stringMatching(/^Cannot open store ".*bot\.sqlite": another running instance is using it/)],
	]);
});

test("a second instance with the same token is reported, and retried slowly", async () => {
	const stage = await setStage();
	const other = await setStage();
	const first = await stage.startBot();
	const second = await stage.startBot({ STORE_URL: other.environment["STORE_URL"] ?? "" });
	const reported = await Promise.race(
		[first, second].map((bot) => bot.logs("Another instance is polling with this token: stop one of the two")),
	);
	expect(reported).toMatchObject({ level: "warn", retryInMs: 15_000 });
});

test("an import while the bot runs changes nothing and says in one sentence what to type instead", async () => {
	const { environment, startBot } = await setStage();
	await startBot();
	const root = resolve(import.meta.dirname, "../..");
	const entry = "src/bin/import.ts";
	const env = { PATH: process.env["PATH"], ...environment };
	const options = { cwd: root, encoding: "utf8", env, timeout: 30_000 } as const;
	const refused = spawnSync(process.execPath, [entry, "demo/articles", "no such folder"], options);
	expect([refused.stdout, refused.status]).toEqual(["", 1]);
	expect(refused.stderr).toMatch(
		/^Cannot open store "[^"]+": another running instance is using it: stop the bot, then node src\/bin\/import\.ts demo\/articles 'no such folder', then start the bot\n$/,
	);
});

test("SIGTERM ends the process within ten seconds, also while Telegram does not answer", async () => {
	const { emulator, feeds, startBot } = await setStage();
	const bot = await startBot();
	await feeds.untilRead(["cn"]);
	const [stuck, fine] = [await emulator.world.user("Stuck"), await emulator.world.user("Fine")];
	for (const reader of [stuck, fine]) await reader.asks("/subscribe");
	await emulator.faults.inject({ kind: "hang", method: "sendMessage", chatId: stuck.id });
	const one = article(1);
	feeds.publish(one);
	await fine.chat.waitFor((message) => shows(message, one));
	// After 9.5 s it would end itself, with 1.
	expect(await bot.kill("SIGTERM")).toBe(0);
	const again = await startBot();
	await stuck.chat.waitFor((message) => shows(message, one));
	expect(await again.kill("SIGTERM")).toBe(0);
	expect((await fine.chat.messages()).filter((message) => shows(message, one))).toHaveLength(1);
});

test("the token is in no line of the log, whatever goes wrong", async () => {
	const { emulator, feeds, startBot } = await setStage();
	const bot = await startBot({ LOG_LEVEL: "debug" });
	await feeds.untilRead(["cn"]);
	const reader = await emulator.world.user("Reader");
	await reader.asks("/subscribe");
	for (const method of ["sendMessage", "getUpdates"])
		for (const kind of ["html-502", "reset-before", "reset-after"] as const)
			await emulator.faults.inject({ kind, method });
	feeds.publish(article(1));
	await bot.logs("Telegram cannot be asked for updates");
	await bot.logs("Delivery waits");
	await bot.kill("SIGTERM");
	expect(bot.output).not.toContain(emulator.token);
	expect(bot.output).not.toContain(emulator.token.split(":")[1]);
});
