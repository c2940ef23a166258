import type { DestinationKey } from "../news/destination.ts";
import type { EditionCode } from "../news/edition.ts";
import type { EditionPosition, Position } from "../news/position.ts";
import type { Subscription } from "../news/subscription.ts";

/** The part of the store that a move touches. */
export interface Shelf<Value> {
	get(key: DestinationKey): Promise<Value | undefined>;
	set(key: DestinationKey, value: Value): Promise<void>;
	delete(key: DestinationKey): Promise<void>;
}

/**
 * Re-keys what belongs to a group that became a supergroup. New position, new subscription, then the old ones away: cut off
 * anywhere, the old key still leads to the same answer from Telegram and the move is done again, without a gap or a repeat.
 */
export async function moveDestination(
	from: DestinationKey,
	target: DestinationKey,
	{ subscriptions, positions }: { readonly subscriptions: Shelf<Subscription>; readonly positions: Shelf<Position> },
): Promise<void> {
	const [oldSubscription, newSubscription] = [await subscriptions.get(from), await subscriptions.get(target)];
	const [oldPosition, newPosition] = [await positions.get(from), await positions.get(target)];
	const position = mergePositions(oldPosition, newPosition);
	if (position !== undefined) await positions.set(target, position);
	if (oldSubscription !== undefined)
		await subscriptions.set(target, mergeSubscriptions(oldSubscription, newSubscription));
	await subscriptions.delete(from);
	await positions.delete(from);
}

function mergeSubscriptions(old: Subscription, existing: Subscription | undefined): Subscription {
	const editions = { ...old.editions, ...existing?.editions };
	return { ...old, ...existing, chatType: "supergroup", editions };
}

/** Message ids are the old group's: what was sent there cannot be edited from the new chat. */
function mergePositions(old: Position | undefined, existing: Position | undefined): Position | undefined {
	if (old === undefined) return existing;
	const editions: Partial<Record<EditionCode, EditionPosition>> = {};
	for (const [edition, { read }] of Object.entries(old.editions) as [EditionCode, EditionPosition][]) {
		const other = existing?.editions[edition];
		editions[edition] = { read: Math.max(read, other?.read ?? 0), sent: other?.sent ?? [] };
	}
	return { ...existing, editions: { ...existing?.editions, ...editions } };
}
