import { expect, test } from "vitest";
import { freePort } from "../support/free-port.ts";
import { article, type Stage, shows } from "../support/stages/build-stage.ts";
import { setStage } from "../support/stages/stage.ts";

const ASKERS = 25;
const DIE_AT_ANSWER = new URL("../support/processes/die-at-answer.ts", import.meta.url).href;

/** The environment of a bot that updates are brought to. */
async function webhookEnvironment() {
	const address = `127.0.0.1:${await freePort()}`;
	return { HTTP_ADDRESS: address, WEBHOOK_URL: `http://${address}/hook`, WEBHOOK_SECRET: "between_us" };
}

async function startBot(stage: Stage, how: string) {
	const isWebhook = how === "by webhook";
	const bot = await stage.startBot(isWebhook ? await webhookEnvironment() : {});
	if (isWebhook) await bot.logs("Telegram brings updates to the webhook");
	return bot;
}

/** Groups in which something is wrong; once all commands are asked there, how many answers each has got. */
async function askInSlowGroups({ emulator }: Stage) {
	const people = await Promise.all([...Array(ASKERS).keys()].map((number) => emulator.world.user(`Member ${number}`)));
	const [founder, ...members] = people;
	if (founder === undefined) throw new RangeError("Cannot set the scene: nobody is there");
	const found = async (title: string) => {
		const group = await emulator.world.group(title, { creator: founder, bot: "member" });
		await group.waitForText("这里可以接收");
		return group;
	};
	const [flooded, hanging, busy] = [await found("Flooded"), await found("Hanging"), await found("Busy")];
	for (const member of members) await busy.adds(member);
	const inject = (fault: Parameters<typeof emulator.faults.inject>[0]) => emulator.faults.inject(fault);
	await inject({ kind: "flood", retryAfterSeconds: 10, method: "sendMessage", chatId: flooded.id, times: 2 });
	await inject({ kind: "slow", beforeMs: 14_000, method: "sendMessage", chatId: hanging.id });
	for (const group of [flooded, hanging]) await founder.sends("/help", { in: group });
	for (const person of people) await person.sends("/help", { in: busy });
	return async () => {
		const taken = (await emulator.transcript.calls("sendMessage")).filter(({ status }) => status === 200);
		// The greeting answers nobody.
		const sent = taken.filter(({ params }) => params["reply_parameters"] !== undefined);
		const answers = ({ id }: { readonly id: number }) => sent.filter(({ params }) => params["chat_id"] === id).length;
		return { flooded: answers(flooded), hanging: answers(hanging), busy: answers(busy) };
	};
}

test.each(["by long polling", "by webhook"])(
	"with a flooded, a hanging and a busy group, others are answered before them, %s",
	async (how) => {
		const stage = await setStage({ limits: "telegram" });
		await startBot(stage, how);
		const readers = await Promise.all(["One", "Two", "Three"].map((name) => stage.emulator.world.user(name)));
		const answersInGroups = await askInSlowGroups(stage);
		for (const reader of readers) {
			expect((await reader.asks("/help")).text).toContain("/subscribe");
			const answers = await answersInGroups();
			expect(answers).toMatchObject({ flooded: 0, hanging: 0 });
			expect(answers.busy).toBeLessThan(ASKERS);
		}
	},
);

test.each(["by long polling", "by webhook"])(
	"a command whose answer takes long is answered after kill -9, although Telegram keeps it no longer, %s",
	async (how) => {
		const stage = await setStage();
		const bot = await startBot(stage, how);
		const { emulator } = stage;
		const reader = await emulator.world.user("Reader");
		await emulator.faults.inject({ kind: "hang", method: "sendMessage", chatId: reader.id });
		const asked = await reader.sends("/help");
		await expect.poll(() => emulator.pendingUpdates()).toBe(0);
		await bot.kill("SIGKILL");
		await startBot(stage, how);
		const answer = await reader.chat.waitForText("/subscribe", { after: asked.message_id });
		expect(answer.text).toContain("/latest");
	},
);

test("an update that ends the process is set aside after the third time, and everybody else is answered", async () => {
	const stage = await setStage();
	const { emulator } = stage;
	const [poison, reader] = [await emulator.world.user("Poison"), await emulator.world.user("Reader")];
	const deadly = { NODE_OPTIONS: `--import ${DIE_AT_ANSWER}`, DIE_AT_CHAT: String(poison.id) };
	await poison.sends("/help");
	for (let run = 1; run <= 3; run++) expect(await (await stage.startBot(deadly)).exited).toBe("SIGKILL");
	await reader.sends("/help");
	const bot = await stage.startBot(deadly);
	expect(
		await bot.logs("Update is set aside: the process has ended again and again while it was handled"),
	).toMatchObject({ level: "error" });
	await reader.chat.waitForText("/subscribe");
	expect(await poison.chat.lastFromBot()).toBeUndefined();
	expect(await bot.kill("SIGTERM")).toBe(0);
});

test("a 404 in the middle of a run is waited out, by the intake and by delivery", async () => {
	const { emulator, feeds, startBot: start } = await setStage();
	const bot = await start();
	await feeds.untilRead(["cn"]);
	const reader = await emulator.world.user("Reader");
	await reader.asks("/subscribe");
	for (const method of ["getUpdates", "sendMessage"])
		await emulator.faults.inject({ kind: "status", method, code: 404, description: "Not Found" });
	const one = article(1);
	feeds.publish(one);
	await reader.chat.waitFor((message) => shows(message, one), { timeoutMs: 15_000 });
	expect((await reader.asks("/help")).text).toContain("/subscribe");
	expect(await bot.kill("SIGTERM")).toBe(0);
});

test("a bot whose webhook Telegram refuses is not ready, and says why", async () => {
	const stage = await setStage();
	const environment = await webhookEnvironment();
	const description = "Bad Request: bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443";
	await stage.emulator.faults.inject({ kind: "status", method: "setWebhook", code: 400, description, times: 2 });
	const bot = await stage.startBot(environment);
	expect(await bot.logs("The webhook could not be set")).toMatchObject({ level: "error", reason: description });
	const ask = async () => {
		const response = await fetch(`http://${environment.HTTP_ADDRESS}/readyz`);
		return [response.status, await response.json()];
	};
	expect(await ask()).toMatchObject([503, { parts: { telegram: { reason: "the webhook could not be set yet" } } }]);
	await bot.logs("Telegram brings updates to the webhook");
	expect(await ask()).toMatchObject([200, { ok: true }]);
});
