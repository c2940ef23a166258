import { DAY_MS } from "../kit/durations.ts";
import type { Position } from "./position.ts";
import type { Subscription } from "./subscription.ts";

/** Telegram itself asks for no longer: https://github.com/tdlib/td, NetQueryDelayer. */
const LONGEST_WAIT_MS = 14 * DAY_MS;

/** The first moment from `now` on at which nothing that Telegram said stands against sending. Milliseconds since the Unix epoch. */
export function nextSending(subscription: Subscription, position: Position, now: number): number {
	return Math.max(now, blockedUntil(subscription, position, now));
}

/** Whether a mark still counts: one that is not older than the subscription's last renewal, and not from a time that has yet to come. */
export function stillCounts(
	mark: { readonly at: number } | undefined,
	{ renewedAt }: Pick<Subscription, "renewedAt">,
	now: number,
): boolean {
	// It was made before somebody set the clock back, if its time has not come yet.
	return mark !== undefined && mark.at > renewedAt && mark.at <= now;
}

/**
 * Until when Telegram has asked a place to wait, in milliseconds since the Unix epoch; 0 where it has not. What is longer than it ever asks for
 * was noted while the clock was ahead, and to wait the longest time from now on would never end.
 */
export function askedToWaitUntil({ notBefore = 0 }: Pick<Position, "notBefore">, now: number): number {
	return notBefore - now > LONGEST_WAIT_MS ? 0 : notBefore;
}

function blockedUntil(subscription: Subscription, position: Position, now: number): number {
	const { paused } = position;
	const shut = stillCounts(paused, subscription, now) ? (paused?.until ?? 0) : 0;
	return Math.max(askedToWaitUntil(position, now), Math.min(now + LONGEST_WAIT_MS, shut));
}
