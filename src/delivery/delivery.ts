import { Semaphore } from "../kit/semaphore.ts";
import { UNWATCHED } from "../kit/watch/progress.ts";
import { type ChatId, type DestinationKey, destinationOf } from "../news/destination.ts";
import type { LoggedArticle } from "../news/logged-article.ts";
import type { NoticeCount } from "../news/notice.ts";
import { type LoggedNotice, type NoticeId, STREAM_CODES } from "../news/stream.ts";
import type { Subscription } from "../news/subscription.ts";
import type { DeliveryOptions } from "./delivery-options.ts";
import { Dispatcher } from "./dispatcher.ts";
import { Moves } from "./moves.ts";
import { createPacedSender } from "./pace/paced-sender.ts";
import { PositionKeeper } from "./positions.ts";
import { allSubscribers, type Unreadable } from "./reading/all-subscribers.ts";
import { hasWork } from "./reading/next-job.ts";
import { blockedMs, isGone, type Subscriber, subscriberOf } from "./reading/subscriber.ts";
import { fromStore, StoreFailure } from "./store-failure.ts";
import type { TurnResult } from "./turn-result.ts";
import { Audience } from "./work/audience.ts";
import { Broadcasts, noticesUnderWay } from "./work/broadcasts.ts";
import { SetAside } from "./work/set-aside.ts";
import { ShutTopics, untoldTopic } from "./work/shut-topics.ts";
import { watchClock } from "./work/watch-clock.ts";

interface Busy {
	readonly ended: Promise<void>;
	/** Something new came up meanwhile. */
	again: boolean;
	/** Somebody changed the subscription meanwhile. */
	changed: boolean;
}

const PAUSE_AFTER_ERROR_MS = 30_000;
/** Sends in hand at a stop may finish within this time; then their answer is not waited for. */
const STOP_GRACE_MS = 6_000;

/**
 * Brings every destination what it has not read yet, in order, each at its own pace. A destination's position is the only
 * memory: send, then write the position. Killed between the two, the send is repeated; nothing is lost.
 */
export class Delivery {
	readonly #options: DeliveryOptions;
	readonly #audience = new Audience();
	readonly #broadcasts: Broadcasts;
	readonly #keeper: PositionKeeper;
	readonly #dispatcher: Dispatcher;
	readonly #slots: Semaphore;
	/** Turns under way. */
	readonly #busy = new Map<DestinationKey, Busy>();
	readonly #moves: Moves;
	readonly #setAside: SetAside;
	readonly #shutTopics: ShutTopics;
	#storeFailed = false;
	readonly #stopping = new AbortController();
	readonly #givingUp = new AbortController();
	#running: Promise<void> | undefined;
	/** Whose subscription was changed while everybody is being found: what is read of it may be older. */
	#changedMeanwhile: Set<DestinationKey> | undefined;

	constructor(options: DeliveryOptions) {
		this.#options = options;
		this.#broadcasts = new Broadcasts({
			now: () => options.clock.now(),
			tell: (report) => options.logger.info("Article was sent to its readers", { ...report }),
		});
		this.#slots = new Semaphore(options.concurrency);
		this.#keeper = new PositionKeeper(options.positions);
		this.#moves = new Moves({ ...options, inTurn: (keys, action) => this.#inTurn(keys, action) });
		this.#setAside = new SetAside({ ...options, broadcasts: this.#broadcasts });
		this.#shutTopics = this.#createShutTopics();
		this.#dispatcher = new Dispatcher({
			onOutcome: () => undefined,
			progress: UNWATCHED,
			onWithdrawn: () => undefined,
			onGeneralRefusal: () => undefined,
			...options,
			hurry: (key) => this.#hurry(key),
			onTopicShut: (key) => this.#shutTopics.note(key),
			keeper: this.#keeper,
			broadcasts: this.#broadcasts,
			stopping: this.#stopping.signal,
			givingUp: this.#givingUp.signal,
		});
	}

	/** Finds who is behind, then begins to send. Subscriptions may change meanwhile. `setAside`: those of an earlier run, told and not over. */
	async start(setAside: readonly DestinationKey[] = []): Promise<void> {
		const { progress = UNWATCHED } = this.#options;
		this.#changedMeanwhile = new Set();
		for (const key of this.#setAside.takeUp(setAside)) this.#hurry(key);
		await progress.during("the records of everybody", () => this.#enrolAll());
		this.#changedMeanwhile = undefined;
		this.#running = this.#run(this.#stopping.signal);
		void watchClock(this.#options.clock, this.#stopping.signal, (byMs) => this.#clockWasSet(byMs));
	}

	/** New entries of one edition's log, in order. */
	articlesAppended(articles: readonly LoggedArticle[]): void {
		const news = articles.find(({ silent }) => !silent);
		const readers = news === undefined ? new Set<DestinationKey>() : this.#audience.readersOf(news.edition);
		for (const article of articles) {
			this.#options.tail.put(article);
			this.#broadcasts.begin(article, readers);
		}
		for (const key of readers) this.#wake(key);
	}

	/** A new entry of the log of notices, also for those who wait for a digest. */
	noticeAppended(notice: LoggedNotice): void {
		this.#options.tail.put(notice);
		this.#broadcasts.begin(notice, this.#audience.meant(notice.audience ?? {}));
		// Those who are not meant pass it by at once: whoever changes their choice later was not meant when it was said.
		this.#hurryEverybody();
	}

	/** The notice was stopped, and the log says so: whoever has a turn now looks once more before anything leaves. */
	noticeStopped(notice: LoggedNotice): void {
		this.#options.tail.put(notice);
		for (const key of this.#busy.keys()) this.#hurry(key);
	}

	/** What has become of a notice; `undefined` for one that is so old that nobody gets it any more. */
	noticeCount(id: NoticeId): NoticeCount | undefined {
		return this.#broadcasts.countOf(id);
	}

	/** RFI changed an article: messages that show it are edited, after everything that is waiting to be posted. */
	articleRevised(article: LoggedArticle): void {
		this.#options.tail.put(article);
		if (!article.silent) for (const key of this.#audience.readersOf(article.edition)) this.#wake(key);
	}

	/** Somebody changed what the destination gets, or came back to it; or it has moved. To be told of every change. */
	subscriptionChanged(key: DestinationKey, after: Subscription | undefined): void {
		this.#changedMeanwhile?.add(key);
		this.#audience.set(key, after);
		this.#hurry(key);
	}

	/** A group became a supergroup: its subscription and position go with it. Resolves when they have. */
	async moveChat(from: ChatId, to: ChatId): Promise<void> {
		await Promise.all([...this.#audience.inChat(from)].map((key) => this.#moves.move(key, to)));
	}

	/**
	 * Resolves once what is on its way to the chat has arrived, or has not, its positions are written, and moves from it or to it are over:
	 * with both chats of each of these. Rejects when positions cannot be written.
	 */
	async settled(chat: ChatId): Promise<readonly ChatId[]> {
		const known = this.#moves.of(chat);
		const turns = [...this.#busy].filter(([key]) => destinationOf(key).chat === chat);
		await Promise.all(turns.map(([, { ended }]) => ended));
		// A turn may have heard from Telegram that the group has moved.
		const moves = [...known, ...this.#moves.of(chat)];
		await Promise.all(moves.map(({ ended }) => ended));
		await this.#keeper.flush();
		return [...new Set(moves.flatMap(({ from, to }) => [from, to]))];
	}

	/** Finishes the sends in hand, with their positions, and resolves. Safe to call twice. */
	async stop(): Promise<void> {
		this.#stopping.abort(new Error("Delivery is stopping"));
		const timer = setTimeout(() => this.#givingUp.abort(), STOP_GRACE_MS);
		await this.#running;
		await this.#slots.idle();
		await this.#shutTopics.idle();
		clearTimeout(timer);
		await this.#keeper.flush().catch((error: unknown) => {
			this.#options.logger.error("Positions are lost: some messages will be sent again", { error });
		});
	}

	/** How many destinations there are, how many have something to read now, wait for their time, and are set aside. */
	status(): Record<"destinations" | "ready" | "waiting" | "setAside", number> {
		const { ready, waiting } = this.#options.work.size;
		// Whose turn has begun may still wait for the pace, as everybody does in an outage.
		const unsent = ready + this.#busy.size;
		return { destinations: this.#audience.size, ready: unsent, waiting, setAside: this.#setAside.size };
	}

	/** For how many milliseconds the first of those who wait still has to; `undefined` when nobody waits. */
	get nextInMs(): number | undefined {
		return this.#options.work.nextInMs;
	}

	/** For how many milliseconds the oldest has waited that may be sent, as far as this run knows; 0 for none. */
	backlogMs(): number {
		const { work, clock } = this.#options;
		const now = clock.now();
		return Math.max(work.oldestMs, this.#dispatcher.unansweredMs, now - (this.#broadcasts.oldestAt ?? now));
	}

	/** Set back, it may also make a message young enough again to be corrected, for somebody who waits for nothing. */
	#clockWasSet(byMs: number): void {
		this.#options.work.hurryAll();
		if (byMs < 0) this.#hurryEverybody();
	}

	#createShutTopics(): ShutTopics {
		const [stopping, givingUp] = [this.#stopping.signal, this.#givingUp.signal];
		const onAccepted = () => this.#dispatcher.accepted();
		const sender = createPacedSender({ ...this.#options, stopping, givingUp, onAccepted });
		return new ShutTopics({
			...this.#options,
			...{ keeper: this.#keeper, sender, stopping },
			inTurn: (key, action) => this.#inTurn([key], action),
		});
	}

	async #enrolAll(): Promise<void> {
		const { tail, clock } = this.#options;
		for (const stream of STREAM_CODES) await tail.load(stream);
		for (const notice of await noticesUnderWay(tail, clock.now())) this.#broadcasts.resume(notice);
		for await (const subscriber of allSubscribers(this.#options)) this.#enrol(subscriber);
		this.#broadcasts.enrolled();
	}

	/** Who was changed meanwhile has been taken over as they are now, and is looked at in their turn. */
	#enrol(subscriber: Subscriber | Unreadable): void {
		if (this.#changedMeanwhile?.has(subscriber.key)) return;
		const { tail, clock, work, onEnrolled } = this.#options;
		const { key, subscription } = subscriber;
		const now = clock.now();
		this.#audience.set(key, subscription);
		if ("damage" in subscriber) {
			// It is there, however far it has read.
			onEnrolled?.(subscriberOf(key, subscription));
			work.wakeAfter(key, this.#setAside.put(key, subscriber.damage));
			return;
		}
		onEnrolled?.(subscriber);
		this.#broadcasts.enrol(subscriber);
		if (isGone(subscriber, now)) this.#broadcasts.isGone(subscriber);
		else if (hasWork(subscriber, tail, now)) work.wake(key);
		if (untoldTopic(subscriber, now) !== undefined) this.#shutTopics.note(key);
		this.#broadcasts.waits(subscriber, blockedMs(subscriber, now));
	}

	async #run(signal: AbortSignal): Promise<void> {
		for (;;) {
			await this.#slots.acquire();
			// The only rejection is the stop.
			const key = await this.#options.work.take(signal).catch(() => undefined);
			if (key === undefined) return this.#slots.release();
			void this.#turn(key).finally(() => this.#slots.release());
		}
	}

	/** Never two at once for one destination: each turn builds on the position that the last one wrote. */
	async #turn(key: DestinationKey): Promise<void> {
		const running = this.#busy.get(key);
		if (running !== undefined) {
			running.again = true;
			return;
		}
		let move: Promise<void> | undefined;
		await this.#exclusive([key], async (isStale) => {
			const result = await this.#dispatcher.turn(key, isStale);
			// A move may still fail. It waits for the end of this turn, and is known of before that.
			if (result.kind === "moved") move = this.#moves.move(key, result.to);
			else this.#setAside.forget(key);
			return result;
		});
		await move;
	}

	/** Nothing else happens to these destinations meanwhile. What becomes of the action is the first one's. */
	async #exclusive(
		[key, ...others]: readonly [DestinationKey, ...DestinationKey[]],
		action: (isStale: () => boolean) => Promise<TurnResult>,
	): Promise<TurnResult> {
		const { promise, resolve } = Promise.withResolvers<void>();
		const busy: Busy = { ended: promise, again: false, changed: false };
		for (const each of [key, ...others]) this.#busy.set(each, busy);
		const result = await this.#attempt(key, () => action(() => busy.changed));
		for (const each of [key, ...others]) this.#busy.delete(each);
		resolve();
		this.#settle(key, result, busy);
		for (const other of others) this.#settle(other, { kind: "more" }, busy);
		return result;
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
		const { work } = this.#options;
		if (result.kind === "later") work.wakeAfter(key, result.waitMs);
		if (result.kind === "idle" && result.withinMs !== undefined) work.wakeWithin(key, result.withinMs);
		if (result.kind === "more" || (result.kind === "idle" && again)) this.#wake(key);
		if (changed) work.hurry(key);
		if (result.kind !== "stop" || this.#stopping.signal.aborted) return;
		this.#stopping.abort(new Error("Telegram does not accept the bot"));
		this.#options.onUnusable(result.reason);
	}

	/** A store that fails fails for all: nobody gets anything whose sending could not be written down. Anything else is this one's trouble. */
	#afterError(key: DestinationKey, error: unknown): TurnResult {
		if (this.#stopping.signal.aborted) return { kind: "idle" };
		if (!(error instanceof StoreFailure)) return { kind: "later", waitMs: this.#setAside.put(key, error) };
		this.#options.pace.pauseFor(PAUSE_AFTER_ERROR_MS);
		if (!this.#storeFailed)
			this.#options.logger.error("Delivery failed", { destination: key, error, retryInMs: PAUSE_AFTER_ERROR_MS });
		this.#storeFailed = true;
		return { kind: "later", waitMs: PAUSE_AFTER_ERROR_MS };
	}

	#wake(key: DestinationKey): void {
		const busy = this.#busy.get(key);
		if (busy === undefined) this.#options.work.wake(key);
		else busy.again = true;
	}

	/** Also when it was waiting; during its turn, once that has ended. */
	#hurry(key: DestinationKey): void {
		const busy = this.#busy.get(key);
		if (busy === undefined) this.#options.work.hurry(key);
		else busy.changed = true;
	}

	#hurryEverybody(): void {
		for (const key of this.#audience.all()) this.#hurry(key);
	}

	/**
	 * Waits until none of them has a turn, and holds none before it has all: so no two that wait can wait for each other. Resolves with whether
	 * the action succeeded.
	 */
	async #inTurn(keys: readonly [DestinationKey, ...DestinationKey[]], action: () => Promise<void>): Promise<boolean> {
		const underWay = () => keys.map((key) => this.#busy.get(key)).find((busy) => busy !== undefined);
		for (let busy = underWay(); busy !== undefined; busy = underWay()) await busy.ended;
		let isDone = false;
		await this.#exclusive(keys, async () => {
			await fromStore(this.#keeper.flush());
			await fromStore(action());
			isDone = true;
			return { kind: "idle" };
		});
		return isDone;
	}
}
