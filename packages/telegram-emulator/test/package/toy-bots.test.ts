import { Bot } from "grammy";
import { Telegraf } from "telegraf";
import { message } from "telegraf/filters";
import { afterEach, expect, test } from "vitest";
import type { UserClient } from "../../src/client/user-client.ts";
import { type Clock, systemClock } from "../../src/clock.ts";
import { createEmulator, type Emulator } from "../../src/create-emulator.ts";

// Bots as tutorials begin with, under the limits that everybody gets: neither knows anything of 429.

const MESSAGES = 50;
/** Faster than anybody types for long, and than the one message a second that a chat may get for long. */
const TYPING_MS = 800;
/** The emulator's time passes this many times as fast as ours. */
const SPEED = 10;
const fastClock: Clock = {
	now: () => systemClock.now() * SPEED,
	sleep: (ms, signal) => systemClock.sleep(ms / SPEED, signal),
};

let emulator: Emulator;
let stop: () => Promise<void>;

afterEach(async () => {
	await stop();
	await emulator.close();
});

async function begin(): Promise<UserClient> {
	emulator = await createEmulator({ clock: fastClock });
	return await emulator.world.user("Li");
}

/** Every text comes back, in order, unless the bot ends before. */
async function expectEchoes(li: UserClient, botsEnd: Promise<unknown>): Promise<void> {
	const last = li.chat.waitFor(({ from, text }) => from?.is_bot === true && text === `Text ${MESSAGES}`, {
		timeoutMs: 15_000,
	});
	const end = botsEnd.then(() => Promise.reject(new Error("the bot ended")));
	await Promise.race([last, end]);
	const echoes = (await li.chat.messages()).filter(({ from }) => from?.is_bot === true).map(({ text }) => text);
	expect(echoes).toEqual(Array.from({ length: MESSAGES }, (_, index) => `Text ${index + 1}`));
	expect((await emulator.transcript.calls()).filter(({ status }) => status === 429)).toEqual([]);
}

test("a grammY bot of six lines answers 50 messages that came at once", async () => {
	const li = await begin();
	const bot = new Bot(emulator.token, { client: { apiRoot: emulator.apiRoot } });
	bot.on("message:text", (ctx) => ctx.reply(ctx.msg.text));
	const running = bot.start();
	stop = () => bot.stop();
	for (let number = 1; number <= MESSAGES; number++) await li.sends(`Text ${number}`);
	await expectEchoes(li, running);
});

// Telegraf answers all messages of a batch side by side. Fifty in one batch would be more than Telegram holds.
test("a Telegraf bot of six lines answers 50 messages that are typed one after the other", async () => {
	const li = await begin();
	const bot = new Telegraf(emulator.token, { telegram: { apiRoot: emulator.apiRoot } });
	bot.on(message("text"), (ctx) => ctx.reply(ctx.message.text));
	const running = bot.launch();
	stop = async () => {
		bot.stop();
		await running;
	};
	const typing = (async () => {
		for (let number = 1; number <= MESSAGES; number++) {
			await li.sends(`Text ${number}`);
			await fastClock.sleep(TYPING_MS);
		}
	})();
	await Promise.all([typing, expectEchoes(li, running)]);
});
