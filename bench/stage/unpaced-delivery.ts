import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Figures } from "../../src/app/duty/figures.ts";
import { watchedPositions } from "../../src/app/duty/watched-positions.ts";
import { Instruments } from "../../src/app/instruments.ts";
import { Delivery } from "../../src/delivery/delivery.ts";
import { ownMeans } from "../../src/delivery/own-means.ts";
import { loadTranslations } from "../../src/formatter/words/translations.ts";
import { systemClock } from "../../src/kit/clock.ts";
import { createLogger } from "../../src/kit/logger.ts";
import type { Article } from "../../src/news/article.ts";
import { articleId } from "../../src/news/article-id.ts";
import { createArticleTexts } from "../../src/news/settings/article-text.ts";
import { openStore } from "../../src/store/open-store.ts";
import { createBot } from "../../src/telegram/create-bot.ts";
import { createSender, type Sender } from "../../src/telegram/sender.ts";
import { createTextFolder } from "../../src/text/fold-text.ts";
import { type ChosenBy, seedSubscriptions } from "../../test/support/several/store/seed-subscriptions.ts";

/** No pace: more than any machine sends. */
const UNPACED = 1_000_000;

/** An article as long as most. */
export function benchArticle(number: number): Article {
	const url = `https://www.rfi.fr/cn/bench/${number}`;
	return {
		...{ id: articleId(url), edition: "cn", url, title: `第${number}篇用来测量的文章`, kind: "article" },
		...{ lede: "它的导语不长也不短，只是为了让消息像一条真正的消息。", publishedAt: 1_700_000_000_000 + number },
	};
}

/** What it took to send one article to everybody. */
export interface Broadcast {
	readonly seconds: number;
	/** From the article's admission until the first send begins. */
	readonly untilFirstMs: number;
	/** Of this process, its store's thread included. */
	readonly cpuSeconds: number;
}

export interface UnpacedDelivery {
	/** Sends another article to all chats, and resolves when each of them has it. */
	broadcast(): Promise<Broadcast>;
	close(): Promise<void>;
}

/** What the whole delivery to so many chats of an emulator takes. */
export async function broadcastTo(
	{ token, apiRoot }: { readonly token: string; readonly apiRoot: string },
	chats: readonly number[],
): Promise<Broadcast> {
	const delivery = await startUnpaced(createSender(createBot({ token, apiRoot }).api), chats);
	const broadcast = await delivery.broadcast();
	await delivery.close();
	return broadcast;
}

/** The whole delivery in this process, counted and watched as in the bot, with its positions on disk and without any pace. What is chosen must let all articles pass. */
export async function startUnpaced(
	{ send, edit }: Sender,
	chats: readonly number[],
	chosenBy?: ChosenBy,
): Promise<UnpacedDelivery> {
	const folder = await mkdtemp(join(tmpdir(), "rfi-news-bench-"));
	const logger = createLogger({ level: "silent" });
	const options = { config: { feeds: [], newsMaps: [], editions: ["cn"] }, clock: systemClock, logger } as const;
	const { metrics, loops } = new Instruments(options);
	const { census } = new Figures({ ...options, metrics });
	const store = await openStore(join(folder, "bot.sqlite"), { watch: metrics.storeCalled });
	await seedSubscriptions(store, chats, chosenBy);
	let onSend = () => {};
	let onOutcome = () => {};
	const sender: Sender = {
		edit,
		send(...sending) {
			onSend();
			return send(...sending);
		},
	};
	const delivery = new Delivery({
		...ownMeans({ log: store.log, sendRatePerSecond: UNPACED, clock: systemClock, progress: loops.delivery }),
		positions: watchedPositions(store.positions, (...written) => census.positionWritten(...written)),
		...{ subscriptions: store.subscriptions, clock: systemClock, logger },
		...{ sender, translate: loadTranslations(), textOf: createArticleTexts(createTextFolder()) },
		onEnrolled: (subscriber) => census.enrolled(subscriber),
		onUnusable: () => undefined,
		onOutcome(job, outcome) {
			metrics.sent(job, outcome);
			onOutcome();
		},
	});
	await delivery.start();
	return {
		async broadcast() {
			const article = benchArticle(store.log.head("cn") + 1);
			const context = { source: "bench", now: Date.now() };
			const appended = await store.log.append("cn", [{ article, silent: false, storyKeys: [] }], context);
			const { promise: done, resolve } = Promise.withResolvers<void>();
			let [outcomes, first] = [0, 0];
			onSend = () => (first ||= performance.now());
			onOutcome = () => ++outcomes === chats.length && resolve();
			const [started, cpu] = [performance.now(), process.cpuUsage()];
			delivery.articlesAppended(appended);
			await done;
			const { user, system } = process.cpuUsage(cpu);
			const seconds = (performance.now() - started) / 1000;
			return { seconds, untilFirstMs: first - started, cpuSeconds: (user + system) / 1e6 };
		},
		async close() {
			await delivery.stop();
			await store.close();
			await rm(folder, { recursive: true });
		},
	};
}
