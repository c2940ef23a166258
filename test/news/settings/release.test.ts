import { describe, expect, test } from "vitest";
import { createReleases, type Release, releaseAt } from "../../../src/news/settings/release.ts";
import type { Timing } from "../../../src/news/subscription.ts";

const STEP_MS = 5 * 60_000;
const HOUR_MS = 3_600_000;
const at = (time: string) => Date.parse(time);
const iso = (time: number | undefined) => (time === undefined ? undefined : new Date(time).toISOString().slice(0, 16));

/** What may come at `time`, in words. */
function said({ digestBefore, isOpen, wordsPass, next }: Release): string {
	const digest = digestBefore === undefined ? [] : [`digest of before ${iso(digestBefore)}`];
	return [...digest, ...(isOpen ? ["open"] : []), ...(wordsPass ? ["words"] : []), `next ${iso(next) ?? "–"}`].join(
		", ",
	);
}

describe("Without changes of the clocks", () => {
	const night = { from: "22:00", to: "07:00" };
	test.each<[string, Timing, string, string]>([
		["nothing was chosen", {}, "2026-11-26T03:00Z", "open, next –"],
		["quiet hours have begun", { quiet: night }, "2026-11-25T21:00Z", "next 2026-11-26T06:00"],
		["quiet hours go on", { quiet: night }, "2026-11-26T05:59Z", "next 2026-11-26T06:00"],
		[
			"words pass in them",
			{ quiet: { ...night, wordsPass: true } },
			"2026-11-26T05:59Z",
			"words, next 2026-11-26T06:00",
		],
		["quiet hours are over", { quiet: night }, "2026-11-26T06:00Z", "digest of before 2026-11-26T06:00, open, next –"],
		[
			"and until the next ones",
			{ quiet: night },
			"2026-11-26T20:59Z",
			"digest of before 2026-11-26T06:00, open, next –",
		],
		[
			"quiet hours within a day",
			{ quiet: { from: "12:00", to: "14:00" } },
			"2026-11-26T12:30Z",
			"next 2026-11-26T13:00",
		],
		["quiet hours without a length", { quiet: { from: "12:00", to: "12:00" } }, "2026-11-26T12:30Z", "open, next –"],
		[
			"a digest each day",
			{ digest: ["08:00"] },
			"2026-11-26T06:59Z",
			"digest of before 2026-11-25T07:00, next 2026-11-26T07:00",
		],
		[
			"its time",
			{ digest: ["08:00"] },
			"2026-11-26T07:00Z",
			"digest of before 2026-11-26T07:00, next 2026-11-27T07:00",
		],
		[
			"two of them",
			{ digest: ["08:00", "18:30"] },
			"2026-11-26T07:00Z",
			"digest of before 2026-11-26T07:00, next 2026-11-26T17:30",
		],
		["none of them", { digest: [] }, "2026-11-26T07:00Z", "open, next –"],
		[
			"every hour",
			{ digest: "hourly" },
			"2026-11-26T07:10Z",
			"digest of before 2026-11-26T07:00, next 2026-11-26T08:00",
		],
		[
			"every hour, where clocks are ahead by three quarters",
			{ digest: "hourly", timeZone: "Asia/Kathmandu" },
			"2026-11-26T07:10Z",
			"digest of before 2026-11-26T06:15, next 2026-11-26T07:15",
		],
		["every hour, at night", { digest: "hourly", quiet: night }, "2026-11-26T02:10Z", "next 2026-11-26T06:00"],
		[
			"words pass at night although a digest is to come",
			{ digest: "hourly", quiet: { ...night, wordsPass: true } },
			"2026-11-26T02:10Z",
			"words, next 2026-11-26T06:00",
		],
		[
			"by day they wait for it",
			{ digest: "hourly", quiet: { ...night, wordsPass: true } },
			"2026-11-26T12:10Z",
			"digest of before 2026-11-26T12:00, next 2026-11-26T13:00",
		],
		[
			"until the night, when that is sooner",
			{ digest: ["08:00"], quiet: { ...night, wordsPass: true } },
			"2026-11-26T12:10Z",
			"digest of before 2026-11-26T07:00, next 2026-11-26T21:00",
		],
		[
			"a digest that falls into quiet hours comes when they end",
			{ digest: ["06:00"], quiet: night },
			"2026-11-26T06:00Z",
			"digest of before 2026-11-26T06:00, next 2026-11-27T06:00",
		],
		[
			"the last one before them",
			{ digest: "hourly", quiet: night },
			"2026-11-25T20:59Z",
			"digest of before 2026-11-25T20:00, next 2026-11-26T06:00",
		],
		[
			"a zone that this machine does not know is the newsroom's",
			{ digest: ["08:00"], timeZone: "Mars/Base" },
			"2026-11-26T07:00Z",
			"digest of before 2026-11-26T07:00, next 2026-11-27T07:00",
		],
		["a distance from UTC", { quiet: night, timeZone: "+08:00" }, "2026-11-26T14:00Z", "next 2026-11-26T23:00"],
	])("%s", (_, timing, now, expected) => {
		expect(said(releaseAt(timing, at(now)))).toBe(expected);
	});
});

describe("A pause", () => {
	const until = (time: string) => ({ pause: { until: at(time) } });
	const night = { quiet: { from: "22:00", to: "07:00" } };
	test.each<[string, Timing, string, string]>([
		["until somebody resumes", { pause: {} }, "2026-11-26T12:00Z", "next –"],
		["until a time", until("2026-11-26T13:00Z"), "2026-11-26T12:59Z", "next 2026-11-26T13:00"],
		["over", until("2026-11-26T13:00Z"), "2026-11-26T13:00Z", "digest of before 2026-11-26T13:00, open, next –"],
		["in quiet hours", { ...night, ...until("2026-11-26T02:00Z") }, "2026-11-26T03:00Z", "next 2026-11-26T06:00"],
		[
			"that ended in quiet hours",
			{ ...night, ...until("2026-11-26T02:00Z") },
			"2026-11-26T06:00Z",
			"digest of before 2026-11-26T06:00, open, next –",
		],
		[
			"that ended in quiet hours, with a digest later in the day",
			{ ...night, digest: ["19:00"], ...until("2026-11-26T02:00Z") },
			"2026-11-26T06:00Z",
			"digest of before 2026-11-26T06:00, next 2026-11-26T18:00",
		],
		[
			"that ended since quiet hours",
			{ ...night, ...until("2026-11-26T10:00Z") },
			"2026-11-26T11:00Z",
			"digest of before 2026-11-26T10:00, open, next –",
		],
		[
			"that ended days ago",
			{ ...night, ...until("2026-11-20T10:00Z") },
			"2026-11-26T11:00Z",
			"digest of before 2026-11-26T06:00, open, next –",
		],
		[
			"over which the time of a digest passed",
			{ digest: ["08:00"], ...until("2026-11-26T10:00Z") },
			"2026-11-26T10:00Z",
			"digest of before 2026-11-26T10:00, next 2026-11-27T07:00",
		],
		[
			"of which nothing is left after the next digest",
			{ digest: ["08:00"], ...until("2026-11-26T10:00Z") },
			"2026-11-27T07:00Z",
			"digest of before 2026-11-27T07:00, next 2026-11-28T07:00",
		],
	])("%s", (_, timing, now, expected) => {
		expect(said(releaseAt(timing, at(now)))).toBe(expected);
	});
});

/** Both changes of the clocks in each zone, as 48 hours around them, and what clocks there show. */
const CHANGES = [
	["Europe/Paris", "2026-03-29T01:00Z"],
	["Europe/Paris", "2026-10-25T01:00Z"],
	["America/New_York", "2026-03-08T07:00Z"],
	["America/New_York", "2026-11-01T06:00Z"],
	["Australia/Lord_Howe", "2026-04-04T15:00Z"],
	["Australia/Lord_Howe", "2026-10-03T15:30Z"],
	["Asia/Kathmandu", "2026-10-25T01:00Z"],
] as const;

function clockOf(timeZone: string) {
	const format = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" });
	return (time: number) => format.format(time);
}

function* timesAround(change: string, hours: number): Generator<number> {
	const middle = at(change);
	for (let time = middle - hours * HOUR_MS; time <= middle + hours * HOUR_MS; time += STEP_MS) yield time;
}

/** The moments at which a digest became due, as they show when every fifth minute is looked at. */
function digestTimes(timing: Timing, change: string): number[] {
	const release = createReleases();
	const due = [...timesAround(change, 60)].map((time) => release(timing, time).digestBefore);
	return [...new Set(due.filter((time) => time !== undefined))].slice(1);
}

describe("Over changes of the clocks", () => {
	describe.each(CHANGES)("%s, %s", (timeZone, change) => {
		const clock = clockOf(timeZone);
		test.each(["00:30", "01:45", "02:15", "02:30", "03:00", "12:00"])(
			"a digest at %s comes once on each day",
			(time) => {
				const days = digestTimes({ digest: [time], timeZone }, change).map((moment) => clock(moment));
				const dates = days.map((day) => day.slice(0, 10));
				expect(dates.length).toBeGreaterThanOrEqual(4);
				expect(new Set(dates).size).toBe(dates.length);
				// Only on the night of the change may the clock show another time, since it never shows this one.
				const others = days.filter((day) => !day.endsWith(` ${time}`));
				const shown = [...timesAround(change, 60)].map(clock);
				for (const other of others) expect(shown).not.toContain(`${other.slice(0, 10)} ${time}`);
				expect(others.length).toBeLessThanOrEqual(1);
			},
		);

		test.each([
			["22:00", "07:00"],
			["00:30", "05:00"],
			["02:45", "12:00"],
		])("it is quiet from %s to %s by the clock on the wall", (from, to) => {
			const release = createReleases();
			const wrong = [...timesAround(change, 60)].filter((time) => {
				const wall = clock(time).slice(11);
				const isNight = from < to ? wall >= from && wall < to : wall >= from || wall < to;
				return release({ quiet: { from, to }, timeZone }, time).isOpen === isNight;
			});
			// A beginning that does not exist, or comes twice, is the one difference.
			const isOdd = wrong.every((time) => Math.abs(time - at(change)) <= HOUR_MS);
			expect(isOdd).toBe(true);
			if (from !== "02:45") expect(wrong).toEqual([]);
		});

		test("an hour's digest comes on the hour, and never more than an hour and a half passes", () => {
			const due = digestTimes({ digest: "hourly", timeZone }, change);
			const gaps = due.slice(1).map((time, index) => time - (due[index] ?? 0));
			expect(Math.max(...gaps)).toBeLessThanOrEqual(1.5 * HOUR_MS);
			expect(due.filter((time) => !clock(time).endsWith(":00")).length).toBeLessThanOrEqual(1);
		});

		test("what is remembered is what is true", () => {
			const release = createReleases();
			const timings: Timing[] = [
				{ timeZone, quiet: { from: "22:00", to: "07:00" } },
				{ timeZone, digest: "hourly", quiet: { from: "23:30", to: "02:15" } },
				{ timeZone, digest: ["02:15", "18:00"], quiet: { from: "01:00", to: "06:00" }, pause: { until: at(change) } },
			];
			for (const timing of timings)
				for (const time of timesAround(change, 5)) expect(release(timing, time)).toEqual(releaseAt(timing, time));
		});
	});

	test.each([
		["Europe/Paris, skipped", "Europe/Paris", "02:30", "2026-03-29T12:00Z", "2026-03-29T01:30"],
		["Europe/Paris, twice", "Europe/Paris", "02:30", "2026-10-25T12:00Z", "2026-10-25T00:30"],
		["America/New_York, skipped", "America/New_York", "02:30", "2026-03-08T12:00Z", "2026-03-08T07:30"],
		["America/New_York, twice", "America/New_York", "01:30", "2026-11-01T12:00Z", "2026-11-01T05:30"],
		["Australia/Lord_Howe, skipped", "Australia/Lord_Howe", "02:15", "2026-10-03T20:00Z", "2026-10-03T15:45"],
		["Australia/Lord_Howe, twice", "Australia/Lord_Howe", "01:45", "2026-04-04T20:00Z", "2026-04-04T14:45"],
	])("%s", (_, timeZone, time, now, expected) => {
		expect(iso(releaseAt({ digest: [time], timeZone }, at(now)).digestBefore)).toBe(expected);
	});
});
