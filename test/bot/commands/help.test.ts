import { describe, expect, test } from "vitest";
import { setBotStage } from "../../support/stages/bot-stage.ts";

describe("/help", () => {
	test("lists every command and the editions, with examples that work here", async () => {
		const { english, chinese } = await setBotStage(["cn", "en", "km"]);
		expect((await (await english()).asks("/help")).text).toBe(
			[
				"What I can do:",
				"",
				"/subscribe – new articles in English; in other languages: /subscribe cn km",
				"/unsubscribe – stop; to stop one edition: /unsubscribe en",
				"/latest – the newest articles; ten of one edition: /latest 10 cn",
				"/search – how to search; at once: /search summit",
				"/why – why an article came here, or why not",
				"/settings – sections, digests, quiet hours and more",
				"/keywords – words to follow or to leave out: /keywords +summit",
				"/stop – a pause, for as long as you like",
				"/channel – news in a channel of yours",
				"/privacy – what is stored about you",
				"/forget – delete all of that",
				"@news_bot summit – in any chat: send an article there",
				"",
				"Editions: 中文（简体） · cn, English · en and ខ្មែរ · km",
			].join("\n"),
		);
		expect((await (await chinese()).asks("/help")).text).toBe(
			[
				"我能做这些：",
				"",
				"/subscribe – 接收新文章：中文（简体）；其他语言版：/subscribe en km",
				"/unsubscribe – 停止接收；只停一个语言版：/unsubscribe cn",
				"/latest – 最新文章；看某个语言版的十篇：/latest 10 en",
				"/search – 查找方法；直接查找：/search 峰会",
				"/why – 某篇文章为什么发到（或没有发到）这里",
				"/settings – 栏目、定时汇总、免打扰等设置",
				"/keywords – 关注或屏蔽关键词：/keywords +峰会",
				"/stop – 暂停接收，想停多久都可以",
				"/channel – 把新闻发到您的频道",
				"/privacy – 保存哪些信息",
				"/forget – 删除这些信息",
				"@news_bot 峰会 – 在任何聊天中查找文章并发送到那里",
				"",
				"语言版：中文（简体） · cn、English · en、ខ្មែរ · km",
			].join("\n"),
		);
	});

	test("shows how to stop an edition by one that arrives there", async () => {
		const { english } = await setBotStage(["cn", "en", "km"]);
		const ann = await english();
		await ann.asks("/subscribe km");
		expect((await ann.asks("/help")).text).toContain("to stop one edition: /unsubscribe km\n");
	});

	test("says in groups what is for administrators, and nowhere else", async () => {
		const { english, world } = await setBotStage();
		const ann = await english();
		const line = "In this group /subscribe and /unsubscribe are for administrators.";
		const group = await world.supergroup("Readers", { creator: ann, bot: "member" });
		expect((await ann.asks("/help", { in: group })).text).toContain(`\n\n${line}`);
		expect((await ann.asks("/help")).text).not.toContain(line);
	});

	test("shows examples as code, so that a tap sends none of them without its argument", async () => {
		const { english } = await setBotStage(["cn", "en"]);
		const { text = "", entities = [] } = await (await english()).asks("/help");
		const codes = entities.filter(({ type }) => type === "code");
		expect(codes.map(({ offset, length }) => text.slice(offset, offset + length))).toEqual([
			...["/subscribe cn", "/unsubscribe en", "/latest 10 cn", "/search summit", "/keywords +summit"],
			"@news_bot summit",
		]);
	});

	test("names in a group nothing that works in private only", async () => {
		const { world, english } = await setBotStage();
		const ann = await english();
		const group = await world.supergroup("Readers", { creator: ann, bot: "member" });
		const { text } = await ann.asks("/help", { in: group });
		expect(text).toContain("/search");
		expect(text).not.toContain("/channel");
	});

	test("names no edition that the bot does not read", async () => {
		const { english } = await setBotStage(["fr"]);
		const { text = "" } = await (await english()).asks("/help");
		expect(text).toContain("in other languages: /subscribe fr");
		expect(text).not.toMatch(/\b(en|cn)\b/);
	});
});

describe("/privacy", () => {
	test("says what is stored, what is not, and how it goes away", async () => {
		const { english, chinese } = await setBotStage();
		const ann = await english();
		const { text, entities } = await ann.asks("/privacy");
		expect(text).toMatch(new RegExp(`^Stored about this chat: its number \\(${ann.id}\\) and kind, `));
		// As code: a tap copies it.
		expect(entities).toContainEqual(expect.objectContaining({ type: "code", length: String(ann.id).length }));
		expect(text).toMatch(/\nNot stored: your name, what else you write, what you search for, what you read\./);
		expect(text).toMatch(
			/\n\/unsubscribe deletes which editions you chose\. .+; the rest goes 400 days later\. \/forget deletes all of it at once\.$/,
		);
		expect((await (await chinese()).asks("/privacy")).text).toMatch(
			/\n\n不保存：.+\n\n\/unsubscribe 会删除所选的语言版/,
		);
	});
});
