import { isDeepStrictEqual } from "node:util";
import type { DestinationKey } from "../news/destination.ts";
import type { EditionCode } from "../news/edition.ts";
import type { Position } from "../news/position.ts";
import { editionsOf } from "../news/stream.ts";
import type { Subscription } from "../news/subscription.ts";
import { withoutTrouble } from "./reading/subscriber.ts";

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

/** One of the two chats that become one. */
interface Side {
	readonly subscription: Subscription | undefined;
	readonly position: Position | undefined;
}

/**
 * Re-keys what belongs to a group that became a supergroup. When somebody has subscribed there already, the earlier of the two
 * positions counts: an article that comes twice is better than one that never comes. New position, new subscription, then the old ones away: cut off
 * anywhere, the old key still leads to the same answer from Telegram and the move is done again, without a gap or a repeat.
 */
export async function moveDestination(
	from: DestinationKey,
	target: DestinationKey,
	shelves: { readonly subscriptions: MovedSubscriptions; readonly positions: MovedPositions },
): Promise<void> {
	const { subscriptions, positions } = shelves;
	const old: Side = { subscription: await subscriptions.get(from), position: await positions.get(from) };
	const there: Side = { subscription: await subscriptions.get(target), position: await positions.get(target) };
	await positions.set(target, mergedPosition(old, there));
	await subscriptions.update(target, (subscription) => mergedSubscription(old, { ...there, subscription }));
	const { after } = await subscriptions.update(from, (before) =>
		isDeepStrictEqual(before, old.subscription) ? undefined : before,
	);
	// Somebody changed the old one meanwhile: that has to come along as well.
	if (after !== undefined) return moveDestination(from, target, shelves);
	await positions.delete(from);
}

function mergedPosition(old: Side, there: Side): Position {
	const editions = mapEditions(old, there, (edition) => ({
		...old.position?.editions[edition],
		...there.position?.editions[edition],
		read: readUpToBoth(edition, old, there),
		// Message ids are the old group's: what was sent there cannot be edited from the new chat.
		sent: there.position?.editions[edition]?.sent ?? [],
	}));
	const kept = old.position && withoutTrouble(old.position);
	return {
		...kept,
		...there.position,
		editions: { ...there.position?.editions, ...editions },
	};
}

function mergedSubscription(old: Side, there: Side): Subscription | undefined {
	if (old.subscription === undefined) return there.subscription;
	const editions = mapEditions(old, there, (edition) => ({
		...old.subscription?.editions[edition],
		...there.subscription?.editions[edition],
		since: readUpToBoth(edition, old, there),
	}));
	return {
		...old.subscription,
		...there.subscription,
		chatType: "supergroup",
		editions: { ...old.subscription.editions, ...there.subscription?.editions, ...editions },
	};
}

function readUpToBoth(edition: EditionCode, ...sides: readonly Side[]): number {
	return Math.min(...sides.map((side) => readUpTo(side, edition)));
}

/** Infinite when the edition is not subscribed to. */
function readUpTo({ subscription, position }: Side, edition: EditionCode): number {
	const since = subscription?.editions[edition]?.since;
	return since === undefined ? Number.POSITIVE_INFINITY : Math.max(since, position?.editions[edition]?.read ?? 0);
}

/** Of all editions that either side subscribes to. */
function mapEditions<T>(old: Side, there: Side, make: (edition: EditionCode) => T): Partial<Record<EditionCode, T>> {
	const editions = [old, there].flatMap(({ subscription }) => (subscription ? editionsOf(subscription) : []));
	return Object.fromEntries(editions.map((edition) => [edition, make(edition)]));
}
