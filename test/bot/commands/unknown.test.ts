import { describe, expect, test } from "vitest";
import { setBotStage } from "../bot-stage.ts";

describe("What nothing else understands", () => {
	test.each([
		[
			"/weather",
			"I do not know /weather. /help lists what I understand.",
			"没有 /weather 这个命令。/help 列出全部命令。",
		],
		[
			"hello\n  world",
			"I understand commands only. /help lists them; /search hello world looks for what you wrote.",
			"我只懂命令，/help 列出全部命令；/search hello world 可以查找您写的内容。",
		],
		[
			"x".repeat(500),
			`I understand commands only. /help lists them; /search ${"x".repeat(60)} looks for what you wrote.`,
			`我只懂命令，/help 列出全部命令；/search ${"x".repeat(60)} 可以查找您写的内容。`,
		],
	])("gets a helpful line in private: %j", async (written, inEnglish, inChinese) => {
		const { english, chinese } = await setBotStage();
		expect((await (await english()).asks(written)).text).toBe(inEnglish);
		expect((await (await chinese()).asks(written)).text).toBe(inChinese);
	});

	test("gets no answer in groups and channels, where people talk to each other", async () => {
		const { world, english, settle } = await setBotStage();
		const ann = await english();
		const group = await world.supergroup("Readers", { creator: ann, bot: "administrator" });
		const channel = await world.channel("News of the day", { creator: ann, bot: "administrator" });
		await ann.sends("hello", { in: group });
		await ann.sends("/weather", { in: group });
		await channel.posts("/weather");
		await channel.posts("hello");
		await settle();
		expect([await group.lastFromBot(), (await channel.messages()).length]).toEqual([undefined, 2]);
	});

	test("ends the waiting sign on a button that an older version sent", async () => {
		const { emulator, english } = await setBotStage();
		const ann = await english();
		await ann.asks("/start");
		await fetch(`${emulator.apiRoot}/bot${emulator.token}/sendMessage`, {
			method: "POST",
			headers: { "content-type": "application/json" },
			body: JSON.stringify({
				chat_id: ann.id,
				text: "old",
				reply_markup: { inline_keyboard: [[{ text: "More", callback_data: "old:more" }]] },
			}),
		});
		const tap = await ann.taps("More");
		expect(await tap.answer()).toMatchObject({ show_alert: false });
	});
});
