import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Delivery } from "../src/delivery/delivery.ts";
import { ownMeans } from "../src/delivery/own-means.ts";
import { loadTranslations } from "../src/formatter/translations.ts";
import { systemClock } from "../src/kit/clock.ts";
import { createLogger } from "../src/kit/logger.ts";
import type { Article } from "../src/news/article.ts";
import { articleId } from "../src/news/article-id.ts";
import { createArticleTexts } from "../src/news/settings/article-text.ts";
import { openStore } from "../src/store/open-store.ts";
import { createBot } from "../src/telegram/create-bot.ts";
import { createSender } from "../src/telegram/sender.ts";
import { createTextFolder } from "../src/text/fold-text.ts";

/** No pace: more than any machine sends. */
const UNPACED = 1_000_000;

const url = "https://www.rfi.fr/cn/bench/1";
export const BENCH_ARTICLE: Article = {
	...{ id: articleId(url), edition: "cn", url, title: "一篇用来测量的文章", kind: "article" },
	...{ lede: "它的导语不长也不短，只是为了让消息像一条真正的消息。", publishedAt: 1_700_000_000_000 },
};

/** Sends a second of the whole delivery, with its positions on disk, to so many chats without any pace. */
export async function deliveryRate(
	{ token, apiRoot }: { readonly token: string; readonly apiRoot: string },
	chats: readonly number[],
): Promise<number> {
	const folder = await mkdtemp(join(tmpdir(), "rfi-news-bench-"));
	const store = await openStore(join(folder, "bot.sqlite"));
	for (const chat of chats) {
		const subscription = { chatType: "private", editions: { cn: { since: 0 } }, language: "en", renewedAt: 0 } as const;
		await store.subscriptions.update(String(chat) as never, () => subscription);
	}
	const { promise: done, resolve } = Promise.withResolvers<void>();
	let sent = 0;
	const delivery = new Delivery({
		...ownMeans({ log: store.log, sendRatePerSecond: UNPACED, clock: systemClock }),
		...{ subscriptions: store.subscriptions, positions: store.positions, clock: systemClock },
		...{ sender: createSender(createBot({ token, apiRoot }).api), translate: loadTranslations() },
		textOf: createArticleTexts(createTextFolder()),
		logger: createLogger({ level: "silent" }),
		onUnusable: () => undefined,
		onOutcome: () => {
			if (++sent === chats.length) resolve();
		},
	});
	await delivery.start();
	const context = { source: "bench", now: Date.now() };
	const appended = await store.log.append("cn", [{ article: BENCH_ARTICLE, silent: false, storyKeys: [] }], context);
	const started = performance.now();
	delivery.articlesAppended(appended);
	await done;
	const seconds = (performance.now() - started) / 1000;
	await delivery.stop();
	await store.close();
	await rm(folder, { recursive: true });
	return chats.length / seconds;
}
