import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { freePort } from "../support/free-port.ts";
import { article, shows } from "../support/stages/build-stage.ts";
import { setStage } from "../support/stages/stage.ts";
import { subscribe } from "../support/stages/subscribe.ts";

const HOUR_MS = 3_600_000;

/** What passes from one room to another through `app`: each room's own tests would not miss it. */

test("a correction reaches the messages that are there already, and the search", async () => {
	const { emulator, feeds, startBot } = await setStage();
	await startBot();
	await feeds.untilRead(["cn"]);
	const reader = await emulator.world.user("Reader", { language_code: "en" });
	await subscribe(reader);
	const one = article(1);
	feeds.publish(one);
	const message = await reader.chat.waitFor((candidate) => shows(candidate, one));
	const corrected = { ...one, title: "石桥重新开放" };
	feeds.correct(corrected);
	const edited = await reader.chat.waitFor((candidate) => shows(candidate, corrected), { timeoutMs: 15_000 });
	expect(edited.message_id).toBe(message.message_id);
	expect((await reader.asks("/search 石桥重新")).text).toContain("1. 石桥重新开放");
});

test("a message is edited three times at most and an hour apart, whatever its article is called meanwhile, over a restart", async () => {
	const { emulator, feeds, startBot, forward } = await setStage();
	const bot = await startBot();
	await feeds.untilRead(["cn"]);
	const reader = await emulator.world.user("Reader", { language_code: "en" });
	await subscribe(reader);
	const one = article(1);
	feeds.publish(one);
	const { message_id } = await reader.chat.waitFor((message) => shows(message, one));
	const titled = (title: string) => ({ ...one, title });
	const isEdited = (title: string) =>
		reader.chat.waitFor((message) => message.message_id === message_id && shows(message, titled(title)));
	/** Once a later article is here, the feed was read with whatever it says by now. */
	const isRead = async (number: number) => {
		feeds.publish(article(number));
		await reader.chat.waitFor((message) => shows(message, article(number)));
	};
	feeds.correct(titled("第一次更正"));
	await isEdited("第一次更正");
	feeds.correct(titled("没有人看到的更正"));
	await isRead(2);
	feeds.correct(titled("第二次更正"));
	await isRead(3);
	await bot.kill("SIGTERM");
	await startBot();
	await forward(HOUR_MS);
	await isEdited("第二次更正");
	feeds.correct(titled("第三次更正"));
	await isRead(4);
	await forward(HOUR_MS);
	await isEdited("第三次更正");
	feeds.correct(titled("第四次更正"));
	await isRead(5);
	await forward(HOUR_MS);
	await isRead(6);
	const edits = (await emulator.transcript.calls("editMessageText")).filter(
		({ params }) => params["message_id"] === message_id,
	);
	expect(edits.map(({ params }) => String(params["text"]).slice(0, 5))).toEqual([
		"第一次更正",
		"第二次更正",
		"第三次更正",
	]);
	for (const [index, { atMs }] of edits.entries())
		expect(atMs - (edits[index - 1]?.atMs ?? 0)).toBeGreaterThanOrEqual(HOUR_MS);
});

test("a group that becomes a supergroup is told so by Telegram's message, before any send", async () => {
	const { emulator, feeds, startBot } = await setStage();
	const bot = await startBot();
	await feeds.untilRead(["cn"]);
	const founder = await emulator.world.user("Founder", { language_code: "en" });
	const group = await emulator.world.group("Group", { creator: founder, bot: "member" });
	await group.waitForText(/can arrive here/);
	await subscribe(founder, group);
	const upgraded = await group.upgrades();
	await bot.logs("Group became a supergroup");
	const one = article(1);
	feeds.publish(one);
	await upgraded.waitFor((message) => shows(message, one));
	const askedOldGroup = (await emulator.transcript.calls("sendMessage")).filter(
		({ params, status }) => params["chat_id"] === group.id && status !== 200,
	);
	expect(askedOldGroup).toEqual([]);
});

test("the operator's chats hear of a feed that fails again and again", async () => {
	const { emulator, startBot } = await setStage();
	const operator = await emulator.world.user("Operator");
	await operator.startsSilently();
	const feed = `http://127.0.0.1:${await freePort()}/cn/rss`;
	await startBot({ FEEDS: `cn=${feed}`, ADMIN_CHAT_IDS: String(operator.id) });
	const alert = await operator.chat.waitForText("Feed in trouble, 3 checks in a row", { timeoutMs: 20_000 });
	expect(alert.text).toContain(feed);
});

test("the operator's chats hear of an article that Telegram refuses everywhere", async () => {
	const { emulator, feeds, startBot } = await setStage();
	const operator = await emulator.world.user("Operator");
	await operator.startsSilently();
	await startBot({ ADMIN_CHAT_IDS: String(operator.id) });
	await feeds.untilRead(["cn"]);
	const readers = await Promise.all(["A", "B", "C"].map((name) => emulator.world.user(name)));
	for (const reader of readers) await subscribe(reader);
	const refusal = { kind: "status", code: 400, description: "Bad Request: message text is empty" } as const;
	for (const { id } of readers)
		await emulator.faults.inject({ ...refusal, method: "sendMessage", chatId: id, times: 4 });
	const one = article(1);
	feeds.publish(one);
	feeds.publish(article(2));
	const alert = await operator.chat.waitForText("posted to nobody", { timeoutMs: 20_000 });
	expect(alert.text).toContain(new URL(one.url).pathname);
});

test("the operator's chats hear that every chat refuses, also where their group has moved", async () => {
	const { emulator, feeds, startBot } = await setStage();
	const operator = await emulator.world.user("Operator", { language_code: "en" });
	const group = await emulator.world.group("Operators", { creator: operator, bot: "member" });
	const upgraded = await group.upgrades();
	const admins = { ADMIN_CHAT_IDS: String(group.id) };
	const bot = await startBot(admins);
	await feeds.untilRead(["cn"]);
	const readers = await Promise.all(["A", "B", "C"].map((name) => emulator.world.user(name)));
	for (const reader of readers) await subscribe(reader);
	const refusal = { kind: "status", code: 400, description: "Logged out" } as const;
	for (const { id } of readers) await emulator.faults.inject({ ...refusal, method: "sendMessage", chatId: id });
	feeds.publish(article(1));
	const alert = await upgraded.waitForText("Telegram refuses every message", { timeoutMs: 15_000 });
	expect(alert.text).toContain("Logged out");
	await bot.logs("A chat of ADMIN_CHAT_IDS has moved: change the setting");
	const toldCommands = async () => {
		const calls = await emulator.transcript.calls("setMyCommands");
		return calls.some(({ params, status }) => status === 200 && JSON.stringify(params).includes(`${upgraded.id}`));
	};
	await expect.poll(toldCommands, { timeout: 15_000 }).toBe(true);
	await emulator.faults.clear();
	expect(await bot.kill("SIGTERM")).toBe(0);
	await startBot(admins);
	// That Telegram takes messages again may be told before or after the answer.
	await operator.sends("/find", { in: upgraded });
	await upgraded.waitForText(/^Which chat\?/, { timeoutMs: 15_000 });
});

test("an answer in a group that was held brings what waited there", async () => {
	const { emulator, feeds, startBot } = await setStage();
	const bot = await startBot();
	await feeds.untilRead(["cn"]);
	const founder = await emulator.world.user("Founder", { language_code: "en" });
	const group = await emulator.world.supergroup("Group", { creator: founder, bot: "member" });
	await group.waitForText(/can arrive here/);
	await subscribe(founder, group);
	const description = "Bad Request: not enough rights to send text messages to the chat";
	const fault = { kind: "status", code: 400, description, chatId: group.id } as const;
	await emulator.faults.inject({ ...fault, method: "sendMessage" });
	const one = article(1);
	feeds.publish(one);
	await bot.logs("Destination takes nothing: what it has not read is kept");
	await founder.asks("/help", { in: group });
	await group.waitFor((message) => shows(message, one));
});

test("under a webhook an update is acknowledged once it was handled, and only with the secret", async () => {
	const { emulator, startBot } = await setStage();
	const address = `127.0.0.1:${await freePort()}`;
	const url = `http://${address}/hook`;
	const secret = "a-secret-of-the-webhook";
	const bot = await startBot({ HTTP_ADDRESS: address, WEBHOOK_URL: url, WEBHOOK_SECRET: secret });
	await bot.logs("Telegram brings updates to the webhook");
	const reader = await emulator.world.user("Reader");
	expect((await reader.asks("/help")).text).toContain("/subscribe");

	const post = async (given: string) => {
		const message = { message_id: 1, date: 1, chat: { id: reader.id, type: "private", first_name: "Reader" } };
		const update = {
			update_id: 1,
			message: {
				...message,
				from: reader.user,
				text: "/help",
				entities: [{ type: "bot_command", offset: 0, length: 5 }],
			},
		};
		const response = await fetch(url, {
			method: "POST",
			headers: { "content-type": "application/json", "x-telegram-bot-api-secret-token": given },
			body: JSON.stringify(update),
		});
		return { status: response.status, answered: await emulator.transcript.count("sendMessage") };
	};
	const before = await emulator.transcript.count("sendMessage");
	// Whoever acknowledges first does so while Telegram still holds the answer to the person.
	await emulator.faults.inject({ kind: "slow", beforeMs: 100, method: "sendMessage" });
	expect(await post(secret)).toEqual({ status: 200, answered: before + 1 });
	expect(await post("another-secret")).toEqual({ status: 401, answered: before + 1 });
	expect(await bot.kill("SIGTERM")).toBe(0);
	expect(await emulator.transcript.count("sendMessage")).toBe(before + 1);
});

test("a costly search is answered, also after the index was found damaged and filled anew, and a stop waits for no thread", async () => {
	const { emulator, feeds, environment, startBot } = await setStage();
	const bot = await startBot();
	await feeds.untilRead(["cn"]);
	const reader = await emulator.world.user("Reader", { language_code: "en" });
	await subscribe(reader);
	const [one, two] = [article(1), article(2)];
	const costly = "/search 号测试文章 -没有人写过的话";
	feeds.publish(one);
	await reader.chat.waitFor((message) => shows(message, one));
	expect((await reader.asks(costly)).text).toContain(`1. ${one.title}`);
	const index = new DatabaseSync(
		String(environment["STORE_URL"]).replace(/^sqlite:\/\/(.*)\.sqlite$/, "$1.search.sqlite"),
		{ defensive: false, timeout: 5_000 },
	);
	index.exec("UPDATE words_data SET block = zeroblob(100) WHERE id > 10");
	index.close();
	expect((await reader.asks(costly)).text).toContain("Something went wrong on my side");
	await bot.logs("Search index was emptied");
	feeds.publish(two);
	await reader.chat.waitFor((message) => shows(message, two));
	await expect.poll(async () => (await reader.asks(costly)).text, { timeout: 10_000 }).toContain(`2. ${one.title}`);
	expect(await bot.kill("SIGTERM")).toBe(0);
});

test("a stop takes commands and their answers out of channels before it ends", async () => {
	const { emulator, startBot } = await setStage();
	const bot = await startBot();
	const channel = await emulator.world.channel("Channel", { bot: "administrator" });
	await channel.waitForText(/./, { after: await channel.posts("/help") });
	await bot.kill("SIGTERM");
	expect(await channel.messages()).toEqual([]);
});
