import type { ChatClient } from "telegram-emulator";
import { expect, test } from "vitest";
import { HOUR_MS, MINUTE_MS } from "../../../src/kit/durations.ts";
import { openStore } from "../../../src/store/open-store.ts";
import { newsMapXml } from "../../support/articles/news-map-xml.ts";
import { type FeedItem, feed, status } from "../../support/articles/scripted-feed.ts";
import { served, startSite } from "../../support/articles/scripted-site.ts";
import type { Stage } from "../../support/stages/build-stage.ts";
import { setStage } from "../../support/stages/stage.ts";

const FEED_ITEMS = 20;
const DOWN_MS = 8 * HOUR_MS;
const LEDE = "第3篇的导语，只在它自己的页面上，为测试而写。";

const title = (number: number) => `第${number}号测试文章`;
const titles = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => title(from + index));

type Item = Required<Pick<FeedItem, "title" | "url" | "publishedAt">>;

/**
 * A bot that has brought an article to two readers and was stopped. Thirty more pass its feed of twenty in the eight hours before it starts
 * again; the map lists them all.
 */
async function setDowntime() {
	const stage = await setStage();
	const site = await startSite();
	const start = Date.now();
	const item = (number: number): Item => ({
		...{ title: title(number), url: site.urlOf(`/cn/国际/20260901-article-${number}`) },
		publishedAt: start + (number * DOWN_MS) / 31,
	});
	const items = Array.from({ length: 31 }, (_, number) => item(number));
	const old = { ...item(0), title: "纸船节的一千只纸船", url: site.urlOf("/cn/old"), publishedAt: start - HOUR_MS };
	site.answers("/cn/rss", feed(old));
	const environment = { FEEDS: `cn=${site.urlOf("/cn/rss")}`, NEWS_MAP: `cn=${site.urlOf("/news.xml")}` };
	const bot = await stage.startBot(environment);
	await bot.logs("Feed has news");
	const readers = [await stage.emulator.world.user("Ann"), await stage.emulator.world.user("Ben")];
	for (const reader of readers) await reader.asks("/subscribe");
	site.answers("/cn/rss", feed(item(0), old));
	for (const { chat } of readers) await chat.waitForText(title(0));
	expect(await bot.kill("SIGTERM")).toBe(0);
	await stage.forward(DOWN_MS);
	site.answers("/cn/rss", feed(...items.slice(-FEED_ITEMS).reverse()));
	return { ...stage, site, items, readers, startBot: () => stage.startBot(environment) };
}

/** The titles of the log, in its order, once the bot has ended. */
async function logged(stage: Pick<Stage, "environment">): Promise<string[]> {
	const store = await openStore(String(stage.environment["STORE_URL"]).replace("sqlite://", ""));
	const articles = await store.log.read("cn", 0, 100);
	await store.close();
	return articles.map((article) => article.title).slice(1);
}

/** Which articles of the test's a chat was sent since, a line for each message, in the order in which the message has them. */
async function broughtTo(chat: ChatClient): Promise<string[][]> {
	const messages = await chat.messages();
	return messages.flatMap(({ from, text = "" }) => {
		const named = Array.from(text.matchAll(/第\d+号测试文章/gu), ([whole]) => whole);
		return named.length === 0 || from?.is_bot !== true ? [] : [named];
	});
}

test("what passed the feed while the bot was down comes from the news map, in order, each once, in one message", async () => {
	const { site, items, readers, startBot, ...stage } = await setDowntime();
	site.answers("/news.xml", served(newsMapXml(items)));
	const page = served(`<p class="t-content__chapo">${LEDE}</p>`, "text/html");
	site.answers("/cn/国际/20260901-article-10", page);
	site.answers("/cn/国际/20260901-article-9", status(403));
	const bot = await startBot();
	expect(await bot.logs("News map read")).toMatchObject({ brought: 10, entries: 31, pages: 2, ledes: 1 });

	for (const reader of readers) {
		await reader.chat.waitForText(title(30));
		const [first = [], catchUp = [], ...others] = await broughtTo(reader.chat);
		expect([first, others]).toEqual([[title(0)], []]);
		expect(new Set(catchUp).size).toBe(catchUp.length);
		// Headlines, the newest first; those that do not fit are counted in the message.
		expect(catchUp).toEqual(titles(30 - catchUp.length + 1, 30).reverse());
		expect((await reader.asks("/latest")).text).toContain(title(30));
	}
	expect((await readers[0]?.asks(`/search ${title(4)}`))?.text).toContain(title(4));
	expect(bot.lines.filter(({ msg }) => msg === "Feed has news")).toMatchObject([
		{ toPost: 30, recordedOnly: 0, revised: 0 },
	]);
	expect(await bot.kill("SIGTERM")).toBe(0);
	expect(await logged(stage)).toEqual(titles(0, 30));
});

test("a map that refuses at first holds up nothing: what the feed shows comes at once, the rest when the map can be had", async () => {
	const { site, items, readers, startBot, ...stage } = await setDowntime();
	site.answers("/news.xml", status(403));
	site.answers("/cn/国际/20260901-article-10", status(403));
	const bot = await startBot();
	expect(await bot.logs("News map cannot be read")).toMatchObject({ reason: expect.stringContaining("answered 403") });
	for (const { chat } of readers) await chat.waitForText(title(30));
	site.answers("/news.xml", served(newsMapXml(items)));
	await stage.forward(31 * MINUTE_MS);
	expect(await bot.logs("News map read")).toMatchObject({ brought: 10, failures: 1 });
	for (const { chat } of readers) {
		await chat.waitForText(title(1));
		const messages = await broughtTo(chat);
		expect(messages).toHaveLength(3);
		expect(messages[2]).toEqual(titles(1, 10).reverse());
	}
	expect(bot.lines.filter(({ level }) => level === "error")).toEqual([]);
	expect(await bot.kill("SIGTERM")).toBe(0);
	expect(await logged(stage)).toEqual([title(0), ...titles(11, 30), ...titles(1, 10)]);
});
