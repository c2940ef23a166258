import { DAY_MS, HOUR_MS, MINUTE_MS } from "../../kit/durations.ts";
import { type WeeklyRate, weeklyRate } from "./weekly-rate.ts";

/** How far back a rhythm is looked for. */
export const LEARNED_FROM_MS = 56 * DAY_MS;

/** Seasons and summers change what a desk does. */
const HALF_LIFE_MS = 28 * DAY_MS;
/** Of fewer articles it would be chance that is learned. */
const MIN_ARTICLES = 100;
/** Where how long the last article is ago begins to mean something else. */
const SINCE_LAST_MS = [0, 5, 20, 30, 60, 90].map((minutes) => minutes * MINUTE_MS);
/** So many articles, as likely as at any time, are added to what was seen after each of these. */
const USUAL = 20;
/** A longer gap is one in what is known. */
const MAX_GAP_MS = 2 * DAY_MS;
/** The rate is looked at so often. */
const STEP_MS = 5 * MINUTE_MS;

/** When an edition publishes, as far as that follows from when it did. Moments are milliseconds since the Unix epoch. */
export interface Rhythm {
	/** Articles an hour, by the time of the week. */
	readonly perHour: WeeklyRate;
	/** How many times likelier than by that alone an article is, so many milliseconds after the last one: they come in bursts. */
	afterLast(sinceMs: number): number;
}

/** What the articles of the last eight weeks say, the latest most; nothing as long as they are few. In any order. */
export function learnRhythm(published: readonly number[], now: number): Rhythm | undefined {
	const times = published.filter((at) => at > now - LEARNED_FROM_MS && at <= now).toSorted((a, b) => a - b);
	const [from = now] = times;
	if (times.length < MIN_ARTICLES) return undefined;
	const perHour = weeklyRate({ published: times, from, to: now, halfLifeMs: HALF_LIFE_MS });
	const factors = burstFactors(times, perHour);
	return { perHour, afterLast: (sinceMs) => factors[stretchAt(sinceMs)] ?? 1 };
}

/** How many articles came in each stretch after another one, of how many were to be expected then. */
function burstFactors(times: readonly number[], perHour: WeeklyRate): number[] {
	const came = SINCE_LAST_MS.map(() => USUAL);
	const expected = SINCE_LAST_MS.map(() => USUAL);
	for (const [index, at] of times.entries()) {
		const next = times[index + 1];
		if (next === undefined || next - at > MAX_GAP_MS) continue;
		add(came, next - at, 1);
		for (let time = at; time < next; time += STEP_MS)
			add(expected, time - at, (perHour(time) * Math.min(STEP_MS, next - time)) / HOUR_MS);
	}
	return came.map((count, index) => count / (expected[index] ?? USUAL));
}

function add(sums: number[], sinceMs: number, amount: number): void {
	const stretch = stretchAt(sinceMs);
	sums[stretch] = (sums[stretch] ?? 0) + amount;
}

function stretchAt(sinceMs: number): number {
	return SINCE_LAST_MS.findLastIndex((start) => sinceMs >= start);
}
