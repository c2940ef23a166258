import { setImmediate as turn } from "node:timers/promises";
import fc from "fast-check";
import { expect, test } from "vitest";
import { Delivery } from "../../../src/delivery/delivery.ts";
import { ownMeans } from "../../../src/delivery/own-means.ts";
import { WakeList } from "../../../src/delivery/work/wake-list.ts";
import { loadTranslations } from "../../../src/formatter/translations.ts";
import { defined } from "../../../src/kit/defined.ts";
import { chatId, type DestinationKey, destinationKey } from "../../../src/news/destination.ts";
import type { LoggedArticle } from "../../../src/news/logged-article.ts";
import type { Message } from "../../../src/news/message.ts";
import { createArticleTexts } from "../../../src/news/settings/article-text.ts";
import type { Subscription } from "../../../src/news/subscription.ts";
import { openStore } from "../../../src/store/open-store.ts";
import type { Sender } from "../../../src/telegram/sender.ts";
import { createTextFolder } from "../../../src/text/fold-text.ts";
import { anArticle } from "../../support/articles/an-article.ts";
import { FakeClock } from "../../support/fake-clock.ts";
import { logLines } from "../../support/log-lines.ts";
import { LONG_ROUNDS } from "../../support/long-rounds.ts";
import { ReferenceReader, SILENTLY } from "./reference-reader.ts";

/** Every time that is chosen lies on such a step, so that whatever is due is due at the end of one. */
const STEP_MS = 15 * 60_000;
const MINUTE_MS = 60_000;
const MAX_ARTICLES = 120;
const READERS = [1, 2].map((chat) => destinationKey({ chat: chatId(chat) }));

const folder = createTextFolder();
const translate = loadTranslations();

const words = fc.subarray(["train", "war", "rain"]);
const settings = fc.record(
	{
		keywords: fc.record({ follow: words, mute: fc.subarray(["war", "rain"]), onlyMatches: fc.boolean() }),
		digest: fc.constantFrom<NonNullable<Subscription["digest"]>>("hourly", ["08:00"], ["18:00", "08:00"]),
		quiet: fc.record({
			from: fc.constantFrom("22:00", "13:00"),
			to: fc.constant("07:00"),
			wordsPass: fc.boolean(),
		}),
		pauseSteps: fc.constantFrom(-1, -1, 0, 0, 3, 40, Number.POSITIVE_INFINITY),
		sections: fc.record({ kind: fc.constantFrom("only", "without"), names: fc.constant(["Sport"]) }),
		sound: fc.constant("silent"),
	},
	{ requiredKeys: [] },
);
type Settings = typeof settings extends fc.Arbitrary<infer T> ? T : never;

const step = fc.oneof(
	{
		weight: 6,
		arbitrary: fc.record({
			kind: fc.constant("append"),
			edition: fc.constantFrom("cn", "fr"),
			words,
			section: fc.constantFrom("Sport", "Monde"),
		}),
	},
	{
		weight: 1,
		arbitrary: fc.record({
			kind: fc.constant("burst"),
			edition: fc.constantFrom("cn", "fr"),
			words,
			count: fc.constantFrom(7, 45),
		}),
	},
	{ weight: 2, arbitrary: fc.record({ kind: fc.constant("revise"), back: fc.nat(4), words }) },
	{ weight: 1, arbitrary: fc.record({ kind: fc.constant("announce") }) },
	{ weight: 3, arbitrary: fc.record({ kind: fc.constant("choose"), reader: fc.nat(1), settings }) },
	{ weight: 4, arbitrary: fc.record({ kind: fc.constant("wait"), steps: fc.constantFrom(1, 3, 4, 5, 20, 60) }) },
	{ weight: 1, arbitrary: fc.record({ kind: fc.constant("set clock"), steps: fc.integer({ min: -30, max: 30 }) }) },
	{
		weight: 1,
		arbitrary: fc.record({
			kind: fc.constant("restart"),
			downSteps: fc.constantFrom(0, 0, 5, 50),
			missed: fc.constantFrom(0, 1, 7),
		}),
	},
	{ weight: 1, arbitrary: fc.record({ kind: fc.constant("die"), afterWrites: fc.nat(3) }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

test(
	"every destination gets exactly what a simple model says, through settings, revisions, clocks, restarts and kills",
	async () => {
		const story = fc.tuple(settings, settings, fc.array(step, { maxLength: 25 }));
		await fc.assert(
			fc.asyncProperty(story, async ([one, other, steps]) => {
				const world = await World.begin([one, other]);
				try {
					for (const each of steps) await world.take(each);
				} finally {
					await world.end();
				}
			}),
			{ numRuns: LONG_ROUNDS ? 1_000 : 30 },
		);
	},
	LONG_ROUNDS ? 3_600_000 : 60_000,
);

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

type Store = Awaited<ReturnType<typeof openStore>>;

/** The real delivery on a real store, two readers, and what each of them should get. */
class World {
	readonly clock = new FakeClock();
	readonly #store: Store;
	readonly #textOf = createArticleTexts(folder);
	readonly #models: ReferenceReader[] = [];
	readonly #articles: LoggedArticle[] = [];
	readonly #got: string[][] = [[], []];
	#work = new WatchedList(this.clock);
	#delivery: Delivery | undefined;
	#messages = 0;
	/** Whose message has left since a position was written last. */
	#inFlight: number | undefined;
	#writesLeft = Number.POSITIVE_INFINITY;
	#isDead = false;

	private constructor(store: Store) {
		this.#store = store;
	}

	static async begin(chosen: readonly Settings[]): Promise<World> {
		const world = new World(await openStore(":memory:"));
		for (const [reader, settings] of chosen.entries()) {
			world.#models.push(new ReferenceReader(world.#subscriptionOf(settings), world.#textOf));
			await world.#choose(reader, settings);
		}
		await world.#start();
		return world;
	}

	async end(): Promise<void> {
		this.#writesLeft = Number.POSITIVE_INFINITY;
		await this.#delivery?.stop();
		await this.#store.close();
	}

	async take(step: Step): Promise<void> {
		switch (step.kind) {
			case "append":
				await this.#append(step.edition, 1, step);
				break;
			case "burst":
				await this.#append(step.edition, step.count, step);
				break;
			case "revise":
				await this.#revise(this.#articles.at(-1 - step.back), step.words);
				break;
			case "announce":
				await this.#announce();
				break;
			case "choose":
				await this.#choose(step.reader, step.settings);
				break;
			case "wait":
				for (let count = 0; count < step.steps; count++) {
					await this.clock.advance(STEP_MS);
					await this.#compare();
				}
				break;
			case "set clock":
				this.clock.set(this.clock.now() + step.steps * STEP_MS - MINUTE_MS);
				await this.clock.advance(MINUTE_MS);
				break;
			case "restart":
				await this.#delivery?.stop();
				this.#delivery = undefined;
				for (let count = 0; count < step.missed; count++) await this.#append("cn", 1, { words: [] });
				await this.clock.advance(step.downSteps * STEP_MS);
				await this.#start();
				break;
			case "die":
				this.#writesLeft = step.afterWrites;
		}
		await this.#compare();
	}

	/** Lets delivery do all that it does now, over its death if that comes, and compares what arrived. */
	async #compare(): Promise<void> {
		for (;;) {
			await turn();
			if (this.#isDead) await this.#riseAgain();
			else if (this.#work.isTaking && this.#work.size.ready === 0) break;
		}
		const now = this.clock.now();
		expect(this.#got.map(joinParts)).toEqual(this.#models.map((model) => model.due(now)));
		for (const list of this.#got) list.length = 0;
	}

	async #start(): Promise<void> {
		this.#work = new WatchedList(this.clock);
		const own = ownMeans({ log: this.#store.log, sendRatePerSecond: 1_000, clock: this.clock });
		const { setMany } = this.#store.positions;
		this.#delivery = new Delivery({
			...own,
			...{ work: this.#work, concurrency: 1, pace: { ...own.pace, ...AT_ONCE }, gates: NO_LIMITS },
			...{ subscriptions: this.#store.subscriptions, sender: this.#sender(), clock: this.clock },
			positions: { ...this.#store.positions, setMany: (records) => this.#write(() => setMany(records)) },
			...{ translate, textOf: this.#textOf, logger: logLines().logger, onUnusable: () => undefined },
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
			edit: async ({ chat }, _, message) => take(chat, inWords(message).replace("article", "edit")),
		};
	}

	async #append(
		edition: "cn" | "fr",
		count: number,
		about: { words: readonly string[]; section?: string },
	): Promise<void> {
		if (this.#articles.length + count > MAX_ARTICLES) return;
		const first = this.#store.log.head(edition) + 1;
		const admissions = Array.from({ length: count }, (_, index) => {
			const title = titleOf(`${edition}${first + index} r0`, about.words);
			const changes = { edition, title, section: about.section ?? "Monde", publishedAt: this.clock.now() };
			return { article: anArticle(String(first + index), changes), silent: false, storyKeys: [] };
		});
		const appended = await this.#store.log.append(edition, admissions, { source: "feed", now: this.clock.now() });
		const mutable = appended.map((article) => ({ ...article }));
		this.#articles.push(...mutable);
		for (const model of this.#models) for (const article of mutable) model.appended(article);
		this.#delivery?.articlesAppended(appended);
	}

	async #revise(article: LoggedArticle | undefined, about: readonly string[]): Promise<void> {
		if (article === undefined) return;
		const revision = article.revision + 1;
		const title = titleOf(`${article.edition}${article.seq} r${revision}`, about);
		Object.assign(article, { title, revision, revisedAt: this.clock.now() });
		await this.#store.log.revise({ ...article });
		this.#delivery?.articleRevised({ ...article });
	}

	async #announce(): Promise<void> {
		const number = this.#store.log.head("notices") + 1;
		const notice = await this.#store.log.appendNotice(`notice ${number}`, this.clock.now());
		for (const model of this.#models) model.announced(notice);
		this.#delivery?.noticeAppended(notice);
	}

	async #choose(reader: number, settings: Settings): Promise<void> {
		const [key, model] = [READERS[reader], this.#models[reader]];
		if (key === undefined || model === undefined) return;
		const subscription = this.#subscriptionOf(settings);
		model.chosen = subscription;
		await this.#store.subscriptions.update(key, () => subscription);
		this.#delivery?.subscriptionChanged(key, subscription);
	}

	#subscriptionOf({ pauseSteps, sections, ...chosen }: Settings): Subscription {
		const until = this.clock.now() + (pauseSteps ?? 0) * STEP_MS;
		const pause = pauseSteps === undefined ? undefined : { pause: Number.isFinite(until) ? { until } : {} };
		const editions = { cn: { since: 0, ...defined({ sections }) }, fr: { since: 0 } };
		const rest = { chatType: "private", language: "en", renewedAt: 0, timeZone: "UTC", notices: { since: 0 } };
		return { ...rest, editions, ...defined(chosen), ...pause };
	}
}

const AT_ONCE = {
	turn: async () => undefined,
	pauseFor: () => undefined,
	throttled: () => undefined,
	accepted: () => undefined,
};
const NO_LIMITS = { waitMs: () => 0, book: () => ({ arrived: () => undefined }), block: () => undefined };

/** Long enough for a burst to make a digest of two parts. */
const titleOf = (name: string, about: readonly string[]) =>
	[name, ...about, "and so it goes on ".repeat(4)].join(" ").trim();

/** What arrived, as the model says it. */
function inWords(message: Message): string {
	const { text, silent } = message;
	const sound = silent === true ? SILENTLY : "";
	const [headlines] = /^\d+(?= articles? came)/.exec(text) ?? [];
	if (headlines !== undefined) return `headlines ${headlines}${sound}`;
	const listed = Array.from(text.matchAll(/• (\w+ r\d+)/g), ([, name]) => name);
	if (text.startsWith("News digest")) return `digest ${listed}${sound}`;
	const [, name] = /^(\w+ r\d+) /.exec(text) ?? [];
	if (name === undefined) return text + sound;
	const [, word] = / · [“«]\u00a0?(\w+)\u00a0?[”»]$/.exec(text) ?? [];
	return `article ${name}${word === undefined ? "" : ` for ${word}`}${sound}`;
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
