import { type Destination, type DestinationKey, destinationOf } from "../../news/destination.ts";
import type { Position, StreamPosition } from "../../news/position.ts";
import { nextSending, stillCounts } from "../../news/schedule.ts";
import { type LogEntry, type StreamCode, sinceOf, streamOf } from "../../news/stream.ts";
import type { Subscription } from "../../news/subscription.ts";

/** One destination with what it chose and how far it has read. */
export interface Subscriber {
	readonly key: DestinationKey;
	readonly destination: Destination;
	readonly subscription: Subscription;
	readonly position: Position;
}

const UNREAD: Position = { editions: {} };

export function subscriberOf(key: DestinationKey, subscription: Subscription, position: Position = UNREAD): Subscriber {
	return { key, destination: destinationOf(key), subscription, position };
}

/** Where one destination's records are. */
export interface SubscriberShelf {
	readonly subscriptions: { get(key: DestinationKey): Promise<Subscription | undefined> };
	readonly positions: { get(key: DestinationKey): Promise<Position | undefined> };
}

/** As the store has it now; `undefined` where nothing is subscribed to. */
export async function readSubscriber(
	key: DestinationKey,
	{ subscriptions, positions }: SubscriberShelf,
): Promise<Subscriber | undefined> {
	const subscription = await subscriptions.get(key);
	return subscription && subscriberOf(key, subscription, await positions.get(key));
}

/** Everything up to this seq needs no posting: read already, or older than the subscription. */
export function readUpTo(
	{ subscription, position }: Pick<Subscriber, "subscription" | "position">,
	stream: StreamCode,
): number {
	return Math.max(sinceOf(subscription, stream) ?? 0, placeIn(position, stream)?.read ?? 0);
}

/** Whether Telegram said that nothing arrives there, and nobody has come back since. */
export function isGone(
	{ subscription, position }: Pick<Subscriber, "subscription" | "position">,
	now: number,
): boolean {
	return stillCounts(position.gone, subscription, now);
}

/** For how many milliseconds nothing can be sent there; 0 for now. */
export function blockedMs(
	{ subscription, position }: Pick<Subscriber, "subscription" | "position">,
	now: number,
): number {
	return nextSending(subscription, position, now) - now;
}

/** How far the stream was read; `undefined` when nothing is known. */
export function placeIn(position: Position, stream: StreamCode): StreamPosition | undefined {
	return stream === "notices" ? position.notices : position.editions[stream];
}

/** What of the stream was sent although something before it was not. */
export function aheadIn(position: Position, stream: StreamCode): readonly number[] {
	return placeIn(position, stream)?.ahead ?? [];
}

/** The position after reading the stream up to `read`. */
export function advance(
	position: Position,
	stream: StreamCode,
	read: number,
	change: Partial<StreamPosition> = {},
): Position {
	const { ahead = [], ...rest } = { ...(placeIn(position, stream) ?? { read: 0, sent: [] }), ...change, read };
	const behind = ahead.filter((seq) => seq > read);
	const place = behind.length === 0 ? rest : { ...rest, ahead: behind };
	if (stream === "notices") return { ...position, notices: place };
	return { ...position, editions: { ...position.editions, [stream]: place } };
}

/** The position once these were dealt with, and nothing before them. */
export function goAhead(position: Position, stream: StreamCode, seqs: readonly number[]): Position {
	const ahead = [...new Set([...aheadIn(position, stream), ...seqs])];
	return advance(position, stream, placeIn(position, stream)?.read ?? 0, { ahead });
}

/** The position once the entry was passed over, or as it is when it was dealt with already, or when there is no entry. */
export function past(position: Position, entry: LogEntry | undefined): Position {
	if (entry === undefined) return position;
	const stream = streamOf(entry);
	const isPast = (placeIn(position, stream)?.read ?? 0) >= entry.seq || aheadIn(position, stream).includes(entry.seq);
	return isPast ? position : goAhead(position, stream, [entry.seq]);
}

/** What was read, without what stood in the way of the next send. */
export function withoutTrouble(position: Position): Position {
	const { notBefore: _, paused: __, gone: ___, ...rest } = position;
	return rest;
}

/** The same as if the bot were known to be allowed to post; but that somebody was told of a topic is not forgotten. */
export function withoutPause(position: Position): Position {
	const { paused, ...rest } = position;
	return paused?.told === true ? { ...rest, paused: { ...paused, until: 0 } } : rest;
}
