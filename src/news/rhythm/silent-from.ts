import { DAY_MS, HOUR_MS, MINUTE_MS } from "../../kit/durations.ts";
import { type WeeklyRate, weeklyRate } from "./weekly-rate.ts";

/** How far back a rhythm is looked for: seasons and summers change it. */
export const RHYTHM_MS = 28 * DAY_MS;

/** Of a younger log nothing is usual yet. */
const MIN_KNOWN_MS = 3 * DAY_MS;
/** What is said of such a log: an edition publishes 30 to 60 articles a day. */
const UNKNOWN_MS = DAY_MS;
/** A desk publishes in batches, which are one sign of life. */
const BATCH_MS = 15 * MINUTE_MS;
/** A busy hour that is missed is no trouble yet. */
const LEAST_MS = 3 * HOUR_MS;
/** Further ahead nobody looks. */
const MOST_MS = 60 * DAY_MS;
/** Of so many gaps one lasts so long by chance. */
const ONE_GAP_IN = 1000;
/** The rate is looked at so often. */
const QUARTER_MS = 15 * MINUTE_MS;

/**
 * From when on nothing new since `since` is more than chance: as long a gap comes once in a thousand, when articles come independently of each
 * other, at the rate of the weekday and the time of the day. `published`: when the last ones were, in any order.
 * All in milliseconds since the Unix epoch.
 */
export function silentFrom(published: readonly number[], since: number): number {
	const times = published.filter((time) => time > since - RHYTHM_MS && time <= since).toSorted((a, b) => a - b);
	const [first = since] = times;
	if (since - first < MIN_KNOWN_MS) return since + UNKNOWN_MS;
	const rateAt = weeklyRate({ published: withoutBatches(times), from: first, to: since });
	return Math.max(since + LEAST_MS, Math.min(since + MOST_MS, timeOf(Math.log(ONE_GAP_IN), since, rateAt)));
}

/** When so many are expected to have come since then. */
function timeOf(count: number, since: number, rateAt: WeeklyRate): number {
	let left = count;
	for (let time = since; time < since + MOST_MS; time = nextQuarter(time)) {
		const rate = rateAt(time) / HOUR_MS;
		const untilNext = nextQuarter(time) - time;
		if (rate * untilNext >= left) return Math.round(time + left / rate);
		left -= rate * untilNext;
	}
	return Number.POSITIVE_INFINITY;
}

function withoutBatches(times: readonly number[]): number[] {
	let last = Number.NEGATIVE_INFINITY;
	return times.filter((time) => {
		const isFirst = time - last > BATCH_MS;
		if (isFirst) last = time;
		return isFirst;
	});
}

function nextQuarter(time: number): number {
	return (Math.floor(time / QUARTER_MS) + 1) * QUARTER_MS;
}
