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
