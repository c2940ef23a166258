import { DAY_MS, HOUR_MS, MINUTE_MS } from "../../kit/durations.ts";

/** Desks begin and end their day within the hour, so hours are too coarse. */
const SLOT_MS = 15 * MINUTE_MS;
const SLOTS_A_DAY = DAY_MS / SLOT_MS;
const DAYS = 7;
/** An article may as well have come somewhat sooner or later: the standard deviation of a normal curve around it. */
const SPREAD_MS = 45 * MINUTE_MS;
/** How far that curve is followed. */
const REACH_SLOTS = (3 * SPREAD_MS) / SLOT_MS;
/** So many days are added of what is expected: to weekdays and to weekends of any day, and to each weekday of those that are like it. */
const DAYS_OF_A_KIND = 2;
const DAYS_OF_A_WEEKDAY = 8;

/** How many articles an hour come at a moment (milliseconds since the Unix epoch), by the time of the week. Never negative. */
export type WeeklyRate = (at: number) => number;

export interface Observed {
	/** When articles were published, in any order; what is not within the stretch does not count. */
	readonly published: readonly number[];
	/** The stretch in which all of them are known. */
	readonly from: number;
	readonly to: number;
	/** After so long an article counts half. All count alike unless given. */
	readonly halfLifeMs?: number;
}

/** What was seen at one time of the day: weighted articles and, in days, how long was looked. */
interface Seen {
	readonly counts: readonly number[];
	readonly days: number;
}

/**
 * The rate at which an edition publishes, by weekday and quarter of an hour (UTC). Each weekday is taken for like all weekdays or like a weekend,
 * and that for like any day, as long as little is known of it.
 */
export function weeklyRate(observed: Observed): WeeklyRate {
	const days = observedDays(observed);
	const anyDay = rateOf(sum(days));
	const rates = days.map((day, index) => {
		const kind = days.filter((_, other) => isWeekend(other) === isWeekend(index));
		return shrunk(day, shrunk(sum(kind), anyDay, DAYS_OF_A_KIND), DAYS_OF_A_WEEKDAY);
	});
	return (at) => rates[dayOfWeek(at)]?.[slotAt(at)] ?? 0;
}

function observedDays({ published, from, to, halfLifeMs = Number.POSITIVE_INFINITY }: Observed): Seen[] {
	const weight = (at: number) => 0.5 ** ((to - at) / halfLifeMs);
	const counts = Array.from({ length: DAYS }, () => Array.from({ length: SLOTS_A_DAY }, () => 0));
	for (const at of published) {
		const day = counts[dayOfWeek(at)];
		if (day !== undefined && at >= from && at <= to) day[slotAt(at)] = (day[slotAt(at)] ?? 0) + weight(at);
	}
	const lengths = Array.from({ length: DAYS }, () => 0);
	for (let at = from; at < to; at = nextMidnight(at)) {
		const end = Math.min(nextMidnight(at), to);
		lengths[dayOfWeek(at)] = (lengths[dayOfWeek(at)] ?? 0) + (weight(end) * (end - at)) / DAY_MS;
	}
	return counts.map((day, index) => ({ counts: spreadOut(day), days: lengths[index] ?? 0 }));
}

/** Over the slots around each, and over midnight. */
function spreadOut(counts: readonly number[]): number[] {
	const curve = Array.from({ length: 2 * REACH_SLOTS + 1 }, (_, index) =>
		Math.exp(-0.5 * (((index - REACH_SLOTS) * SLOT_MS) / SPREAD_MS) ** 2),
	);
	const total = curve.reduce((all, part) => all + part, 0);
	return counts.map((_, slot) =>
		curve.reduce((all, part, index) => {
			const near = (slot + index - REACH_SLOTS + SLOTS_A_DAY) % SLOTS_A_DAY;
			return all + (part / total) * (counts[near] ?? 0);
		}, 0),
	);
}

function sum(days: readonly Seen[]): Seen {
	const counts = Array.from({ length: SLOTS_A_DAY }, (_, slot) =>
		days.reduce((all, day) => all + (day.counts[slot] ?? 0), 0),
	);
	return { counts, days: days.reduce((all, day) => all + day.days, 0) };
}

function rateOf({ counts, days }: Seen): number[] {
	return counts.map((count) => (days === 0 ? 0 : (count / days) * (HOUR_MS / SLOT_MS)));
}

/** What was seen, and `days` of what is expected besides. */
function shrunk({ counts, days: seen }: Seen, expected: readonly number[], days: number): number[] {
	return counts.map((count, slot) => (count * (HOUR_MS / SLOT_MS) + (expected[slot] ?? 0) * days) / (seen + days));
}

/** 0 is Monday. The epoch began on a Thursday. */
function dayOfWeek(at: number): number {
	return (((Math.floor(at / DAY_MS) + 3) % DAYS) + DAYS) % DAYS;
}

function isWeekend(day: number): boolean {
	return day >= 5;
}

function slotAt(at: number): number {
	return Math.floor((((at % DAY_MS) + DAY_MS) % DAY_MS) / SLOT_MS);
}

function nextMidnight(at: number): number {
	return (Math.floor(at / DAY_MS) + 1) * DAY_MS;
}
