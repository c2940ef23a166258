import { describe, expect, test } from "vitest";
import { anArticle } from "../../../support/articles/an-article.ts";
import { setBotStage } from "../../../support/stages/bot-stage.ts";

describe("What a search without a result suggests", () => {
	test.each([
		["香港，火星", "火星", "香港"],
		["香港,火星", "火星", "香港"],
		['香港 "mars attaque"', "mars attaque", "香港"],
		["火星 OR 木星 香港", "火星 OR 木星", "香港"],
	])("can be pressed where no spaces stand between the words: %s", async (typed, without, left) => {
		const { english, publish } = await setBotStage();
		await publish(anArticle("island", { title: "香港新闻" }));
		const ann = await english();
		await (await ann.taps(`Without “${without}”`, { on: await ann.asks(`/search ${typed}`) })).answer();
		expect((await ann.chat.lastFromBot())?.text).toMatch(new RegExp(`^Search: ${left} – 1 article\n`));
	});

	test.each([
		["月球，茶馆，邮局 -火星", "月球 或 茶馆 或 邮局 -火星"],
		['月球 "茶馆" 邮局 栏目:法广', '月球 或 "茶馆" 或 邮局 栏目:法广'],
	])("is any of the words, where each is in another article: %s", async (typed, asked) => {
		const { chinese, publish } = await setBotStage();
		const section = "法广";
		await publish(...["月球", "茶馆", "邮局"].map((title) => anArticle(title, { title, section })));
		const li = await chinese();
		const none = await li.asks(`/search ${typed}`);
		expect(none.text).toMatch(/\n\n含其中任一词的有 3 篇$/);
		await (await li.taps("含其中任一词", { on: none })).answer();
		expect((await li.chat.lastFromBot())?.text).toMatch(new RegExp(`^搜索：${asked}（3 篇）\n`));
	});

	test("is not any of the words where none is in an article, and where fewer of them are in one", async () => {
		const { english, publish } = await setBotStage();
		await publish(anArticle("moon", { title: "月球 茶馆" }));
		const ann = await english();
		const [no, fewer] = [await ann.asks("/search 火星 木星 土星"), await ann.asks("/search 月球 茶馆 邮局")];
		expect(no.text).toMatch(/\n\nTry other or shorter words\.$/);
		expect(fewer.text).not.toContain("any of these words");
	});

	test("is any of six words, and not of a whole sentence", async () => {
		const { english, publish } = await setBotStage();
		const words = ["月球", "茶馆", "邮局", "小镇", "河边", "夜里", "天上"];
		await publish(...words.map((title) => anArticle(title, { title })));
		const ann = await english();
		const six = await ann.asks(`/search ${words.slice(0, 6).join(" ")}`);
		expect(six.text).toMatch(/\n\n6 articles with any of these words$/);
		expect((await ann.asks(`/search ${words.join(" ")}`)).text).toMatch(/\n\nTry other or shorter words\.$/);
	});

	test("speaks of operators by the names that were typed, and adds one in the list's language", async () => {
		const { chinese, publish } = await setBotStage();
		await publish(
			...["火车进站", "火车出站"].map((title) => anArticle(title, { title })),
			anArticle("ship", { edition: "fr", title: "飞艇" }),
		);
		const li = await chinese();
		expect((await li.asks("/search 火车 起：2026-01-16 止：2026-01-20")).text).toMatch(
			/去掉“起:2026-01-16”“止:2026-01-20”后有 2 篇$/,
		);
		expect((await li.asks("/search 火车 语言：xx")).text).toContain("“语言:”后面写代码");
		const elsewhere = await li.asks("/search 飞艇");
		expect(elsewhere.text).toMatch(/\n\n其他语言版中有。$/);
		await (await li.taps("在所有语言版中查找", { on: elsewhere })).answer();
		expect((await li.chat.lastFromBot())?.text).toMatch(/^搜索：飞艇 语言版:全部（1 篇）\n/);
	});
});
