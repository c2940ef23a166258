import { DAY_MS } from "../../kit/durations.ts";

/** What "nothing has changed" costs, in full answers: no feed is made for it, and hardly anything is sent. */
const COST_OF_UNCHANGED = 1 / 3;
/** How much the newest check says of what the next ones will cost. */
const NEWEST_COUNTS = 1 / 8;

/** What the checks of a feed have cost, in full answers. Moments are milliseconds since the Unix epoch. */
export interface Spending {
	/** From when on it is counted: midnight (UTC), or later when the feed was not looked at before. */
	readonly since: number;
	/** All since then. */
	readonly units: number;
	/** One check, lately. */
	readonly cost: number;
	/** When the last one was. */
	readonly at: number;
}

export interface Check {
	readonly at: number;
	/** A server was asked for what has changed, and said that nothing has, without sending it: HTTP's 304. */
	readonly isUnchanged: boolean;
	/** After a longer pause what was not spent meanwhile is not counted as saved. */
	readonly longestPauseMs: number;
}

/** What it is after one more check. What is not known to be cheap is taken for dear. */
export function spendingAfter(before: Spending | undefined, { at, isUnchanged, longestPauseMs }: Check): Spending {
	const { since, units, cost } = before ?? { since: at, units: 0, cost: 1 };
	const paid = isUnchanged ? COST_OF_UNCHANGED : 1;
	const midnight = Math.floor(at / DAY_MS) * DAY_MS;
	const pause = at - (before?.at ?? at);
	// A clock that was set back makes a pause as well.
	const begins = pause < 0 || pause > longestPauseMs ? at : Math.max(since, midnight);
	return {
		since: begins,
		units: (begins === since ? units : 0) + paid,
		cost: cost + (paid - cost) * NEWEST_COUNTS,
		at,
	};
}
