import type { DestinationKey } from "../news/destination.ts";
import type { EditionCode } from "../news/edition.ts";
import type { Position } from "../news/position.ts";
import type { Subscription } from "../news/subscription.ts";

/** The part of the store that a move touches. */
export interface Shelf<Value> {
	get(key: DestinationKey): Promise<Value | undefined>;
	set(key: DestinationKey, value: Value): Promise<void>;
	delete(key: DestinationKey): Promise<void>;
}

/**
 * Re-keys what belongs to a group that became a supergroup. When somebody has subscribed there already, the earlier of the two
 * positions counts: an article that comes twice is better than one that never comes. New position, new subscription, then the old ones away: cut off
 * anywhere, the old key still leads to the same answer from Telegram and the move is done again, without a gap or a repeat.
 */
export async function moveDestination(
	from: DestinationKey,
	target: DestinationKey,
	{ subscriptions, positions }: { readonly subscriptions: Shelf<Subscription>; readonly positions: Shelf<Position> },
): Promise<void> {
	const [oldSubscription, newSubscription] = [await subscriptions.get(from), await subscriptions.get(target)];
	const [oldPosition, newPosition] = [await positions.get(from), await positions.get(target)];
	const editions = [oldSubscription, newSubscription].flatMap((one) =>
		Object.keys(one?.editions ?? {}),
	) as EditionCode[];
	const readUpToBoth = (edition: EditionCode): number =>
		Math.min(
			readUpTo(oldSubscription, oldPosition, edition) ?? Number.POSITIVE_INFINITY,
			readUpTo(newSubscription, newPosition, edition) ?? Number.POSITIVE_INFINITY,
		);
	const position: Position = {
		...newPosition,
		editions: mapEditions(editions, (edition) => ({
			read: readUpToBoth(edition),
			// Message ids are the old group's: what was sent there cannot be edited from the new chat.
			sent: newPosition?.editions[edition]?.sent ?? [],
		})),
	};
	await positions.set(target, position);
	if (oldSubscription !== undefined) {
		const since = mapEditions(editions, (edition) => ({ since: readUpToBoth(edition) }));
		await subscriptions.set(target, {
			...oldSubscription,
			...newSubscription,
			chatType: "supergroup",
			editions: since,
		});
	}
	await subscriptions.delete(from);
	await positions.delete(from);
}

/** `undefined` when the edition is not subscribed to. */
function readUpTo(
	subscription: Subscription | undefined,
	position: Position | undefined,
	edition: EditionCode,
): number | undefined {
	const since = subscription?.editions[edition]?.since;
	return since === undefined ? undefined : Math.max(since, position?.editions[edition]?.read ?? 0);
}

function mapEditions<T>(
	editions: readonly EditionCode[],
	make: (edition: EditionCode) => T,
): Partial<Record<EditionCode, T>> {
	return Object.fromEntries(editions.map((edition) => [edition, make(edition)]));
}
