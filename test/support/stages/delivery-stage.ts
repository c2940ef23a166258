import { setTimeout as delay } from "node:timers/promises";
import { createEmulator, type EmulatorOptions } from "telegram-emulator";
import { onTestFinished } from "vitest";
import { Delivery } from "../../../src/delivery/delivery.ts";
import type { DeliveryOptions } from "../../../src/delivery/delivery-options.ts";
import type { DeliveryMeans } from "../../../src/delivery/means.ts";
import { ownMeans } from "../../../src/delivery/own-means.ts";
import type { TellOfTopics } from "../../../src/delivery/work/shut-topics.ts";
import { loadTranslations } from "../../../src/formatter/words/translations.ts";
import { createLogger } from "../../../src/kit/logger.ts";
import type { Article } from "../../../src/news/article.ts";
import { articleId } from "../../../src/news/article-id.ts";
import { chatId, type DestinationKey, destinationKey } from "../../../src/news/destination.ts";
import type { LoggedArticle } from "../../../src/news/logged-article.ts";
import { createArticleTexts } from "../../../src/news/settings/article-text.ts";
import type { ChatType, Subscription } from "../../../src/news/subscription.ts";
import { openStore } from "../../../src/store/open-store.ts";
import { createBot } from "../../../src/telegram/create-bot.ts";
import { createSender, type Sender } from "../../../src/telegram/sender.ts";
import { createTextFolder } from "../../../src/text/fold-text.ts";
import { anArticle } from "../articles/an-article.ts";
import { FakeClock } from "../fake-clock.ts";

/** Fine enough for the limits of a second; hours go by in longer steps. */
const LAPSE_STEP_MS = 50;
const FINE_STEPS = 2000;
const LONG_STEP_MS = 10_000;

interface StartOptions {
	readonly apiRoot?: string;
	/** In place of the one that talks to the server. */
	readonly sender?: Sender;
	/** In place of its own. */
	readonly means?: Partial<DeliveryMeans>;
	/** In place of one that writes down what it is told. */
	readonly tellOfTopics?: TellOfTopics;
	/** In place of the store's. */
	readonly subscriptions?: DeliveryOptions["subscriptions"];
	readonly onEnrolled?: NonNullable<DeliveryOptions["onEnrolled"]>;
	readonly onOutcome?: NonNullable<DeliveryOptions["onOutcome"]>;
	/** Of whom operators of an earlier run were told. */
	readonly wereSetAside?: readonly DestinationKey[];
}

/** Delivery over a real store and a real Bot API server, all on one clock that tests move. */
export async function setDeliveryStage(
	options: EmulatorOptions & { sendRatePerSecond?: number; storePath?: string } = {},
) {
	const clock = new FakeClock();
	const emulator = await createEmulator({ clock, limits: false, ...options });
	const store = await openStore(options.storePath ?? ":memory:");
	const output: string[] = [];
	const logger = createLogger({ level: "debug", destination: { write: (line: string) => void output.push(line) } });
	const unusable: string[] = [];
	/** What delivery said of a general refusal; "over" for its end. */
	const generalRefusals: string[] = [];
	/** Of whom delivery told that their turns fail, and of whom that it is over. */
	const setAside: string[] = [];
	/** What delivery told of topics that take nothing. */
	const shutTopics: string[] = [];
	const noteDown: TellOfTopics = async (chat, topics) => {
		for (const { topic, state } of topics) shutTopics.push(`${chat}/${topic} ${state}`);
		return { kind: "told" };
	};
	const start = async ({
		apiRoot = emulator.apiRoot,
		sender,
		means = {},
		wereSetAside,
		...heard
	}: StartOptions = {}) => {
		const { api } = createBot({ token: emulator.token, apiRoot });
		const delivery = new Delivery({
			...ownMeans({ log: store.log, sendRatePerSecond: options.sendRatePerSecond ?? 1000, clock }),
			...means,
			...{ subscriptions: store.subscriptions, positions: store.positions },
			...{ sender: sender ?? createSender(api), translate: loadTranslations(), clock, logger },
			textOf: createArticleTexts(createTextFolder()),
			onUnusable: (reason) => unusable.push(reason),
			onSetAside: (key, error) => void setAside.push(error === undefined ? `${key} is well` : key),
			...{ tellOfTopics: noteDown, ...heard },
			onGeneralRefusal: (reason) => generalRefusals.push(reason ?? "over"),
		});
		store.subscriptions.listen((key, after) => delivery.subscriptionChanged(key, after));
		await delivery.start(wereSetAside);
		return delivery;
	};
	onTestFinished(async () => {
		await emulator.close();
		await store.close();
	});

	/** Lets the clock run, much faster than real time, while servers and files do their real work. */
	async function lapse(
		until: () => Promise<boolean> | boolean,
		maxMs = 600_000,
		stepMs = LAPSE_STEP_MS,
	): Promise<void> {
		const end = clock.elapsed() + maxMs;
		for (let step = 0; !(await until()); step++) {
			if (clock.elapsed() > end)
				throw new Error(`Cannot wait any longer than ${maxMs} ms\n${output.slice(-20).join("")}`);
			await clock.advance(step < FINE_STEPS || stepMs < LAPSE_STEP_MS ? stepMs : LONG_STEP_MS);
			await delay(1);
		}
	}

	async function subscribe(chat: number, chatType: ChatType = "private", topic?: number): Promise<DestinationKey> {
		const key = destinationKey({ chat: chatId(chat), ...(topic === undefined ? {} : { topic }) });
		const editions = { cn: { since: store.log.head("cn") } };
		const notices = { since: store.log.head("notices") };
		const subscription = { chatType, editions, notices, language: "en", renewedAt: clock.now() } as const;
		await store.subscriptions.update(key, () => subscription);
		return key;
	}

	/** Appends articles with these numbers as titles. */
	const append = (...numbers: number[]) => record(numbers, false);
	/** The same for so many that are never posted, as an import leaves them. */
	const appendSilently = (count: number) => record([...Array(count).keys()], true);

	function record(numbers: readonly number[], silent: boolean): Promise<LoggedArticle[]> {
		const admissions = numbers.map((number) => {
			const url = `https://www.rfi.fr/cn/${silent ? "archive" : "test"}/${number}`;
			const article = { id: articleId(url), edition: "cn", url, title: `No. ${number}`, kind: "article" } as const;
			return { article: { ...article, publishedAt: clock.now() }, silent, storyKeys: [] };
		});
		return store.log.append("cn", admissions, { source: "test", now: clock.now() });
	}

	/** Appends articles with these titles, and perhaps other things in common. */
	function publish(titles: readonly string[], changes: Partial<Article> = {}): Promise<LoggedArticle[]> {
		const admissions = titles.map((title) => {
			const article = anArticle(encodeURIComponent(title), { title, publishedAt: clock.now(), ...changes });
			return { article, silent: false, storyKeys: [] };
		});
		return store.log.append("cn", admissions, { source: "test", now: clock.now() });
	}

	/** Somebody chooses something for a destination, on top of what was chosen before. */
	async function choose(key: DestinationKey, chosen: Partial<Subscription>): Promise<void> {
		await store.subscriptions.update(key, (before) => before && { ...before, ...chosen });
	}

	/** The numbers of the articles that a chat shows, in the order of its messages. */
	async function received(chat: number): Promise<number[]> {
		const messages = await emulator.world.chat(chat).messages();
		return messages.flatMap(({ text }) => (text?.startsWith("No. ") ? [Number.parseInt(text.slice(4), 10)] : []));
	}

	return {
		clock,
		emulator,
		store,
		output,
		unusable,
		generalRefusals,
		setAside,
		shutTopics,
		start,
		lapse,
		subscribe,
		append,
		appendSilently,
		publish,
		choose,
		received,
	};
}
