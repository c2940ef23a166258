import type { Message } from "grammy/types";
import { describe, expect, test } from "vitest";
import { anArticle } from "../../support/articles/an-article.ts";
import { setBotStage } from "../../support/stages/bot-stage.ts";

const labelsOf = ({ reply_markup }: Message) => reply_markup?.inline_keyboard.flat().map(({ text }) => text);

describe("/start", () => {
	test("says what this is and what to do next, in the language of whoever asks", async () => {
		const { english, chinese } = await setBotStage(["fr", "cn", "en"]);
		const inEnglish = await (await english()).asks("/start");
		expect(inEnglish.text).toBe(
			[
				"Radio France Internationale, article by article: the title, how it begins, and a link to RFI.",
				"",
				"/latest – the newest articles",
				"/search – find an article again",
				"/help – everything else",
			].join("\n"),
		);
		expect(labelsOf(inEnglish)).toEqual([
			"Receive the news here: English · en",
			"Newest articles",
			"Other editions",
			"🌐 Language",
		]);
		const inChinese = await (await chinese()).asks("/start");
		expect(inChinese.text).toMatch(
			/^法国国际广播电台（RFI）的文章，.*\n\n\/latest – 最新文章\n\/search – 查找文章\n\/help – 其他功能$/,
		);
		expect(labelsOf(inChinese)).toEqual([
			"在这里接收新闻：中文（简体） · cn",
			"最新文章",
			"其他语言版",
			"🌐 语言 · Language",
		]);
	});

	test("offers no other editions where there is one, and the operator's first, in its language, to those whose language has none", async () => {
		const { world } = await setBotStage(["ru"]);
		const person = await world.user("Somebody", { language_code: "de" });
		expect(labelsOf(await person.asks("/start"))).toEqual([
			"Получать новости: Русский · ru",
			"Свежие статьи",
			"🌐 Язык · Language",
		]);
	});

	test("has a button that subscribes in the reader's language, and one for the newest articles of it", async () => {
		const { english, publish, settle, subscriptionOf } = await setBotStage(["cn", "en"]);
		await publish(anArticle("one", { edition: "en", title: "One" }), anArticle("yi", { title: "一" }));
		const ann = await english();
		const greeting = await ann.asks("/start");
		await (await ann.taps("Newest articles", { on: greeting })).answer();
		expect((await ann.chat.lastFromBot())?.text).toMatch(/^Newest articles – English · en\n\n1\. One /);
		await (await ann.taps("Receive the news here", { on: greeting })).answer();
		await settle();
		expect((await subscriptionOf(ann.id))?.editions).toEqual({ en: { since: 1 } });
		expect((await ann.chat.messages()).slice(-2).map(({ text }) => text?.split("\n")[0])).toEqual([
			"New articles of English · en will arrive here as RFI publishes them.",
			"One",
		]);
	});

	test("has in channels no button that any reader could press", async () => {
		const { world, english } = await setBotStage(["en", "cn"]);
		const channel = await world.channel("News of the day", { creator: await english(), bot: "administrator" });
		const greeting = await channel.waitForText("article by article", { after: await channel.posts("/start") });
		expect(labelsOf(greeting)).toEqual(["Receive the news here: English · en", "Other editions"]);
		await channel.waitForText("will arrive here", { after: await channel.posts("/subscribe") });
		const renewed = await channel.waitForText("Welcome back", { after: await channel.posts("/start") });
		expect(labelsOf(renewed)).toEqual(["Other editions", "Settings"]);
	});

	test("subscribes nobody by itself", async () => {
		const { english, subscriptionOf, changed } = await setBotStage();
		const ann = await english();
		await ann.asks("/start");
		expect(await subscriptionOf(ann.id)).toBeUndefined();
		expect(changed).toEqual([]);
	});

	test("resumes what somebody had who comes back", async () => {
		const { english, chinese, clock, subscriptionOf, changed } = await setBotStage();
		for (const [who, answer] of [
			[
				await english(),
				"Welcome back. New articles of 中文（简体） · cn and Français · fr arrive here. /help lists what else I understand.",
			],
			[
				await chinese(),
				"欢迎回来。这里订阅了：中文（简体） · cn、Français · fr，新文章会发到这里。/help 列出其他功能。",
			],
		] as const) {
			await who.asks("/subscribe cn fr");
			const before = await subscriptionOf(who.id);
			await clock.advance(5000);
			expect((await who.asks("/start from-a-link")).text).toBe(answer);
			expect(await subscriptionOf(who.id)).toEqual({ ...before, renewedAt: clock.now() });
			expect(changed).toEqual([String(who.id), String(who.id)]);
			changed.splice(0);
		}
	});
});
