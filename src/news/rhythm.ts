import { DAY_MS, HOUR_MS, MINUTE_MS } from "../kit/durations.ts";

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

const HOURS = 24;

interface Bin {
	count: number;
	hours: number;
}

/**
 * From when on nothing new since `since` is more than chance: as long a gap comes once in a thousand, when articles come independently of each
 * other, as many an hour as they did at that hour (UTC) of weekdays, or of weekends. `published`: when the last ones were, in any order.
 * All in milliseconds since the Unix epoch.
 */
export function silentFrom(published: readonly number[], since: number): number {
	const times = published.filter((time) => time > since - RHYTHM_MS && time <= since).toSorted((a, b) => a - b);
	const [first = since] = times;
	if (since - first < MIN_KNOWN_MS) return since + UNKNOWN_MS;
	const rateAt = rates(withoutBatches(times), first, since);
	return Math.max(since + LEAST_MS, Math.min(since + MOST_MS, timeOf(Math.log(ONE_GAP_IN), since, rateAt)));
}

/** When so many are expected to have come since then. */
function timeOf(count: number, since: number, rateAt: (time: number) => number): number {
	let left = count;
	for (let time = since; time < since + MOST_MS; time = nextHour(time)) {
		const rate = rateAt(time) / HOUR_MS;
		const untilNext = nextHour(time) - time;
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

/** How many come an hour, by the hour of the day and its neighbours; where none was seen, as on any day. */
function rates(times: readonly number[], from: number, to: number): (time: number) => number {
	const bins = Array.from({ length: 2 * HOURS }, (): Bin => ({ count: 0, hours: 0 }));
	const binOf = (time: number) => bins[binAt(time)] ?? { count: 0, hours: 0 };
	for (let time = from; time < to; time = nextHour(time))
		binOf(time).hours += (Math.min(nextHour(time), to) - time) / HOUR_MS;
	for (const time of times) binOf(time).count++;
	const around = (start: number, hour: number): Bin => {
		const near = [hour - 1, hour, hour + 1].map((each) => bins[start + ((each + HOURS) % HOURS)]);
		return sum(near.filter((bin) => bin !== undefined));
	};
	return (time) => {
		const hour = binAt(time) % HOURS;
		const own = around(binAt(time) - hour, hour);
		const any = sum([around(0, hour), around(HOURS, hour)]);
		const { count, hours } = own.hours >= HOURS / 8 ? own : any;
		return hours === 0 ? 0 : count / hours;
	};
}

function sum(bins: readonly Bin[]): Bin {
	return bins.reduce((all, { count, hours }) => ({ count: all.count + count, hours: all.hours + hours }), {
		count: 0,
		hours: 0,
	});
}

function binAt(time: number): number {
	const date = new Date(time);
	const isWeekend = date.getUTCDay() === 0 || date.getUTCDay() === 6;
	return (isWeekend ? HOURS : 0) + date.getUTCHours();
}

function nextHour(time: number): number {
	return (Math.floor(time / HOUR_MS) + 1) * HOUR_MS;
}
