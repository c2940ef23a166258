import { isDeepStrictEqual } from "node:util";
import type { Clock } from "../../kit/clock.ts";
import { HOUR_MS, MINUTE_MS, SECOND_MS } from "../../kit/durations.ts";
import type { Logger } from "../../kit/logger.ts";
import { type ChatId, type DestinationKey, destinationOf } from "../../news/destination.ts";
import type { Position } from "../../news/position.ts";
import { askedToWaitUntil, stillCounts } from "../../news/schedule.ts";
import { DamagedRecordError } from "../../store/collection.ts";
import type { Sender } from "../../telegram/sender.ts";
import { type ShutTopic, type Telling, type TopicState, topicState } from "../../telegram/topic-state.ts";
import type { PacedSender } from "../pace/paced-sender.ts";
import type { PositionKeeper } from "../positions.ts";
import { isGone, readSubscriber, type Subscriber, type SubscriberShelf } from "../reading/subscriber.ts";

/**
 * Tells those who can open these topics of one group again, or subscribe in others, by way of `sender`, which may take its time. Never
 * rejects.
 */
export type TellOfTopics = (
	chat: ChatId,
	topics: readonly ShutTopic[],
	sender: Pick<Sender, "send">,
) => Promise<Telling>;

export interface ShutTopicsOptions extends SubscriberShelf {
	readonly keeper: Pick<PositionKeeper, "save">;
	/** Acts while the destination has no turn. Resolves with whether that succeeded. */
	readonly inTurn: (key: DestinationKey, action: () => Promise<void>) => Promise<boolean>;
	/** Absent: nobody is told. */
	readonly tellOfTopics?: TellOfTopics;
	readonly sender: PacedSender;
	readonly clock: Clock;
	readonly logger: Logger;
	readonly stopping: AbortSignal;
}

/** Who closes topics closes several, and a group's topics find out one second after the other. */
const GATHER_MS = 3 * SECOND_MS;
const GATHER_AT_MOST_MS = MINUTE_MS;
/** With the names of all editions each, they stay below the 4,096 characters of a message. */
const TOPICS_IN_A_MESSAGE = 10;
/** As long as the turns wait for a store that fails. */
const PAUSE_WHEN_UNWRITTEN_MS = 30 * SECOND_MS;

/** What its position says of it now. */
interface StillShut {
	readonly key: DestinationKey;
	readonly topic: ShutTopic;
	/** Milliseconds since the Unix epoch; 0 when nothing stands against telling. */
	readonly notBefore: number;
}

/** What a destination's record says of a topic that takes nothing; `undefined` when it takes something, or somebody was told already. */
export function untoldTopic(
	{ destination: { topic }, subscription, position }: Subscriber,
	now: number,
): ShutTopic | undefined {
	const { paused } = position;
	if (topic === undefined || paused?.told === true || !stillCounts(paused, subscription, now)) return undefined;
	if (isGone({ subscription, position }, now)) return undefined;
	const state = topicState(paused?.reason ?? "");
	return state && { topic, state, subscription };
}

/**
 * Has groups told of their topics that take nothing: once for each time that one is shut, several in one message, and holding up nobody.
 * What is to be told is what positions say, so a restart finds it again. That it was told is written when it was.
 */
export class ShutTopics {
	readonly #options: ShutTopicsOptions;
	/** What was noted and not told of yet. */
	readonly #groups = new Map<ChatId, Set<DestinationKey>>();
	readonly #telling = new Set<Promise<void>>();

	constructor(options: ShutTopicsOptions) {
		this.#options = options;
	}

	/** A topic takes nothing, and its position says so already: whoever hears of it may open it at once. */
	note(key: DestinationKey): void {
		const { chat } = destinationOf(key);
		const noted = this.#groups.get(chat);
		if (noted !== undefined) return void noted.add(key);
		const keys = new Set([key]);
		this.#groups.set(chat, keys);
		const telling = this.#tellGroup(chat, keys).finally(() => this.#telling.delete(telling));
		this.#telling.add(telling);
	}

	/** Resolves after a stop when nobody is being told any more. */
	async idle(): Promise<void> {
		await Promise.all(this.#telling);
	}

	async #tellGroup(chat: ChatId, keys: Set<DestinationKey>): Promise<void> {
		const { stopping, logger } = this.#options;
		try {
			await this.#gather(keys);
			while (keys.size > 0 && !stopping.aborted) await this.#tellNext(chat, keys);
		} catch (error) {
			// The next refusal notes it again, and so does the next start.
			if (!stopping.aborted) logger.error("Shut topics could not be told of", { chat, error });
		} finally {
			this.#groups.delete(chat);
		}
	}

	/** Waits until no more topics turn out to be shut. */
	async #gather(keys: ReadonlySet<DestinationKey>): Promise<void> {
		const { clock, stopping } = this.#options;
		const end = clock.elapsed() + GATHER_AT_MOST_MS;
		for (let before = 0; keys.size > before && clock.elapsed() < end; ) {
			before = keys.size;
			await clock.sleep(GATHER_MS, stopping);
		}
	}

	async #tellNext(chat: ChatId, keys: Set<DestinationKey>): Promise<void> {
		const some = [...keys].slice(0, TOPICS_IN_A_MESSAGE);
		// What is noted from here on may be another state of the same topic.
		for (const key of some) keys.delete(key);
		const isOver = await this.#tellSome(chat, some);
		if (!isOver) for (const key of some) keys.add(key);
	}

	/** Resolves with false when they have to be looked at once more. */
	async #tellSome(chat: ChatId, keys: readonly DestinationKey[]): Promise<boolean> {
		const { clock, logger, stopping, sender, tellOfTopics } = this.#options;
		const shut = await this.#stillShut(keys);
		if (shut.length === 0) return true;
		const waitMs = Math.max(0, ...shut.map(({ notBefore }) => notBefore - clock.now()));
		// Not longer, since somebody may set the clock.
		if (waitMs > 0) return clock.sleep(Math.min(waitMs, HOUR_MS), stopping).then(() => false);
		const topics = shut.map(({ topic }) => topic);
		let isTrue = true;
		const isStillTrue = async () => {
			isTrue = isDeepStrictEqual(
				(await this.#stillShut(keys)).map(({ topic }) => topic),
				topics,
			);
			return isTrue;
		};
		const telling = await tellOfTopics?.(chat, topics, {
			send: (to, message) => sender.send(to, message, isStillTrue),
		});
		if (telling?.kind === "wait") {
			const notBefore = clock.now() + telling.seconds * SECOND_MS;
			await this.#write(shut, (position) => ({ ...position, notBefore }));
			return false;
		}
		if (telling?.kind !== "told") return isTrue;
		await this.#write(shut, (position, { state }) => told(position, state));
		logger.info("A group was told of its shut topics", { chat, topics: topics.map(({ topic }) => topic) });
		return true;
	}

	async #stillShut(keys: readonly DestinationKey[]): Promise<StillShut[]> {
		const { clock } = this.#options;
		const subscribers = await Promise.all(keys.map((key) => this.#read(key)));
		return subscribers.flatMap((subscriber) => {
			const topic = subscriber && untoldTopic(subscriber, clock.now());
			if (subscriber === undefined || topic === undefined) return [];
			return [{ key: subscriber.key, topic, notBefore: askedToWaitUntil(subscriber.position, clock.now()) }];
		});
	}

	/** A damaged record counts as none here: its destination's own turns tell of it. */
	#read(key: DestinationKey): Promise<Subscriber | undefined> {
		return readSubscriber(key, this.#options).catch((error: unknown) => {
			if (error instanceof DamagedRecordError) return undefined;
			throw error;
		});
	}

	/**
	 * Of a place that was forgotten meanwhile nothing is written. What is said of a hold that is over counts no more. Rejects at a stop when
	 * the store has not taken it.
	 */
	async #write(shut: readonly StillShut[], change: (position: Position, topic: ShutTopic) => Position): Promise<void> {
		const { keeper, inTurn, clock, stopping } = this.#options;
		const writeOne = async ({ key, topic }: StillShut) => {
			const subscriber = await this.#read(key);
			if (subscriber !== undefined) await keeper.save(key, change(subscriber.position, topic));
		};
		const untilWritten = async (each: StillShut) => {
			while (!(await inTurn(each.key, () => writeOne(each)))) await clock.sleep(PAUSE_WHEN_UNWRITTEN_MS, stopping);
		};
		await Promise.all(shut.map(untilWritten));
	}
}

function told(position: Position, state: TopicState): Position {
	const { paused } = position;
	if (paused === undefined || topicState(paused.reason) !== state) return position;
	return { ...position, paused: { ...paused, told: true } };
}
