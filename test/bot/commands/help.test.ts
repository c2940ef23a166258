import { describe, expect, test } from "vitest";
import { setBotStage } from "../../support/stages/bot-stage.ts";

describe("/help", () => {
	test("lists every command and the editions, with examples that work here", async () => {
		const { english, chinese } = await setBotStage(["cn", "en", "km"]);
		expect((await (await english()).asks("/help")).text).toBe(
			[
				"/subscribe – new articles of 法广",
				"/subscribe en km – of the editions that you name",
				"/unsubscribe – stop, or /unsubscribe en to stop one edition",
				"/latest – the newest articles, /latest 10 en for ten of one edition",
				"/search words – find articles by words in title, lede or text",
				"/privacy – what is stored about you",
				"@news_bot words – in any chat: send an article there",
				"",
				"Editions: 法广 (cn), RFI English (en) and RFI ខេមរភាសា (km)",
			].join("\n"),
		);
		expect((await (await chinese()).asks("/help")).text).toBe(
			[
				"/subscribe – 订阅 法广",
				"/subscribe en km – 订阅指定的语言版",
				"/unsubscribe – 退订全部，/unsubscribe en 只退订一个",
				"/latest – 最新文章，/latest 10 en 显示某个语言版的十篇",
				"/search 关键词 – 在标题、导语和正文中查找",
				"/privacy – 保存哪些信息",
				"@news_bot 关键词 – 在任何聊天中查找文章并发送到那里",
				"",
				"语言版：法广（cn）、RFI English（en）和RFI ខេមរភាសា（km）",
			].join("\n"),
		);
	});

	test("names no edition that the bot does not read", async () => {
		const { english } = await setBotStage(["fr"]);
		const { text = "" } = await (await english()).asks("/help");
		expect(text).toContain("/subscribe fr – of the editions that you name");
		expect(text).not.toMatch(/\b(en|cn)\b/);
	});
});

describe("/privacy", () => {
	test("says what is stored, what is not, and how it goes away", async () => {
		const { english, chinese } = await setBotStage();
		const { text } = await (await english()).asks("/privacy");
		expect(text).toMatch(/^Stored about this chat: its number and kind, /);
		expect(text).toMatch(/\nNot stored: your name, what you write, what you search for, what you read\./);
		expect(text).toMatch(/\n\/unsubscribe deletes what you chose; the rest goes 400 days later\.$/);
		expect((await (await chinese()).asks("/privacy")).text).toMatch(/\n不保存：.+\n\/unsubscribe 会删除您的选择/);
	});
});
