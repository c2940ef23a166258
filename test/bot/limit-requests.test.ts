import { describe, expect, test } from "vitest";
import { anArticle } from "../support/articles/an-article.ts";
import { setBotStage } from "../support/stages/bot-stage.ts";

const articles = Array.from({ length: 8 }, (_, index) => anArticle(`train-${index}`, { title: `火车第${index}次` }));
const LINE = "That was a lot at once. I will answer again in 30 seconds.";
const LINE_AMONG_OTHERS = "That was a lot at once. I will answer again in 15 seconds.";

describe("Whoever asks too often", () => {
	test("gets one polite line, then nothing until the pause is over, while others are answered", async () => {
		const { english, chinese, settle, clock } = await setBotStage();
		const [ann, li] = [await english(), await chinese()];
		for (let asked = 0; asked < 20; asked++) await ann.asks("/help");
		expect((await ann.asks("/help")).text).toBe(LINE);
		for (let asked = 0; asked < 30; asked++) await ann.sends("/help");
		expect((await li.asks("/help")).text).toContain("/subscribe");
		await clock.advance(30_000);
		// Nothing of what was asked in the pause is made up for.
		expect((await ann.asks("/privacy")).text).toMatch(/^Stored about this chat/);
		await settle();
		expect((await ann.chat.messages()).filter(({ from }) => from?.is_bot)).toHaveLength(22);
	});

	test("is told so in Chinese, for commands, words and unknown ones alike", async () => {
		const { chinese, settle } = await setBotStage();
		const li = await chinese();
		for (const text of ["/search 火车", "你好", "/weather", "/latest"])
			for (let asked = 0; asked < 6; asked++) await li.sends(text);
		await li.chat.waitForText("请求太多了");
		await settle();
		const texts = (await li.chat.messages()).filter(({ from }) => from?.is_bot).map(({ text }) => text);
		expect(texts).toHaveLength(21);
		expect(texts.at(-1)).toBe("请求太多了，30 秒后再回答您。");
	});

	test("is told so in a group as well, however the commands are written", async () => {
		const { world, english, settle } = await setBotStage();
		const ann = await english();
		const group = await world.supergroup("Readers", { creator: ann, bot: "member" });
		for (const text of ["/HELP", "／help", "@news_bot /help", "/help。", "/help @news_bot"])
			for (let asked = 0; asked < 3; asked++) await ann.sends(text, { in: group });
		await settle();
		const [greeting, ...texts] = (await group.messages()).filter(({ from }) => from?.is_bot).map(({ text }) => text);
		expect(greeting).toContain("can arrive here");
		expect(texts).toHaveLength(11);
		expect(texts.at(-1)).toBe(LINE_AMONG_OTHERS);
	});

	test("still gets every button's waiting sign ended", async () => {
		const { english, publish } = await setBotStage();
		await publish(...articles);
		const ann = await english();
		await ann.asks("/search 火车");
		for (let pressed = 0; pressed < 10; pressed++)
			for (const button of ["▶", "◀"]) if (pressed < 9 || button === "▶") await (await ann.taps(button)).answer();
		expect(await (await ann.taps("◀")).answer()).toEqual({ show_alert: false, text: LINE });
		expect(await (await ann.taps("◀")).answer()).toEqual({ show_alert: false });
	});

	test("has less of a burst in a group, where the line comes as a reply; talk there does not count", async () => {
		const { world, english, settle } = await setBotStage();
		const ann = await english();
		const group = await world.supergroup("Readers", { creator: ann, bot: "administrator" });
		for (let said = 0; said < 50; said++) await ann.sends(said % 2 === 0 ? "hello" : "/weather", { in: group });
		for (let asked = 0; asked < 10; asked++) await ann.sends("/help", { in: group });
		const last = await ann.sends("/help@news_bot", { in: group });
		await ann.sends("/help", { in: group });
		await group.waitForText(LINE_AMONG_OTHERS);
		await settle();
		const [, ...answers] = (await group.messages()).filter(({ from }) => from?.is_bot);
		expect(answers).toHaveLength(11);
		expect(answers.at(-1)).toMatchObject({
			text: LINE_AMONG_OTHERS,
			reply_to_message: { message_id: last.message_id },
		});
	});

	test("may type 30 inline queries at once, and reads the line above the results", async () => {
		const { english } = await setBotStage();
		const ann = await english();
		for (let typed = 0; typed < 30; typed++) await (await ann.types("@news_bot train")).results();
		const { results, button, cache_time } = await (await ann.types("@news_bot train")).results();
		expect({ results, text: button?.text, cache_time }).toEqual({
			results: [],
			text: "That was a lot at once. I will answer again in 15 seconds.",
			cache_time: 0,
		});
		expect((await ann.asks("/help")).text).toContain("/subscribe");
	});
});
