import { DatabaseSync } from "node:sqlite";
import { expect, onTestFinished, test } from "vitest";
import { freePort } from "../support/free-port.ts";
import { article, shows } from "../support/stages/build-stage.ts";
import { setStage } from "../support/stages/stage.ts";
import { subscribe } from "../support/stages/subscribe.ts";

/** The store's file, which the bot writes into at the same time. */
function beside(path: string): DatabaseSync {
	return new DatabaseSync(path, { timeout: 5_000 });
}

/** A stage with somebody who operates the bot, and what that person has heard. */
async function setOperator() {
	const stage = await setStage();
	const operator = await stage.emulator.world.user("Operator");
	await operator.startsSilently();
	const heard = async () => (await operator.chat.messages()).flatMap(({ text }) => text ?? []);
	const path = String(stage.environment["STORE_URL"]).replace("sqlite://", "");
	return { ...stage, operator, heard, path, admins: { ADMIN_CHAT_IDS: String(operator.id) } };
}

test("a feed that fails is told of once over a restart, and so is its recovery", async () => {
	const { feeds, operator, heard, admins, startBot } = await setOperator();
	const [good, port] = [feeds.urlOf("cn"), await freePort()];
	const failing = { ...admins, FEEDS: `cn=http://127.0.0.1:${port}/cn/rss,fr=${good}` };
	const first = await startBot(failing);
	await operator.chat.waitForText("Feed in trouble, 3 checks in a row", { timeoutMs: 20_000 });
	expect(await first.kill("SIGTERM")).toBe(0);
	const second = await startBot(failing);
	await second.logs("Feed cannot be read");
	const server = await import("node:http").then(({ createServer }) =>
		createServer((_, response) => void fetch(good).then(async (feed) => response.end(await feed.text()))),
	);
	server.listen(port, "127.0.0.1");
	onTestFinished(() => void server.close());
	await operator.chat.waitForText("Feed works again", { timeoutMs: 20_000 });
	expect((await heard()).map((text) => text.split(/[,:]/, 1)[0])).toEqual(["Feed in trouble", "Feed works again"]);
}, 60_000);

test("a destination whose record is damaged is told of once over a restart, and so is its recovery", async () => {
	const { emulator, feeds, operator, heard, admins, path, startBot } = await setOperator();
	const first = await startBot(admins);
	await feeds.untilRead(["cn"]);
	const reader = await emulator.world.user("Reader");
	await subscribe(reader);
	feeds.publish(article(1));
	// Its position is written by then.
	await first.logs("Article was sent to its readers");
	const store = beside(path);
	onTestFinished(() => store.close());
	store.exec("CREATE TABLE kept AS SELECT * FROM position");
	store.exec("UPDATE position SET value = '{}'");
	feeds.publish(article(2));
	await operator.chat.waitForText(`${reader.id} gets nothing until this is mended`, { timeoutMs: 15_000 });
	expect(await first.kill("SIGTERM")).toBe(0);
	const second = await startBot(admins);
	await second.logs("Destination is set aside");
	expect(await second.kill("SIGTERM")).toBe(0);
	store.exec("DELETE FROM position; INSERT INTO position SELECT * FROM kept; DROP TABLE kept");
	await startBot(admins);
	await operator.chat.waitForText(`${reader.id} is in trouble no more`, { timeoutMs: 15_000 });
	await reader.chat.waitFor((message) => shows(message, article(2)));
	expect(await heard()).toHaveLength(2);
}, 60_000);

test("a store that takes no writes is told of, although that cannot be noted, and nothing is lost", async () => {
	const { emulator, feeds, operator, heard, admins, path, startBot } = await setOperator();
	await startBot(admins);
	await feeds.untilRead(["cn"]);
	const reader = await emulator.world.user("Reader");
	await subscribe(reader);
	const other = beside(path);
	for (const table of ["position", "note"])
		other.exec(`CREATE TRIGGER ${table}_full BEFORE INSERT ON ${table} BEGIN SELECT RAISE(FAIL, 'disk is full'); END`);
	feeds.publish(article(1));
	await operator.chat.waitForText("The store takes no writes", { timeoutMs: 15_000 });
	for (const table of ["position", "note"]) other.exec(`DROP TRIGGER ${table}_full`);
	other.close();
	feeds.publish(article(2));
	await reader.chat.waitFor((message) => shows(message, article(2)), { timeoutMs: 60_000 });
	expect(await heard()).toHaveLength(1);
}, 90_000);

test("a token that is refused in the middle of a run is told of by the next run that is accepted", async () => {
	const { emulator, operator, admins, startBot } = await setOperator();
	const first = await startBot(admins);
	await emulator.faults.inject({ kind: "status", method: "getUpdates", code: 401, description: "Unauthorized" });
	expect(await first.exited).toBe(1);
	await startBot(admins);
	await operator.chat.waitForText(/^Telegram accepts the bot again.*\nUnauthorized/);
});

test("very many who leave are told of, and the clock that jumps after it", async () => {
	const { emulator, feeds, heard, admins, startBot, forward } = await setOperator();
	const bot = await startBot(admins);
	await feeds.untilRead(["cn"]);
	for (let number = 1; number <= 20; number++) {
		const reader = await emulator.world.user(`Reader ${number}`);
		await reader.asks("/subscribe");
		await reader.deletesAccount();
	}
	feeds.publish(article(1));
	await expect.poll(() => bot.output.match(/Destination is gone/g)?.length, { timeout: 20_000 }).toBe(20);
	const heardNow = () => forward(0).then(heard);
	// The log says so just before it is written down, and only then it counts.
	await expect.poll(heardNow, { timeout: 20_000 }).toEqual([expect.stringMatching(/lost within an hour: 20 of 20\./)]);
	await forward(2 * 3_600_000);
	await expect
		.poll(heardNow, { timeout: 20_000 })
		.toEqual([
			expect.stringMatching(/lost within an hour/),
			expect.stringMatching(/^The system clock has jumped by 2 hours/),
			"Subscribers are lost no faster than usual again.",
		]);
}, 60_000);
