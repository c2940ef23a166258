import { isDeepStrictEqual } from "node:util";
import { defined } from "../kit/defined.ts";
import type { DestinationKey } from "../news/destination.ts";
import type { EditionCode } from "../news/edition.ts";
import type { Position, StreamPosition } from "../news/position.ts";
import { editionsOf, isReading, type StreamCode, sinceOf } from "../news/stream.ts";
import type { Subscription } from "../news/subscription.ts";
import { advance, aheadIn, placeIn, readUpTo, withoutTrouble } from "./reading/subscriber.ts";

/** The parts of the store that a move touches. */
export interface MovedSubscriptions {
	get(key: DestinationKey): Promise<Subscription | undefined>;
	update(
		key: DestinationKey,
		change: (before: Subscription | undefined) => Subscription | undefined,
	): Promise<{ readonly after: Subscription | undefined }>;
}

export interface MovedPositions {
	get(key: DestinationKey): Promise<Position | undefined>;
	set(key: DestinationKey, position: Position): Promise<void>;
	delete(key: DestinationKey): Promise<void>;
}

export interface MoveShelves {
	readonly subscriptions: MovedSubscriptions;
	readonly positions: MovedPositions;
}

/** One of the two chats that become one. */
interface Side {
	readonly subscription: Subscription | undefined;
	readonly position: Position | undefined;
}

/**
 * Re-keys what belongs to a group that became a supergroup, with its settings. When somebody has subscribed there already, the earlier of the two
 * positions counts, for the editions and for the notices: what comes twice is better than what never comes. New position, new
 * subscription, then the old ones away: cut off anywhere, the old key still leads to the same answer from Telegram and the move
 * is done again, without a gap or a repeat. What is said to move to itself stays.
 */
export async function moveDestination(
	from: DestinationKey,
	target: DestinationKey,
	shelves: MoveShelves,
): Promise<void> {
	if (from === target) return;
	const { subscriptions, positions } = shelves;
	const old: Side = { subscription: await subscriptions.get(from), position: await positions.get(from) };
	const there: Side = { subscription: await subscriptions.get(target), position: await positions.get(target) };
	await positions.set(target, mergedPosition(old, there));
	await subscriptions.update(target, (subscription) => mergedSubscription(old, { ...there, subscription }));
	const { after } = await subscriptions.update(from, (before) =>
		isDeepStrictEqual(before, old.subscription) ? undefined : before,
	);
	// Somebody changed the old one meanwhile: that has to come along as well. Writes take milliseconds and people seconds.
	if (after !== undefined) return moveDestination(from, target, shelves);
	await positions.delete(from);
}

function mergedPosition(old: Side, there: Side): Position {
	const kept = old.position && withoutTrouble(old.position);
	const merged: Position = {
		...kept,
		...there.position,
		editions: { ...there.position?.editions },
	};
	// A stream that neither has begun is read after the subscription's `since`.
	return streamsOfBoth(old, there)
		.filter((stream) => placeOf(old, stream) !== undefined || placeOf(there, stream) !== undefined)
		.reduce((position, stream) => {
			// Message ids are the old group's: what was sent there cannot be edited from the new chat.
			const sent = placeOf(there, stream)?.sent ?? [];
			const place = {
				...placeOf(old, stream),
				...placeOf(there, stream),
				sent,
				ahead: aheadInBoth(stream, old, there),
			};
			return advance(position, stream, readUpToBoth(stream, old, there), place);
		}, merged);
}

function mergedSubscription(old: Side, there: Side): Subscription | undefined {
	if (old.subscription === undefined) return there.subscription;
	const [older, newer] = byRenewal(old.subscription, there.subscription);
	const editions = editionsOfBoth(old, there).map((edition) => [
		edition,
		{ ...older.editions[edition], ...newer.editions[edition], since: readUpToBoth(edition, old, there) },
	]);
	const notices = readUpToBoth("notices", old, there);
	const { pause: _, filteredAt, ...kept } = { ...older, ...newer };
	const { pause } = newer;
	return {
		...kept,
		...(pause && { pause }),
		// Sections and words of two sides were never chosen together.
		...(there.subscription === undefined && defined({ filteredAt })),
		chatType: "supergroup",
		editions: { ...old.subscription.editions, ...there.subscription?.editions, ...Object.fromEntries(editions) },
		...(notices > 0 && { notices: { ...old.subscription.notices, ...there.subscription?.notices, since: notices } }),
	};
}

function placeOf({ position }: Side, stream: StreamCode): StreamPosition | undefined {
	return position && placeIn(position, stream);
}

/** What only one of the two has chosen comes along. Of the rest, and of a pause, that counts where somebody asked for news last. */
function byRenewal(old: Subscription, there: Subscription = old): [older: Subscription, newer: Subscription] {
	return old.renewedAt > there.renewedAt ? [there, old] : [old, there];
}

/** Of those who subscribe to it, of whom there is one at least, how far the one that is behind has read. */
function readUpToBoth(stream: StreamCode, ...sides: readonly Side[]): number {
	return Math.min(...placesOf(stream, sides).map(({ read }) => read));
}

/** What is behind that and comes to neither of them any more. */
function aheadInBoth(stream: StreamCode, ...sides: readonly Side[]): number[] {
	const places = placesOf(stream, sides);
	const seqs = new Set(places.flatMap(({ ahead }) => ahead));
	return [...seqs].filter((seq) => places.every(({ read, ahead }) => read >= seq || ahead.includes(seq)));
}

function placesOf(stream: StreamCode, sides: readonly Side[]): Required<Pick<StreamPosition, "read" | "ahead">>[] {
	// What is kept of a place where nothing is read says nothing of how far anybody is.
	const reading = sides.filter(({ subscription }) => isReading(subscription));
	return (reading.length > 0 ? reading : sides).flatMap(({ subscription, position = { editions: {} } }) =>
		subscription !== undefined && sinceOf(subscription, stream) !== undefined
			? [{ read: readUpTo({ subscription, position }, stream), ahead: aheadIn(position, stream) }]
			: [],
	);
}

/** That either side subscribes to. */
function streamsOfBoth(old: Side, there: Side): StreamCode[] {
	const isAnybodyThere = old.subscription !== undefined || there.subscription !== undefined;
	return isAnybodyThere ? [...editionsOfBoth(old, there), "notices"] : [];
}

function editionsOfBoth(old: Side, there: Side): EditionCode[] {
	const editions = [old, there].flatMap(({ subscription }) => (subscription ? editionsOf(subscription) : []));
	return [...new Set(editions)];
}
