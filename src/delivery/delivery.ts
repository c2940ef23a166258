import type { Translate } from "../formatter/translations.ts";
import type { Clock } from "../kit/clock.ts";
import type { Log } from "../kit/log.ts";
import { Semaphore } from "../kit/semaphore.ts";
import { type ChatId, type DestinationKey, destinationKey, destinationOf } from "../news/destination.ts";
import { EDITION_CODES } from "../news/edition.ts";
import type { LoggedArticle } from "../news/logged-article.ts";
import type { Position } from "../news/position.ts";
import type { Subscription } from "../news/subscription.ts";
import type { SendOutcome } from "../telegram/send-outcome.ts";
import type { Sender } from "../telegram/sender.ts";
import { Dispatcher, type TurnResult } from "./dispatcher.ts";
import { type MovedPositions, type MovedSubscriptions, moveDestination } from "./move-destination.ts";
import { ChatLimits } from "./pace/chat-limits.ts";
import { Pacer } from "./pace/pacer.ts";
import { PositionKeeper } from "./position-keeper.ts";
import { createPositionWriter, type PositionSink } from "./position-writer.ts";
import { hasWork } from "./reading/has-work.ts";
import type { Job } from "./reading/job.ts";
import { type LogReader, LogTail } from "./reading/log-tail.ts";
import { isGone, subscriberOf } from "./reading/subscriber.ts";
import { Refusals } from "./refusals.ts";
import { Audience } from "./work/audience.ts";
import { WakeList } from "./work/wake-list.ts";

interface Subscriptions extends MovedSubscriptions {
	get(key: DestinationKey): Promise<Subscription | undefined>;
	entries(): AsyncIterable<readonly [DestinationKey, Subscription]>;
}

interface Positions extends MovedPositions, PositionSink {
	getMany(keys: readonly DestinationKey[]): Promise<(Position | undefined)[]>;
}

export interface DeliveryOptions {
	readonly log: LogReader;
	readonly subscriptions: Subscriptions;
	readonly positions: Positions;
	readonly sender: Sender;
	readonly translate: Translate;
	readonly sendRatePerSecond: number;
	readonly clock: Clock;
	readonly logger: Log;
	/** Telegram does not accept the bot; nothing more is sent. */
	readonly onUnusable: (reason: string) => void;
	/** An article is posted to nobody any more, since Telegram refuses it everywhere. */
	readonly onWithdrawn?: (articleUrl: string, reason: string) => void;
	/** For counting. */
	readonly onOutcome?: (kind: Job["kind"], outcome: SendOutcome["kind"]) => void;
}

interface Busy {
	readonly ended: Promise<void>;
	/** Something new came up meanwhile. */
	again: boolean;
	/** Somebody changed the subscription meanwhile. */
	changed: boolean;
}

/** Sends under way at once: two seconds' worth, so that slow answers for a few chats do not hold up the others. */
const CONCURRENCY_SECONDS = 2;
const MIN_CONCURRENCY = 10;
const MAX_CONCURRENCY = 100;
const PAUSE_AFTER_ERROR_MS = 30_000;
/** Sends in hand at a stop may finish within this time; then their answer is not waited for. */
const STOP_GRACE_MS = 6_000;
const POSITIONS_PER_READ = 500;

/**
 * Brings every destination what it has not read yet, in order, each at its own pace. A destination's position is the only
 * memory: send, then write the position. Killed between the two, the send is repeated; nothing is lost.
 */
export class Delivery {
	readonly #options: DeliveryOptions;
	readonly #audience = new Audience();
	readonly #wakeList: WakeList<DestinationKey>;
	readonly #tail: LogTail;
	readonly #pacer: Pacer;
	readonly #keeper: PositionKeeper;
	readonly #dispatcher: Dispatcher;
	readonly #slots: Semaphore;
	/** Turns under way. */
	readonly #busy = new Map<DestinationKey, Busy>();
	#storeFailed = false;
	readonly #stopping = new AbortController();
	readonly #givingUp = new AbortController();
	#running: Promise<void> | undefined;

	constructor(options: DeliveryOptions) {
		const { clock, log, positions, sendRatePerSecond } = options;
		this.#options = options;
		this.#wakeList = new WakeList(clock);
		this.#tail = new LogTail(log);
		const wanted = Math.ceil(sendRatePerSecond * CONCURRENCY_SECONDS);
		this.#slots = new Semaphore(Math.min(MAX_CONCURRENCY, Math.max(MIN_CONCURRENCY, wanted)));
		this.#pacer = new Pacer({ configuredPerSecond: sendRatePerSecond, clock, signal: this.#stopping.signal });
		this.#keeper = new PositionKeeper(createPositionWriter(positions));
		this.#dispatcher = new Dispatcher({
			onOutcome: () => undefined,
			onWithdrawn: () => undefined,
			...options,
			tail: this.#tail,
			keeper: this.#keeper,
			pacer: this.#pacer,
			limits: new ChatLimits(() => clock.elapsed()),
			refusals: new Refusals(),
			signal: this.#givingUp.signal,
		});
	}

	/** Finds who is behind, then begins to send. */
	async start(): Promise<void> {
		for (const edition of EDITION_CODES) await this.#tail.load(edition);
		await this.#loadAudience();
		this.#running = this.#run(this.#stopping.signal);
	}

	/** New entries of one edition's log, in order. */
	articlesAppended(articles: readonly LoggedArticle[]): void {
		for (const article of articles) this.#tail.put(article);
		const [first] = articles;
		if (first !== undefined && articles.some(({ silent }) => !silent)) this.#wakeSubscribers(first);
	}

	/** RFI changed an article: messages that show it are edited, after everything that is waiting to be posted. */
	articleRevised(article: LoggedArticle): void {
		this.#tail.put(article);
		if (!article.silent) this.#wakeSubscribers(article);
	}

	/** Somebody changed what the destination gets, or came back to it; or it has moved. To be told of every change. */
	subscriptionChanged(key: DestinationKey, after: Subscription | undefined): void {
		this.#audience.set(key, after);
		const busy = this.#busy.get(key);
		if (busy === undefined) this.#wakeList.hurry(key);
		else busy.changed = true;
	}

	/** A group became a supergroup: its subscription and position go with it. Resolves when they have. */
	async moveChat(from: ChatId, to: ChatId): Promise<void> {
		for (const key of this.#audience.inChat(from)) {
			await this.#whenFree(key, () => this.#move(key, to));
		}
	}

	/** Finishes the sends in hand, with their positions, and resolves. Safe to call twice. */
	async stop(): Promise<void> {
		this.#stopping.abort(new Error("Delivery is stopping"));
		const timer = setTimeout(() => this.#givingUp.abort(), STOP_GRACE_MS);
		await this.#running;
		await this.#slots.idle();
		clearTimeout(timer);
		await this.#keeper.flush().catch((error: unknown) => {
			this.#options.logger.error("Positions are lost: some messages will be sent again", { error });
		});
	}

	/** How many destinations there are, how many have something to read now, and how many wait for their time. */
	status(): { readonly destinations: number; readonly ready: number; readonly waiting: number } {
		return { destinations: this.#audience.size, ...this.#wakeList.size };
	}

	async #loadAudience(): Promise<void> {
		let batch: (readonly [DestinationKey, Subscription])[] = [];
		for await (const entry of this.#options.subscriptions.entries()) {
			batch.push(entry);
			if (batch.length < POSITIONS_PER_READ) continue;
			await this.#loadBatch(batch);
			batch = [];
		}
		await this.#loadBatch(batch);
	}

	async #loadBatch(batch: readonly (readonly [DestinationKey, Subscription])[]): Promise<void> {
		const positions = await this.#options.positions.getMany(batch.map(([key]) => key));
		for (const [index, [key, subscription]] of batch.entries()) {
			this.#audience.set(key, subscription);
			const subscriber = subscriberOf(key, subscription, positions[index]);
			const now = this.#options.clock.now();
			if (!isGone(subscriber, now) && hasWork(subscriber, this.#tail, now)) this.#wakeList.wake(key);
		}
	}

	async #run(signal: AbortSignal): Promise<void> {
		for (;;) {
			await this.#slots.acquire();
			// The only rejection is the stop.
			const key = await this.#wakeList.take(signal).catch(() => undefined);
			if (key === undefined) return this.#slots.release();
			void this.#exclusive(key, (isStale) => this.#turn(key, isStale)).finally(() => this.#slots.release());
		}
	}

	async #turn(key: DestinationKey, isStale: () => boolean): Promise<TurnResult> {
		const result = await this.#dispatcher.turn(key, isStale);
		return result.kind === "moved" ? this.#move(key, result.to) : result;
	}

	/** Never two at once for one destination: each turn builds on the position that the last one wrote. */
	async #exclusive(key: DestinationKey, action: (isStale: () => boolean) => Promise<TurnResult>): Promise<void> {
		const running = this.#busy.get(key);
		if (running !== undefined) {
			running.again = true;
			return;
		}
		const { promise, resolve } = Promise.withResolvers<void>();
		const busy: Busy = { ended: promise, again: false, changed: false };
		this.#busy.set(key, busy);
		const result = await this.#attempt(key, () => action(() => busy.changed));
		this.#busy.delete(key);
		resolve();
		this.#settle(key, result, busy);
	}

	async #attempt(key: DestinationKey, action: () => Promise<TurnResult>): Promise<TurnResult> {
		try {
			const result = await action();
			this.#storeFailed = false;
			return result;
		} catch (error) {
			return this.#afterError(key, error);
		}
	}

	#settle(key: DestinationKey, result: TurnResult, { again, changed }: Busy): void {
		if (result.kind === "later") this.#wakeList.wakeAfter(key, result.waitMs);
		if (result.kind === "more" || (result.kind === "idle" && again)) this.#wake(key);
		if (changed) this.#wakeList.hurry(key);
		if (result.kind !== "stop" || this.#stopping.signal.aborted) return;
		this.#stopping.abort(new Error("Telegram does not accept the bot"));
		this.#options.onUnusable(result.reason);
	}

	/** A store that fails fails for all: nobody gets anything whose sending could not be written down. */
	#afterError(key: DestinationKey, error: unknown): TurnResult {
		if (this.#stopping.signal.aborted) return { kind: "idle" };
		this.#pacer.pauseFor(PAUSE_AFTER_ERROR_MS);
		if (!this.#storeFailed)
			this.#options.logger.error("Delivery failed", { destination: key, error, retryInMs: PAUSE_AFTER_ERROR_MS });
		this.#storeFailed = true;
		return { kind: "later", waitMs: PAUSE_AFTER_ERROR_MS };
	}

	#wake(key: DestinationKey): void {
		const busy = this.#busy.get(key);
		if (busy === undefined) this.#wakeList.wake(key);
		else busy.again = true;
	}

	#wakeSubscribers({ edition }: LoggedArticle): void {
		for (const key of this.#audience.of(edition)) this.#wake(key);
	}

	/** Waits for the turn under way; then, without a gap in which another could begin, takes the next. */
	async #whenFree(key: DestinationKey, action: () => Promise<TurnResult>): Promise<void> {
		for (let busy = this.#busy.get(key); busy !== undefined; busy = this.#busy.get(key)) await busy.ended;
		await this.#exclusive(key, action);
	}

	async #move(key: DestinationKey, to: ChatId): Promise<TurnResult> {
		const target = destinationKey({ ...destinationOf(key), chat: to });
		await this.#whenFree(target, async () => {
			await this.#keeper.flush();
			await moveDestination(key, target, this.#options);
			this.#options.logger.info("Group became a supergroup", { from: key, to: target });
			return { kind: "more" };
		});
		return { kind: "idle" };
	}
}
