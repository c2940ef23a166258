import { DAY_MS } from "../../kit/durations.ts";
import { editable } from "../../news/position.ts";
import { isAwake, type Release } from "../../news/settings/release.ts";
import { editionsOf } from "../../news/stream.ts";
import type { Subscriber } from "../reading/subscriber.ts";
import type { TurnResult } from "../turn-result.ts";

/** Whatever a record may say, everybody who waits is looked at once a day. */
const LONGEST_REST_MS = DAY_MS;

export interface RestContext {
	/** Milliseconds since the Unix epoch. */
	readonly now: number;
	/** For so long no message is corrected; 0 when none has to wait. */
	readonly editsRestMs: number;
}

/** For how long nothing more than now may be sent to a destination. */
export function heldMs({ isOpen, next = Number.POSITIVE_INFINITY }: Release, now: number): number {
	return isOpen ? 0 : Math.min(next - now, LONGEST_REST_MS);
}

/** When a destination that has something unread or to be corrected, and gets nothing of it now, is looked at again. */
export function restOf(subscriber: Subscriber, release: Release, { now, editsRestMs }: RestContext): TurnResult {
	const waits = [heldMs(release, now), editsRestMs].filter((ms) => ms > 0);
	if (!release.isOpen && !mayComeSooner(subscriber, release, now))
		return { kind: "later", waitMs: heldMs(release, now) };
	return waits.length === 0 ? { kind: "idle" } : { kind: "idle", withinMs: Math.min(...waits) };
}

/** A word that passes, or a correction. Nobody else is looked at with every article that comes. */
function mayComeSooner({ subscription, position }: Subscriber, release: Release, now: number): boolean {
	const mayPass = release.wordsPass && (subscription.keywords?.follow.length ?? 0) > 0;
	const sends = editionsOf(subscription).flatMap((edition) => position.editions[edition]?.sent ?? []);
	return mayPass || (isAwake(release) && editable(sends, now).length > 0);
}
