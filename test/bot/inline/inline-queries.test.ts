import type { InlineQueryResultArticle } from "grammy/types";
import type { InlineAnswer } from "telegram-emulator";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { anArticle } from "../../support/articles/an-article.ts";
import { setBotStage } from "../../support/stages/bot-stage.ts";

const MINUTE_MS = 60_000;
const START = Date.UTC(2026, 0, 15, 8);

/** Trains, the first the oldest. */
function trains(count: number, edition: "cn" | "fr" = "cn") {
	return Array.from({ length: count }, (_, index) =>
		anArticle(`${edition}-${index}`, {
			...{ edition, title: `火车第${index}次`, lede: "今天出发。", image: "https://s.rfi.fr/train.jpg" },
			publishedAt: START + index * MINUTE_MS,
		}),
	);
}

const resultsOf = ({ results }: InlineAnswer) => results as readonly InlineQueryResultArticle[];
const titlesOf = (answer: InlineAnswer) => resultsOf(answer).map(({ title }) => title);

describe("@bot words", () => {
	test("finds articles, each with its picture, day and the lede where it matches", async () => {
		const { english, publish } = await setBotStage();
		await publish(...trains(1), anArticle("plane", { title: "飞机起飞" }));
		const ann = await english();
		const trainAnswer = await (await ann.types("@news_bot 火车")).results();
		expect(resultsOf(trainAnswer)).toMatchObject([
			{
				type: "article",
				title: "火车第0次",
				url: "https://www.rfi.fr/cn/cn-0",
				description: "15 Jan 2026 · 今天出发。",
				thumbnail_url: "https://s.rfi.fr/train.jpg",
			},
		]);
		expect(trainAnswer).toMatchObject({ next_offset: "", is_personal: true, cache_time: 60 });
		const planeAnswer = await (await ann.types("@news_bot 飞机")).results();
		expect(resultsOf(planeAnswer)[0]).toMatchObject({ description: "15 Jan 2026" });
		expect(resultsOf(planeAnswer)[0]).not.toHaveProperty("thumbnail_url");
	});

	test("sends the article that is picked as a card, which can be shared on", async () => {
		const { world, english, publish } = await setBotStage();
		const [train] = trains(1);
		await publish(...trains(1));
		const ann = await english();
		const group = await world.supergroup("Friends", { creator: ann });
		const session = await ann.types("@news_bot 火车", { in: group });
		const card = await session.picks(0, { in: group });
		expect(card).toMatchObject({
			text: "火车第0次\n\n今天出发。\n\n法广 · 09:00",
			link_preview_options: { url: train?.image, prefer_large_media: true, show_above_text: true },
			reply_markup: { inline_keyboard: [[{ text: "Share", switch_inline_query: "火车第0次 · cn/1" }]] },
		});
		expect(card.entities?.map(({ type }) => type)).toEqual(["bold", "text_link", "date_time"]);
	});

	test("shows the newest without words, and the next ones to whoever scrolls on", async () => {
		const { emulator, english, publish } = await setBotStage();
		await publish(...trains(45));
		const ann = await english();
		const pages: string[][] = [];
		for (let offset = ""; pages.length < 4; ) {
			const { queryId } = await emulator.control.perform("typeInline", { userId: ann.id, query: "", offset });
			await emulator.transcript.waitFor(({ params }) => params["inline_query_id"] === queryId);
			const answer = await emulator.control.perform("inlineAnswer", { queryId });
			if (answer === null) throw new Error("Cannot read page: there is no answer");
			pages.push(titlesOf(answer));
			offset = answer.next_offset;
			if (offset === "") break;
		}
		expect(pages.map((page) => page.length)).toEqual([20, 20, 5]);
		expect(pages.flat()[0]).toBe("火车第44次");
		expect(new Set(pages.flat()).size).toBe(45);
	});

	test.each(["-1", "1e9", "999999999", "x", "\0", "٣"])(
		"takes %j for the beginning when it is given as an offset",
		async (offset) => {
			const { emulator, english, publish } = await setBotStage();
			await publish(...trains(2));
			const ann = await english();
			const { queryId } = await emulator.control.perform("typeInline", { userId: ann.id, query: "火车", offset });
			await emulator.transcript.waitFor(({ params }) => params["inline_query_id"] === queryId);
			expect(titlesOf((await emulator.control.perform("inlineAnswer", { queryId })) as InlineAnswer)).toHaveLength(2);
		},
	);

	test("finds the very article that was shared, however alike the titles, whatever RFI calls it since", async () => {
		const { english, publish, store } = await setBotStage();
		const alike = Array.from({ length: 3 }, (_, index) => anArticle(`alike-${index}`, { title: "港股收黑" }));
		await publish(...alike, anArticle("long", { edition: "fr", title: "Une très longue histoire ".repeat(20).trim() }));
		const ann = await english();
		for (const [index, article] of alike.entries()) {
			const card = await ann.asks(`/search ${article.url}`);
			const [[button] = []] = card.reply_markup?.inline_keyboard ?? [];
			const typed = button !== undefined && "switch_inline_query" in button ? button.switch_inline_query : "";
			expect(typed).toBe(`港股收黑 · cn/${index + 1}`);
			expect(resultsOf(await (await ann.types(`@news_bot ${typed}`)).results()).map(({ id }) => id)).toEqual([
				article.id,
			]);
			expect((await ann.asks(`/search ${typed}`)).text).toMatch(/^港股收黑\n\n/);
		}
		const [first] = await store.log.find(alike.slice(0, 1).map(({ id }) => id));
		if (first !== undefined) await store.log.revise({ ...first, title: "港股收红" });
		expect(titlesOf(await (await ann.types("@news_bot 港股收黑 · cn/1")).results())).toEqual(["港股收红"]);
		const long = await ann.asks("/search https://www.rfi.fr/fr/long");
		expect(JSON.stringify(long.reply_markup)).toMatch(/"Une très longue histoire[^"]{0,60}… · fr\/1"/);
	});

	test.each(["x · cn/2", "x · fr/1", "x · xx/1", "x · cn/0", "x · cn/999999999999999999999"])(
		"finds nothing for %j, which somebody made up",
		async (typed) => {
			const { english, publish } = await setBotStage();
			await publish(...trains(1));
			expect(titlesOf(await (await (await english()).types(`@news_bot ${typed}`)).results())).toEqual([]);
		},
	);

	test("finds the article at an address, and leads to it in the private chat", async () => {
		const { english, publish } = await setBotStage();
		await publish(...trains(2), ...trains(1, "fr"));
		const ann = await english();
		const { results, button } = await (await ann.types("@news_bot www.rfi.fr/fr/fr-0?utm_source=x")).results();
		expect(results).toMatchObject([{ url: "https://www.rfi.fr/fr/fr-0" }]);
		expect((await ann.asks(`/start ${button?.start_parameter}`)).text).toMatch(/^火车第0次\n/);
		expect(titlesOf(await (await ann.types("@news_bot https://www.rfi.fr/cn/no-such")).results())).toEqual([]);
	});

	test("finds the one article that a share button of an older version names, in whatever edition", async () => {
		const { english, publish } = await setBotStage();
		const [french] = trains(1, "fr");
		await publish(...trains(3), ...trains(1, "fr"));
		const ann = await english();
		expect(resultsOf(await (await ann.types(`@news_bot a_${french?.id}`)).results())).toMatchObject([
			{ id: french?.id },
		]);
		expect(titlesOf(await (await ann.types(`@news_bot a_${"x".repeat(22)}`)).results())).toEqual([]);
	});

	test("looks in the editions that the reader subscribes to, and speaks the reader's language", async () => {
		const { chinese, publish } = await setBotStage();
		await publish(...trains(1), ...trains(2, "fr"));
		const li = await chinese();
		await li.asks("/subscribe fr");
		const answer = await (await li.types("@news_bot 火车")).results();
		expect(resultsOf(answer)).toMatchObject([
			{
				url: "https://www.rfi.fr/fr/fr-1",
				description: "2026年1月15日 · 今天出发。",
				reply_markup: { inline_keyboard: [[{ text: "分享" }]] },
			},
			{ url: "https://www.rfi.fr/fr/fr-0" },
		]);
		expect(answer.button?.text).toBe("在私聊中查找");
		expect(resultsOf(await (await li.types("@news_bot 火车 in:cn")).results())).toHaveLength(1);
	});

	test("leads to the same search in the private chat", async () => {
		const { english, publish } = await setBotStage();
		await publish(...trains(2));
		const ann = await english();
		for (const [typed, label, answered] of [
			["@news_bot 火车", "Search in a private chat", /^Search: 火车 – 2 articles\n/],
			["@news_bot 轮船", "Nothing found – search in a private chat", /^No article with “轮船”\.\n/],
			["@news_bot", "Search in a private chat", /^Newest articles – /],
			[`@news_bot 火车 ${"x".repeat(60)}`, "Nothing found – search in a private chat", /^Which words\?/],
		] as const) {
			const { button } = await (await ann.types(typed)).results();
			expect(button?.text).toBe(label);
			expect((await ann.asks(`/start ${button?.start_parameter}`)).text).toMatch(answered);
		}
	});
});

describe("/start with an article", () => {
	test("shows its card, and resumes what was subscribed", async () => {
		const { english, clock, subscriptionOf, publish, settle } = await setBotStage();
		const [train] = trains(1);
		await publish(...trains(1));
		const ann = await english();
		expect(await ann.asks(`/start a_${train?.id}`)).toMatchObject({
			text: "火车第0次\n\n今天出发。\n\n法广 · 09:00",
			reply_markup: { inline_keyboard: [[{ text: "Share", switch_inline_query: "火车第0次 · cn/1" }]] },
		});
		await ann.asks("/subscribe");
		await settle();
		await clock.advance(5_000);
		await ann.asks(`/start a_${train?.id}`);
		expect((await subscriptionOf(ann.id))?.renewedAt).toBe(clock.now());
	});

	test("says so when it is kept no more, and greets after any other link", async () => {
		const { english, chinese } = await setBotStage();
		const [ann, li] = [await english(), await chinese()];
		expect((await ann.asks(`/start a_${"x".repeat(22)}`)).text).toBe("This article is no longer kept here.");
		expect((await li.asks(`/start a_${"x".repeat(22)}`)).text).toBe("这里已不再保存这篇文章。");
		for (const payload of ["a_", "a_short", "s_", "s_____", "LATEST", "x".repeat(64), "s_AA"])
			expect((await ann.asks(`/start ${payload}`)).text).toMatch(
				/^(Radio France Internationale|There is no word|No article)/,
			);
	});

	test("comes without pictures when Telegram refuses one of them", async () => {
		const { english, emulator, publish, entries } = await setBotStage();
		await publish(...trains(2));
		const ann = await english();
		const description = "Bad Request: WEBDOCUMENT_URL_INVALID";
		await emulator.faults.inject({ kind: "status", method: "answerInlineQuery", code: 400, description });
		const answer = await (await ann.types("@news_bot 火车")).results();
		expect(titlesOf(answer)).toHaveLength(2);
		for (const result of resultsOf(answer)) expect(result).not.toHaveProperty("thumbnail_url");
		expect(entries).toEqual([]);
	});

	test("comes with cards in simpler and simpler forms, down to bare text with an address, as long as Telegram refuses them", async () => {
		const { english, emulator, publish } = await setBotStage();
		await publish(...trains(1));
		const ann = await english();
		const description = "Bad Request: can't parse MessageEntity: Unsupported type specified";
		await emulator.faults.inject({ kind: "status", method: "answerInlineQuery", code: 400, description, times: 4 });
		const [result] = resultsOf(await (await ann.types("@news_bot 火车")).results());
		const { input_message_content: content } = z
			.object({ input_message_content: z.object({ message_text: z.string() }) })
			.parse(result);
		const tried = (await emulator.transcript.calls("answerInlineQuery")).map(({ params }) => JSON.stringify(params));
		expect(tried).toHaveLength(5);
		expect(tried.map((form) => form.includes("thumbnail_url"))).toEqual([true, false, false, false, false]);
		expect(tried.map((form) => form.includes("date_time"))).toEqual([true, true, false, false, false]);
		expect(tried.map((form) => form.includes("bold"))).toEqual([true, true, true, false, false]);
		expect(tried.map((form) => form.includes("text_link"))).toEqual([true, true, true, true, false]);
		expect(content.message_text).toMatch(/\nhttps:\S+$/);
	});

	test("that comes too late for whoever typed is nothing to speak of", async () => {
		const { english, emulator, publish, entries, settle } = await setBotStage();
		await publish(...trains(1));
		const ann = await english();
		const description = "Bad Request: query is too old and response timeout expired or query ID is invalid";
		await emulator.faults.inject({ kind: "status", method: "answerInlineQuery", code: 400, description });
		await ann.types("@news_bot 火车");
		await settle();
		expect(await emulator.transcript.count("answerInlineQuery")).toBe(1);
		expect(entries).toEqual([]);
	});
});
