import { setImmediate as turn } from "node:timers/promises";
import { expect, vi } from "vitest";
import { Delivery } from "../../../src/delivery/delivery.ts";
import { ownMeans } from "../../../src/delivery/own-means.ts";
import { WakeList } from "../../../src/delivery/work/wake-list.ts";
import { loadTranslations } from "../../../src/formatter/words/translations.ts";
import type { DestinationKey } from "../../../src/news/destination.ts";
import type { LoggedArticle } from "../../../src/news/logged-article.ts";
import type { Message } from "../../../src/news/message.ts";
import { createArticleTexts } from "../../../src/news/settings/article-text.ts";
import { openStore } from "../../../src/store/open-store.ts";
import type { Sender } from "../../../src/telegram/sender.ts";
import { anArticle } from "../../support/articles/an-article.ts";
import { FakeClock } from "../../support/fake-clock.ts";
import { logLines } from "../../support/log-lines.ts";
import { Person } from "./person.ts";
import { type Edition, type NewsItem, QUARTER_MS } from "./wants.ts";
import { folder } from "./wishes.ts";

const MINUTE_MS = 60_000;
/** Longer than positions wait for others to share their commit. */
const TIMERS_MS = 3;
const MAX_ARTICLES = 120;
/** More than all there is: something comes again and again. */
const TOO_MANY_MESSAGES = 3 * MAX_ARTICLES;
const SILENTLY = " silently";
const translate = loadTranslations();

type Store = Awaited<ReturnType<typeof openStore>>;

/** What an article is about: words of its title, and its section. */
export interface Topic {
	readonly words: readonly string[];
	readonly section: string;
}

/** Tells when nobody is ready and the only turn has ended. */
class WatchedList extends WakeList<DestinationKey> {
	isTaking = false;

	override async take(signal: AbortSignal): Promise<DestinationKey> {
		this.isTaking = true;
		return super.take(signal).finally(() => {
			this.isTaking = false;
		});
	}
}

/** The real delivery on a real store, two people, and what each of them should get: after all that happens both are compared. */
export class World {
	readonly people: readonly [Person, Person];
	readonly #clock = new FakeClock();
	readonly #store: Store;
	readonly #articles: { logged: LoggedArticle; readonly item: NewsItem }[] = [];
	readonly #got: string[][] = [[], []];
	#work = new WatchedList(this.#clock);
	#delivery: Delivery | undefined;
	#messages = 0;
	/** Whose message has left since a position was written last. */
	#inFlight: number | undefined;
	#writesLeft = Number.POSITIVE_INFINITY;
	#isDead = false;

	private constructor(store: Store) {
		this.#store = store;
		this.people = [new Person(1, { store, clock: this.#clock }), new Person(2, { store, clock: this.#clock })];
		store.subscriptions.listen((key, after) => this.#delivery?.subscriptionChanged(key, after));
	}

	static async begin(): Promise<World> {
		vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
		const world = new World(await openStore(":memory:"));
		await world.#start();
		return world;
	}

	async end(): Promise<void> {
		this.#writesLeft = Number.POSITIVE_INFINITY;
		await this.#stop();
		await this.#store.close();
		vi.useRealTimers();
	}

	async wait(quarters: number): Promise<void> {
		for (let count = 0; count < quarters; count++) {
			await this.#clock.advance(QUARTER_MS);
			await this.compare();
		}
	}

	/** It is noticed within a minute. */
	async setClock(quarters: number): Promise<void> {
		this.#clock.set(this.#clock.now() + quarters * QUARTER_MS - MINUTE_MS);
		await this.#clock.advance(MINUTE_MS);
	}

	/** `missed` articles come in between. */
	async restart(downQuarters: number, missed: number): Promise<void> {
		await this.#stop();
		this.#delivery = undefined;
		await this.append("cn", missed, { words: [], section: "Monde" });
		await this.#clock.advance(downQuarters * QUARTER_MS);
		await this.#start();
	}

	/** The process ends when it writes a position once more than that. */
	die(afterWrites: number): void {
		this.#writesLeft = afterWrites;
	}

	async append(edition: Edition, count: number, topic: Topic): Promise<void> {
		if (this.#articles.length + count > MAX_ARTICLES) return;
		const now = this.#clock.now();
		const first = this.#store.log.head(edition) + 1;
		const admissions = Array.from({ length: count }, (_, index) => {
			const title = titleOf(`${edition}${first + index} r0`, topic.words);
			const article = anArticle(String(first + index), { edition, title, section: topic.section, publishedAt: now });
			return { article, silent: false, storyKeys: [] };
		});
		const appended = await this.#store.log.append(edition, admissions, { source: "feed", now });
		for (const logged of appended) {
			const item = { stream: edition, seq: logged.seq, admittedAt: now, revision: 0, marks: marksOf(edition, topic) };
			this.#articles.push({ logged, item });
			for (const { model } of this.people) model.waiting.push(item);
		}
		this.#delivery?.articlesAppended(appended);
	}

	/** Of the last articles the one that has so many behind it. */
	async revise(back: number, words: readonly string[]): Promise<void> {
		const article = this.#articles.at(-1 - back);
		if (article === undefined) return;
		const { logged, item } = article;
		const revision = logged.revision + 1;
		const title = titleOf(`${item.stream}${item.seq} r${revision}`, words);
		article.logged = { ...logged, title, revision, revisedAt: this.#clock.now() };
		const { edition, section = "" } = logged;
		Object.assign(item, { revision, marks: marksOf(edition, { words, section }) });
		await this.#store.log.revise(article.logged);
		this.#delivery?.articleRevised(article.logged);
	}

	async announce(): Promise<void> {
		const admittedAt = this.#clock.now();
		const seq = this.#store.log.head("notices") + 1;
		const notice = await this.#store.log.appendNotice(`notices${seq} r0 is told`, admittedAt);
		for (const { model } of this.people)
			model.waiting.push({ stream: "notices", seq, admittedAt, revision: 0, marks: [] });
		this.#delivery?.noticeAppended(notice);
	}

	/** Lets delivery do all that it does now, over its death if that comes, and compares what arrived. */
	async compare(): Promise<void> {
		for (;;) {
			await turnWithTimers();
			if (this.#isDead) await this.#riseAgain();
			else if (this.#work.isTaking && this.#work.size.ready === 0) break;
			if (this.#got.some(({ length }) => length > TOO_MANY_MESSAGES)) throw new Error("There is no end of messages");
		}
		const now = this.#clock.now();
		expect(this.#got.map(joinParts)).toEqual(this.people.map(({ model }) => model.due(now)));
		for (const list of this.#got) list.length = 0;
	}

	async #stop(): Promise<void> {
		let isOver = false;
		const stopped = this.#delivery?.stop().finally(() => {
			isOver = true;
		});
		while (stopped !== undefined && !isOver) await turnWithTimers();
		await stopped;
	}

	async #start(): Promise<void> {
		this.#work = new WatchedList(this.#clock);
		const clock = this.#clock;
		const own = ownMeans({ log: this.#store.log, sendRatePerSecond: 1_000, clock });
		const { setMany } = this.#store.positions;
		this.#delivery = new Delivery({
			...own,
			...{ work: this.#work, concurrency: 1, pace: { ...own.pace, ...AT_ONCE }, gates: NO_LIMITS },
			...{ subscriptions: this.#store.subscriptions, sender: this.#sender(), clock },
			positions: { ...this.#store.positions, setMany: (records) => this.#write(() => setMany(records)) },
			...{ translate, textOf: createArticleTexts(folder), logger: logLines().logger, onUnusable: () => undefined },
		});
		await this.#delivery.start();
	}

	/** The last message has arrived, and nothing on disk says so: it comes again, and nothing else does. */
	async #riseAgain(): Promise<void> {
		this.#isDead = false;
		this.#writesLeft = Number.POSITIVE_INFINITY;
		if (this.#inFlight !== undefined) this.#got[this.#inFlight]?.pop();
		this.#inFlight = undefined;
		await this.#start();
	}

	async #write(write: () => Promise<void>): Promise<void> {
		if (this.#writesLeft-- > 0) {
			await write();
			this.#inFlight = undefined;
			return;
		}
		this.#isDead = true;
		await new Promise(() => undefined);
	}

	#sender(): Sender {
		const take = (chat: number, what: string) => {
			this.#got[chat - 1]?.push(what);
			this.#inFlight = chat - 1;
			return { kind: "sent", messageId: ++this.#messages } as const;
		};
		return {
			send: async ({ chat }, message) => take(chat, inWords(message)),
			edit: async ({ chat }, _, message) => take(chat, `edit ${inWords(message)}`),
		};
	}
}

/** What waits for a timer of a few milliseconds need not wait for them to go by. */
async function turnWithTimers(): Promise<void> {
	await turn();
	vi.advanceTimersByTime(TIMERS_MS);
}

const AT_ONCE = {
	turn: async () => undefined,
	pauseFor: () => undefined,
	throttled: () => undefined,
	accepted: () => undefined,
};
const NO_LIMITS = { waitMs: () => 0, book: () => ({ arrived: () => undefined }), block: () => undefined };

const marksOf = (edition: string, { words, section }: Topic) => [...words, `${edition} ${section}`];

/** Long enough for a burst to make a digest of two parts. */
const titleOf = (name: string, words: readonly string[]) =>
	[name, ...words.map((word) => word.toUpperCase()), "and so it goes on ".repeat(4)].join(" ").trim();

/** What arrived, as the model says it. */
function inWords({ text, silent }: Message): string {
	const sound = silent === true ? SILENTLY : "";
	const [headlines] = /^\d+(?= articles? came)/.exec(text) ?? [];
	if (headlines !== undefined) return `headlines ${headlines}${sound}`;
	const listed = Array.from(text.matchAll(/• (\w+ r\d+)/g), ([, name]) => name);
	if (text.startsWith("News digest")) return `digest ${listed}${sound}`;
	const [, name = text] = /^(\w+ r\d+) /.exec(text) ?? [];
	const [, word = "no word"] = / · [“«]\u00a0?(\w+)\u00a0?[”»]$/.exec(text) ?? [];
	return `${name} for ${word}${sound}`;
}

/** The messages of one digest as one, in which nothing stands twice unless it came twice. */
function joinParts(got: readonly string[]): string[] {
	const joined: string[] = [];
	for (const each of got) {
		const [last, sound] = [joined.at(-1), each.endsWith(SILENTLY) ? SILENTLY : ""];
		if (!each.startsWith("digest ")) joined.push(each);
		else {
			const names = (text: string) => text.slice("digest ".length, text.length - sound.length).split(",");
			const isNext = last?.startsWith("digest ") === true;
			if (isNext) joined.pop();
			joined.push(`digest ${[...(isNext ? names(last) : []), ...names(each)].sort()}${sound}`);
		}
	}
	return joined;
}
