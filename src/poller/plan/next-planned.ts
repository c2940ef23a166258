import { DAY_MS, MINUTE_MS } from "../../kit/durations.ts";
import type { Rhythm } from "../../news/rhythm/learn-rhythm.ts";
import type { Spending } from "./spending.ts";

/** A server is never asked more often than this, unless the operator wants it. */
const CLOSEST_MS = MINUTE_MS;
/** However little is published, a check comes after so many intervals. */
export const FURTHEST_INTERVALS = 3;
/** What was not spent by now, as when a feed could not be read, is not made up for at once. */
const MOST_MADE_UP = 1.25;
/** Articles an hour. Of no hour it is known that nothing comes in it: what busy hours leave over of the budget goes to the others. */
const LEAST_RATE = 0.02;
/** How finely a day is planned. */
const SLOT_MS = 15 * MINUTE_MS;

/** What is known when the next check is planned. Moments are milliseconds since the Unix epoch. */
export interface PlanContext {
	/** A day's budget is a full answer for each interval of it. */
	readonly intervalMs: number;
	/** What was spent of it, and what a check costs: the last one was the newest in it. */
	readonly spending: Spending;
	/** When the edition's last article was published, as far as known. */
	readonly lastPublishedAt?: number;
}

/**
 * When a feed is to be asked next, in milliseconds since the Unix epoch. What is left of the day's budget is spread over what is left of the day in
 * proportion to the root of the rate at which the edition publishes, which is where the same number of checks finds articles soonest; evenly as
 * long as no rhythm is known.
 */
export function nextPlanned(rhythm: Rhythm | undefined, context: PlanContext): number {
	const { spending, lastPublishedAt = Number.NEGATIVE_INFINITY } = context;
	const bounds = boundsOf(context.intervalMs);
	let left = 1;
	for (let day = restOfDay(rhythm, context); ; day = wholeDay(rhythm, context, day.end)) {
		for (const { start, end, weight } of day.slots) {
			const burst = Math.sqrt(rhythm?.afterLast(Math.max(0, start - lastPublishedAt)) ?? 1);
			const density = clamp(day.level * weight * burst, bounds);
			if (density * (end - start) >= left)
				return Math.round(clamp(start + left / density, window(spending.at, bounds)));
			left -= density * (end - start);
		}
	}
}

/** Checks a millisecond. */
interface Bounds {
	readonly least: number;
	readonly most: number;
}

interface Slot {
	readonly start: number;
	readonly end: number;
	/** The root of the rate. */
	readonly weight: number;
}

interface DayPlan {
	readonly end: number;
	readonly slots: readonly Slot[];
	/** Checks a millisecond for a weight of 1. */
	readonly level: number;
	/** What the budget of a whole day would allow for each check that the bounds let be planned: more than 1 where they are too far apart. */
	readonly allowedEach: number;
}

function boundsOf(intervalMs: number): Bounds {
	return { least: 1 / (FURTHEST_INTERVALS * intervalMs), most: 1 / Math.min(CLOSEST_MS, intervalMs) };
}

function window(from: number, { least, most }: Bounds): Bounds {
	return { least: from + 1 / most, most: from + 1 / least };
}

function clamp(value: number, { least, most }: Bounds): number {
	return Math.max(least, Math.min(most, value));
}

function wholeDay(rhythm: Rhythm | undefined, { intervalMs, spending }: PlanContext, midnight: number): DayPlan {
	const slots = slotsUntil(rhythm, midnight, midnight + DAY_MS);
	const bounds = boundsOf(intervalMs);
	const checks = DAY_MS / intervalMs / spending.cost;
	const level = levelFor(checks, slots, bounds);
	return { end: midnight + DAY_MS, slots, level, allowedEach: checks / checksIn(slots, level, bounds) };
}

/** What was to be spent by now and was not is spent later in the day, and the other way round. */
function restOfDay(rhythm: Rhythm | undefined, context: PlanContext): DayPlan {
	const { at, since, units, cost } = context.spending;
	const usual = wholeDay(rhythm, context, Math.floor(at / DAY_MS) * DAY_MS);
	const bounds = boundsOf(context.intervalMs);
	const slots = slotsUntil(rhythm, at, usual.end);
	const planned = checksIn(slots, usual.level, bounds);
	const counted = checksIn(slotsUntil(rhythm, since, usual.end), usual.level, bounds);
	// The last check before midnight is half a step before it, as the first one behind it is half a step behind.
	const left = counted * usual.allowedEach - units / cost + 0.5;
	return { ...usual, slots, level: levelFor(Math.min(left, MOST_MADE_UP * planned), slots, bounds) };
}

function slotsUntil(rhythm: Rhythm | undefined, from: number, to: number): Slot[] {
	const slots: Slot[] = [];
	for (let start = from; start < to; ) {
		const end = Math.min(to, (Math.floor(start / SLOT_MS) + 1) * SLOT_MS);
		slots.push({ start, end, weight: Math.sqrt(Math.max(LEAST_RATE, rhythm?.perHour(start) ?? 1)) });
		start = end;
	}
	return slots;
}

/** At which level so many checks fall into these slots; the nearest to it where the bounds allow no such number. */
function levelFor(checks: number, slots: readonly Slot[], bounds: Bounds): number {
	const weights = slots.map(({ weight }) => weight);
	let low = bounds.least / Math.max(1, ...weights);
	let high = bounds.most / Math.min(1, ...weights);
	// Halved on a scale of powers: both ends may be far apart where the rate is next to nothing at night.
	for (let round = 0; round < 30; round++) {
		const middle = Math.sqrt(low * high);
		if (checksIn(slots, middle, bounds) < checks) low = middle;
		else high = middle;
	}
	return high;
}

function checksIn(slots: readonly Slot[], level: number, bounds: Bounds): number {
	return slots.reduce((all, { start, end, weight }) => all + clamp(level * weight, bounds) * (end - start), 0);
}
