import { defined } from "../../src/kit/defined.ts";
import { DAY_MS, HOUR_MS, SECOND_MS } from "../../src/kit/durations.ts";
import { EDITION_CODES } from "../../src/news/edition.ts";
import { learnRhythm, type Rhythm } from "../../src/news/rhythm/learn-rhythm.ts";
import { FURTHEST_INTERVALS, nextPlanned } from "../../src/poller/plan/next-planned.ts";
import { type Spending, spendingAfter } from "../../src/poller/plan/spending.ts";
import type { BenchResult, Row } from "../result.ts";
import { publicationTimes, stretchesOf } from "../stage/publication-times.ts";

const INTERVAL_MS = 300 * SECOND_MS;
const BUDGET = DAY_MS / INTERVAL_MS;
/** Of each policy, with the articles a little later in each, so that no figure depends on where in the minute a check falls. */
const ROUNDS = 24;
const MONTH_DAYS = 30;
/** So long the whole feed is not asked for when it says that nothing has changed. */
const BELIEVED_MS = 6 * HOUR_MS;

/** One check of a feed. Moments are milliseconds since the Unix epoch. */
interface Check {
	readonly at: number;
	/** Whether there was something new. */
	readonly found: boolean;
	readonly lastPublishedAt?: number;
}

/** When the next check is, and whether this one brought the whole feed. */
type Policy = (check: Check) => { readonly nextAt: number; readonly isFull: boolean };

interface Watched {
	/** From publication to the check that finds it, for each article, in milliseconds. */
	readonly delays: readonly number[];
	/** Of each day (UTC) that was watched whole. */
	readonly checks: readonly number[];
	/** Those among them that brought the whole feed. */
	readonly full: readonly number[];
}

/** How long after its publication an article is seen, when checks are planned in different ways. */
export async function delay(): Promise<BenchResult> {
	const { times, about } = publicationTimes();
	const learned = times.slice(0, Math.floor((times.length * 2) / 3));
	const tried = stretchesOf(times.slice(learned.length)).filter(({ length }) => length > 1);
	const rhythm = learnRhythm(learned, learned.at(-1) ?? 0);
	const steady = watchAll(tried, () => ({ at }) => ({ nextAt: at + INTERVAL_MS, isFull: true }));
	if (rhythm === undefined || steady.checks.length === 0)
		throw new Error(
			`Cannot measure delay with ${about}: two thirds are too few to learn from, or the rest has no whole day`,
		);
	const planned = watchAll(tried, () => plan(rhythm));
	const cheap = watchAll(tried, () => plan(rhythm, { has304: true }));
	return {
		name: "delay",
		rows: [
			...rowsOf(`${about}, every ${INTERVAL_MS / SECOND_MS} s`, steady),
			...rowsOf("the plan", planned),
			...rowsOf("the plan, of a feed that answers 304", cheap, "≤ 60"),
			{ what: "plan / steady", value: mean(planned.delays) / mean(steady.delays), unit: "×", goal: "≤ 0.82" },
			...month(learned),
		],
	};
}

function plan(rhythm: Rhythm | undefined, { has304 = false } = {}): Policy {
	let spending: Spending | undefined;
	let wholeAt = 0;
	return ({ at, found, lastPublishedAt }) => {
		const isUnchanged = has304 && !found && at - wholeAt < BELIEVED_MS;
		if (!isUnchanged) wholeAt = at;
		spending = spendingAfter(spending, { at, isUnchanged, longestPauseMs: FURTHEST_INTERVALS * INTERVAL_MS });
		const nextAt = nextPlanned(rhythm, { intervalMs: INTERVAL_MS, spending, ...defined({ lastPublishedAt }) });
		return { nextAt, isFull: !isUnchanged };
	};
}

function watchAll(stretches: readonly (readonly number[])[], policy: () => Policy): Watched {
	const watched = stretches.flatMap((times) =>
		Array.from({ length: ROUNDS }, (_, round) => {
			const later = ((round + 0.5) / ROUNDS) * INTERVAL_MS;
			return watch(
				times.map((time) => time + later),
				policy(),
			);
		}),
	);
	return {
		delays: watched.flatMap(({ delays }) => delays),
		checks: watched.flatMap(({ checks }) => checks),
		full: watched.flatMap(({ full }) => full),
	};
}

function watch(times: readonly number[], next: Policy): Watched {
	const first = Math.floor((times[0] ?? 0) / DAY_MS) * DAY_MS;
	const last = times.at(-1) ?? 0;
	const days = Math.floor((last - first) / DAY_MS);
	const [checks, full] = [counter(days), counter(days)];
	const delays: number[] = [];
	let seen = 0;
	for (let at = first; seen < times.length; ) {
		const before = seen;
		for (let time = times[seen]; time !== undefined && time <= at; time = times[seen]) {
			delays.push(at - time);
			seen++;
		}
		const { nextAt, isFull } = next({ at, found: seen > before, ...defined({ lastPublishedAt: times[seen - 1] }) });
		const day = Math.floor((at - first) / DAY_MS);
		if (day < days) checks[day] = (checks[day] ?? 0) + 1;
		if (day < days && isFull) full[day] = (full[day] ?? 0) + 1;
		at = nextAt;
	}
	return { delays, checks, full };
}

function counter(days: number): number[] {
	return Array.from({ length: days }, () => 0);
}

/** A month in which all editions publish as this one did, each some hours later than the one before. */
function month(learned: readonly number[]): Row[] {
	const end = learned.at(-1) ?? 0;
	const lasts = learned.filter((time) => time > end - MONTH_DAYS * DAY_MS);
	const editions = EDITION_CODES.map((_, index) => {
		const later = index * 3 * HOUR_MS;
		const rhythm = learnRhythm(
			learned.map((time) => time + later),
			end + later,
		);
		const times = lasts.map((time) => time + later);
		return { full: watch(times, plan(rhythm)), short: watch(times, plan(rhythm, { has304: true })) };
	});
	const most = (of: readonly Watched[], counted: "checks" | "full") => Math.max(...of.flatMap((each) => each[counted]));
	const host = (of: readonly Watched[]) => of.reduce((all, { checks }) => all + mean(checks), 0);
	const [full, short] = [editions.map((each) => each.full), editions.map((each) => each.short)];
	const what = `a month of ${editions.length} editions`;
	return [
		{ what: `${what}: most requests a day for a feed`, value: most(full, "checks"), unit: "", goal: `≤ ${BUDGET}` },
		{
			what: `${what}: requests a day to their host`,
			value: host(full),
			unit: "",
			goal: `≤ ${editions.length * BUDGET}`,
		},
		{
			what: `${what} that answer 304: most requests a day for a feed`,
			value: most(short, "checks"),
			unit: "",
			goal: `≤ ${3 * BUDGET}`,
		},
		{
			what: `${what} that answer 304: most full answers a day of a feed`,
			value: most(short, "full"),
			unit: "",
			goal: `≤ ${BUDGET}`,
		},
		{
			what: `${what} that answer 304: requests a day to their host`,
			value: host(short),
			unit: "",
			goal: `≤ ${3 * editions.length * BUDGET}`,
		},
	];
}

function rowsOf(what: string, { delays, checks, full }: Watched, medianGoal?: string): Row[] {
	const sorted = delays.toSorted((a, b) => a - b);
	const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? 0) / SECOND_MS;
	return [
		{ what: `${what}: publication to seen, mean`, value: mean(delays) / SECOND_MS, unit: "s" },
		{ what: `${what}: median`, value: at(0.5), unit: "s", ...(medianGoal === undefined ? {} : { goal: medianGoal }) },
		{ what: `${what}: p95`, value: at(0.95), unit: "s" },
		{ what: `${what}: requests a day`, value: mean(checks), unit: "" },
		...(medianGoal === undefined ? [] : [{ what: `${what}: full answers a day`, value: mean(full), unit: "" }]),
	];
}

function mean(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}
