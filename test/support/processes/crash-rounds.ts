import type { ReplayedArticle } from "../../../demo/replayed-article.ts";
import { article, buildStage, type Stage } from "../stages/build-stage.ts";
import { Arrivals, corrected, type Place } from "./arrivals.ts";
import type { BotProcess } from "./bot-process.ts";

export interface CrashOptions {
	readonly rounds: number;
	/** Chats and topics. Two thirds are readers of all editions, the others topics of forums, each with an edition of its own. */
	readonly destinations: number;
	/** 0 to 1, as `Math.random` gives it. */
	readonly random?: () => number;
	/** Another bot on the same store waits for the end of the one that is killed, and no round is a backlog. */
	readonly standsBy?: boolean;
	/** What ends the bot: SIGKILL unless said otherwise. */
	readonly signal?: "SIGKILL" | "SIGTERM";
	readonly onRound?: (round: CrashRound) => void;
}

/** What one end of the bot in the middle of a broadcast did. */
export interface CrashRound {
	/** In a backlog the process stays down for two hours, so that whoever got little yet reads the rest as headlines. */
	readonly kind: "broadcast" | "backlog";
	/** The kill came with this message or edit of the round; a few more arrive until the process is gone. */
	readonly killedAt: number;
	/** Messages and edits that the round would have taken without a kill. */
	readonly planned: number;
	/** Destinations and articles that never came together, after the restart. */
	readonly lost: number;
	/** Destinations whose message was not corrected. */
	readonly uncorrected: number;
	/** Messages that brought nothing new. */
	readonly repeated: number;
	/** Destinations that got an edition's articles in another order than the log's. */
	readonly outOfOrder: number;
	/** Destinations that got headlines. */
	readonly caughtUp: number;
	/** Whether the token was in anything that the process wrote. */
	readonly leaked: boolean;
}

interface Destination extends Place {
	readonly editions: readonly string[];
}

const EDITIONS = ["cn", "fr", "en"] as const;
/** More than five articles that wait for over an hour are a backlog. */
const ARTICLES_OF_BACKLOG = 3;
const EVERY_NTH_IS_BACKLOG = 4;
const OFF_MS = 2 * 3_600_000;
const LATENCY_MS = 5;
const QUIET_MS = 250;
/** Long enough for the slowest machine: whoever waits so long for an article has lost it. */
const ROUND_TIMEOUT_MS = 120_000;

/** Broadcasts and corrects, kills the real process at a random moment, has it or another one go on, and counts; round after round. */
export async function crashRounds(options: CrashOptions): Promise<CrashRound[]> {
	const stage = await buildStage({ latencyMs: LATENCY_MS, transcript: false });
	const arrivals = new Arrivals();
	try {
		const scene = new CrashScene(stage, arrivals, options);
		await stage.emulator.control.subscribe((event) => {
			if (event.kind === "message" || event.kind === "edited") arrivals.note(event.message);
		});
		await scene.subscribe(options.destinations);
		const rounds: CrashRound[] = [];
		for (let number = 1; number <= options.rounds; number++) {
			const isBacklog = !options.standsBy && number % EVERY_NTH_IS_BACKLOG === 0;
			const round = await scene.round(isBacklog ? "backlog" : "broadcast");
			options.onRound?.(round);
			rounds.push(round);
		}
		return rounds;
	} finally {
		await stage.close();
	}
}

class CrashScene {
	readonly #stage: Stage;
	readonly #arrivals: Arrivals;
	readonly #options: CrashOptions;
	readonly #destinations: Destination[] = [];
	#bot: BotProcess | undefined;
	#published = 0;
	/** Everybody has got it in a message of its own, which can be corrected. */
	#toCorrect: ReplayedArticle | undefined;

	constructor(stage: Stage, arrivals: Arrivals, options: CrashOptions) {
		this.#stage = stage;
		this.#arrivals = arrivals;
		this.#options = options;
	}

	async subscribe(count: number): Promise<void> {
		this.#bot = await this.#stage.startBot(this.#environment());
		await this.#stage.feeds.untilRead(EDITIONS);
		const readers = Math.ceil((count * 2) / 3);
		const forums = Math.ceil((count - readers) / EDITIONS.length);
		await Promise.all(Array.from({ length: readers }, (_, index) => this.#addReader(index)));
		await Promise.all(Array.from({ length: forums }, (_, index) => this.#addForum(index)));
	}

	async round(kind: CrashRound["kind"]): Promise<CrashRound> {
		const articles = this.#write(kind === "backlog" ? ARTICLES_OF_BACKLOG : 1);
		const correction = this.#toCorrect;
		const planned = this.#plannedOf([...articles, ...(correction ? [correction] : [])]);
		const killedAt = this.#killAt(kind, planned);
		const bot = this.#bot;
		const { standsBy, signal = "SIGKILL" } = this.#options;
		const next = standsBy ? await this.#stage.startStandby(this.#environment()) : undefined;
		await this.#broadcastUntil(killedAt, articles, correction);
		await bot?.kill(signal);
		if (kind === "backlog") await this.#stage.forward(OFF_MS);
		this.#bot = next ?? (await this.#stage.startBot(this.#environment()));
		await this.#arrivals.until(() => this.#isOver(articles, correction), ROUND_TIMEOUT_MS);
		await this.#untilQuiet();
		this.#toCorrect = kind === "backlog" ? undefined : articles[killedAt % articles.length];
		const { token } = this.#stage.emulator;
		return {
			kind,
			killedAt,
			planned,
			...this.#count(articles, correction),
			leaked: bot?.output.includes(token) ?? true,
		};
	}

	/** At any moment; of a backlog when all feeds were read, and most destinations still lack more than five articles. */
	#killAt(kind: CrashRound["kind"], planned: number): number {
		const [from, to] = kind === "backlog" ? [0.1, 0.35] : [0, 1];
		const { random = Math.random } = this.#options;
		return Math.max(1, Math.floor((from + random() * (to - from)) * planned));
	}

	#environment() {
		const { feeds } = this.#stage;
		return {
			FEEDS: EDITIONS.map((edition) => `${edition}=${feeds.urlOf(edition)}`).join(","),
			SEND_RATE_PER_SECOND: "1000",
		};
	}

	async #addReader(index: number): Promise<void> {
		const reader = await this.#stage.emulator.world.user(`Reader ${index}`);
		await reader.asks(`/subscribe ${EDITIONS.join(" ")}`, { timeoutMs: ROUND_TIMEOUT_MS });
		this.#destinations.push({ chatId: reader.id, editions: EDITIONS });
	}

	async #addForum(index: number): Promise<void> {
		const { world } = this.#stage.emulator;
		const creator = await world.user(`Founder ${index}`);
		const forum = await world.supergroup(`Forum ${index}`, { creator, bot: "member", isForum: true });
		for (const edition of EDITIONS) {
			const topic = await forum.opensTopic(edition);
			await creator.asks(`/subscribe ${edition}`, { in: forum, topic, timeoutMs: ROUND_TIMEOUT_MS });
			this.#destinations.push({ chatId: forum.id, threadId: topic.threadId, editions: [edition] });
		}
	}

	/** So many new articles of each edition, in the order of its log. */
	#write(ofEach: number): ReplayedArticle[] {
		return Array.from({ length: ofEach }, () => EDITIONS.map((edition) => article(++this.#published, edition))).flat();
	}

	#plannedOf(articles: readonly ReplayedArticle[]): number {
		return articles.reduce((count, one) => count + this.#readersOf(one).length, 0);
	}

	#readersOf({ edition }: ReplayedArticle): Destination[] {
		return this.#destinations.filter(({ editions }) => editions.includes(edition));
	}

	async #broadcastUntil(
		number: number,
		articles: readonly ReplayedArticle[],
		correction: ReplayedArticle | undefined,
	): Promise<void> {
		const before = this.#arrivals.count;
		for (const one of articles) this.#stage.feeds.publish(one);
		if (correction) this.#stage.feeds.correct(corrected(correction));
		await this.#arrivals.until(() => this.#arrivals.count >= before + number, ROUND_TIMEOUT_MS);
	}

	#isOver(articles: readonly ReplayedArticle[], correction: ReplayedArticle | undefined): boolean {
		const { lost, uncorrected } = this.#missing(articles, correction);
		return lost === 0 && uncorrected === 0;
	}

	#missing(articles: readonly ReplayedArticle[], correction: ReplayedArticle | undefined) {
		const lacks = (one: ReplayedArticle) => this.#readersOf(one).filter((place) => !this.#arrivals.has(place, one));
		return {
			lost: articles.flatMap(lacks).length,
			uncorrected: correction
				? this.#readersOf(correction).filter((place) => !this.#arrivals.isMended(place, correction)).length
				: 0,
		};
	}

	#count(articles: readonly ReplayedArticle[], correction: ReplayedArticle | undefined) {
		const arrivals = this.#arrivals;
		const byEdition = EDITIONS.map((code) => articles.filter(({ edition }) => edition === code));
		const isOutOfOrder = (place: Destination) => !byEdition.every((ones) => arrivals.isInOrder(place, ones));
		return {
			...this.#missing(articles, correction),
			repeated: this.#destinations.reduce((count, place) => count + arrivals.repeated(place, articles), 0),
			outOfOrder: this.#destinations.filter(isOutOfOrder).length,
			caughtUp: arrivals.headlines(this.#destinations, articles),
		};
	}

	/** What was in flight at the kill comes once more; it is there when nothing has come for a while. */
	async #untilQuiet(): Promise<void> {
		for (let before = -1; before !== this.#arrivals.count; ) {
			before = this.#arrivals.count;
			await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
		}
	}
}
