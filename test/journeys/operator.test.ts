import { resolve } from "node:path";
import { expect, test } from "vitest";
import { freePort } from "../support/free-port.ts";
import { BotProcess } from "../support/processes/bot-process.ts";
import { runProgram } from "../support/processes/run-program.ts";
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
	const cwd = resolve(import.meta.dirname, "../..");
	const refused = await runProgram("import", ["demo/articles", "no such folder"], { environment, cwd });
	const store = environment["STORE_URL"]?.replace("sqlite://", "");
	expect(refused).toEqual({
		...{ code: 1, stdout: "" },
		stderr: `Cannot open store "${store}": another running instance is using it: stop the bot and any that stands by, then node src/bin/import.ts demo/articles 'no such folder', then start the bot\n`,
	});
});

test("the doctor looks at a bot while it runs, finds it well, and changes nothing", async () => {
	const { emulator, environment, startBot } = await setStage();
	const http = `127.0.0.1:${await freePort()}`;
	const bot = await startBot({ HTTP_ADDRESS: http });
	await bot.logs("Feed has news");
	const { code, stdout, stderr } = await runProgram("doctor", [], {
		environment: { ...environment, HTTP_ADDRESS: http },
	});
	expect([code, stderr]).toEqual([0, ""]);
	expect(stdout).toMatch(new RegExp(`^ok +HTTP_ADDRESS +the running bot answers at ${http}, and is well$`, "m"));
	expect(stdout).toMatch(/^ok +records +of store version \d+/m);
	expect(stdout).toMatch(/^ok +token +Telegram knows the bot as @news_bot$/m);
	expect(stdout).toMatch(/^ok +feed cn +http:\S+ has 1 article, the newest 3 h old/m);
	expect(await emulator.transcript.count("getWebhookInfo")).toBe(1);
	expect(await bot.kill("SIGTERM")).toBe(0);
	expect(bot.lines.filter(({ level }) => level !== "info")).toEqual([]);
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

test("the password of the status is in no line of the log, not even where an address has it by chance", async () => {
	const { startBot } = await setStage();
	const password = "sesame-open-up";
	const http = `127.0.0.1:${await freePort()}`;
	const feeds = `cn=http://127.0.0.1:${await freePort()}/${password}/rss`;
	const bot = await startBot({ STATUS_PASSWORD: password, HTTP_ADDRESS: http, FEEDS: feeds });
	await bot.logs("Feed cannot be read");
	expect((await fetch(`http://${http}/status.json`)).status).toBe(401);
	const authorization = `Basic ${Buffer.from(`me:${password}`).toString("base64")}`;
	const answer = await fetch(`http://${http}/status.json`, { headers: { authorization } });
	expect([answer.status, await answer.json()]).toEqual([200, expect.objectContaining({ feeds: [expect.anything()] })]);
	await bot.kill("SIGTERM");
	expect(bot.output).not.toContain(password);
});
