import { describe, expect, test } from "vitest";
import { anArticle } from "../../support/articles/an-article.ts";
import { setBotStage } from "../../support/stages/bot-stage.ts";

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
			`I understand commands only. /help lists them; /search ${"x".repeat(60)}… looks for what you wrote.`,
			`我只懂命令，/help 列出全部命令；/search ${"x".repeat(60)}… 可以查找您写的内容。`,
		],
	])("gets a helpful line in private: %j", async (written, inEnglish, inChinese) => {
		const { english, chinese } = await setBotStage();
		expect((await (await english()).asks(written)).text).toBe(inEnglish);
		expect((await (await chinese()).asks(written)).text).toBe(inChinese);
	});

	test("can be searched for by a button, unless it is too long to fit one", async () => {
		const { english, publish, store } = await setBotStage();
		await publish(anArticle("train", { title: "火车" }));
		const ann = await english();
		const answer = await ann.asks("  火\u202e车  ");
		await (await ann.taps("Search", { on: answer })).answer();
		expect((await ann.chat.lastFromBot())?.text).toMatch(/^Search: 火车 – 1 article\n/);
		expect((await ann.asks("火车".repeat(30))).reply_markup).toBeUndefined();
		for await (const kept of store.pagers.entries()) expect.fail(`Something is kept: ${kept.join(" ")}`);
	});

	test("comes back as code, in which nothing becomes a link or a command", async () => {
		const { english } = await setBotStage();
		const ann = await english();
		for (const [typed, shown] of [
			["see /unsubscribe @durov https://evil.example", "/search see /unsubscribe @durov https://evil.example"],
			["/x@durov evil.example", "/x@durov"],
		] as const) {
			const { text = "", entities } = await ann.asks(typed);
			expect(entities).toContainEqual({ type: "code", offset: text.indexOf(shown), length: shown.length });
			expect(text).toContain(shown);
		}
	});

	test("gets no answer in groups and channels, where people talk to each other", async () => {
		const { world, english, settle } = await setBotStage();
		const ann = await english();
		const group = await world.supergroup("Readers", { creator: ann, bot: "administrator" });
		const channel = await world.channel("News of the day", { creator: ann, bot: "administrator" });
		const greeting = await group.lastFromBot();
		await ann.sends("hello", { in: group });
		await ann.sends("/weather", { in: group });
		await channel.posts("/weather");
		await channel.posts("hello");
		await settle();
		expect([await group.lastFromBot(), (await channel.messages()).length]).toEqual([greeting, 2]);
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
