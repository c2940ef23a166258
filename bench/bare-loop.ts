import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Delivery } from "../src/delivery/delivery.ts";
import { formatArticle } from "../src/formatter/format-article.ts";
import { loadTranslations } from "../src/formatter/translations.ts";
import { systemClock } from "../src/kit/clock.ts";
import { createLog } from "../src/kit/log.ts";
import type { Article } from "../src/news/article.ts";
import { articleId } from "../src/news/article-id.ts";
import { openStore } from "../src/store/open-store.ts";
import { createBot } from "../src/telegram/create-bot.ts";
import { messageOptions } from "../src/telegram/message-options.ts";
import { createSender } from "../src/telegram/sender.ts";
import { buildBotStage } from "./bot-stage.ts";
import type { Row } from "./result.ts";

const CHATS = 10_000;
const CONCURRENCY = 100;
/** No pace: more than any machine sends. */
const UNPACED = 1_000_000;

const url = "https://www.rfi.fr/cn/bench/1";
const ARTICLE: Article = {
	...{ id: articleId(url), edition: "cn", url, title: "一篇用来测量的文章", kind: "article" },
	...{ lede: "它的导语不长也不短，只是为了让消息像一条真正的消息。", publishedAt: 1_700_000_000_000 },
};

/** The whole delivery, with its positions on disk, against nothing but `api.sendMessage` with as many calls at once. */
export async function compareWithBareLoop(): Promise<Row[]> {
	const stage = await buildBotStage(["--limits", "off", "--transcript", "off"]);
	try {
		const chats = await stage.emulator.world.readers(CHATS);
		await bareLoop(stage.emulator, chats.slice(0, 2000)); // both run warm
		const bare = await bareLoop(stage.emulator, chats);
		const delivery = await wholeDelivery(stage.emulator, chats);
		const bareAgain = await bareLoop(stage.emulator, chats);
		const mean = (bare + bareAgain) / 2;
		return [
			{ what: "unpaced, no latency: bare loop of sendMessage", value: mean, unit: "sends/s" },
			{ what: "unpaced, no latency: delivery", value: delivery, unit: "sends/s" },
			{ what: "unpaced, no latency: delivery / bare loop", value: delivery / mean, unit: "×", goal: "≥ 0.7" },
		];
	} finally {
		await stage.close();
	}
}

interface Server {
	readonly token: string;
	readonly apiRoot: string;
}

async function bareLoop({ token, apiRoot }: Server, chats: readonly number[]): Promise<number> {
	const { api } = createBot({ token, apiRoot });
	const message = formatArticle(ARTICLE);
	const waiting = [...chats];
	const started = performance.now();
	const worker = async () => {
		for (let chat = waiting.pop(); chat !== undefined; chat = waiting.pop())
			await api.sendMessage(chat, message.text, messageOptions(message));
	};
	await Promise.all(Array.from({ length: CONCURRENCY }, worker));
	return chats.length / ((performance.now() - started) / 1000);
}

async function wholeDelivery({ token, apiRoot }: Server, chats: readonly number[]): Promise<number> {
	const folder = await mkdtemp(join(tmpdir(), "rfi-news-bench-"));
	const store = await openStore(join(folder, "bot.sqlite"));
	for (const chat of chats) {
		const subscription = { chatType: "private", editions: { cn: { since: 0 } }, language: "en", renewedAt: 0 } as const;
		await store.subscriptions.set(String(chat) as never, subscription);
	}
	const { promise: done, resolve } = Promise.withResolvers<void>();
	let sent = 0;
	const delivery = new Delivery({
		...{ log: store.log, subscriptions: store.subscriptions, positions: store.positions, clock: systemClock },
		...{ sender: createSender(createBot({ token, apiRoot }).api), translate: loadTranslations() },
		logger: createLog({ level: "silent" }),
		sendRatePerSecond: UNPACED,
		onUnusable: () => undefined,
		onOutcome: () => {
			if (++sent === chats.length) resolve();
		},
	});
	await delivery.start();
	const context = { source: "bench", now: Date.now() };
	const appended = await store.log.append("cn", [{ article: ARTICLE, silent: false, storyKeys: [] }], context);
	const started = performance.now();
	delivery.articlesAppended(appended);
	await done;
	const seconds = (performance.now() - started) / 1000;
	await delivery.stop();
	await store.close();
	await rm(folder, { recursive: true });
	return chats.length / seconds;
}
