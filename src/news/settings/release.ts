import { defined } from "../../kit/defined.ts";
import { HOUR_MS } from "../../kit/durations.ts";
import type { QuietHours, Timing } from "../subscription.ts";
import { type LocalDay, localDays, offsetMs } from "./local-time.ts";

/** What of the unread may be sent at a moment. All times in milliseconds since the Unix epoch. */
export interface Release {
	/** What entered the log before this moment comes now, together. Absent: nothing was held. */
	readonly digestBefore?: number;
	/** Whether what came since then comes now too, one by one. */
	readonly isOpen: boolean;
	/** Whether what has a word to follow comes now, without a sound, although the rest is held. */
	readonly wordsPass: boolean;
	/** When more may be sent than now; absent when that takes a person, or when nothing is held. */
	readonly next?: number;
}

/** Whether anything at all may come: not in quiet hours, and not during a pause. Notices and edits wait for nothing else. */
export function isAwake({ isOpen, digestBefore }: Release): boolean {
	return isOpen || digestBefore !== undefined;
}

/**
 * What may be sent at `now`, in milliseconds since the Unix epoch. Quiet hours hold everything until their end, which is also the time of a
 * digest that fell into them; so does a pause. What was held comes as a digest.
 */
export function releaseAt(timing: Timing, now: number): Release {
	return underPause(timing, now, () => stretchAt(timing, now));
}

const MAX_REMEMBERED = 10_000;

/** `releaseAt` for many who have chosen the same: times of day are looked up in the calendar once in each stretch between two of them. */
export function createReleases(): typeof releaseAt {
	const stretches = new Map<string, Stretch>();
	return (timing, now) => {
		const { digest, quiet, timeZone } = timing;
		return underPause(timing, now, () => {
			const key = JSON.stringify([digest, quiet, timeZone]);
			const known = stretches.get(key);
			if (known !== undefined && known.from <= now && now < known.to) return known;
			if (stretches.size >= MAX_REMEMBERED) stretches.clear();
			const stretch = stretchAt(timing, now);
			stretches.set(key, stretch);
			return stretch;
		});
	};
}

interface Period {
	readonly from: number;
	/** The moment after the last one. */
	readonly to: number;
}

/** A time during which a pause apart nothing changes. */
interface Stretch extends Period {
	readonly release: Release;
	/** The quiet hours that were the last to end. */
	readonly lastQuiet?: Period | undefined;
}

const OPEN: Release = { isOpen: true, wordsPass: false };

/** Whether a pause goes on at `now`, in milliseconds since the Unix epoch. */
export function isPaused({ pause }: Pick<Timing, "pause">, now: number): boolean {
	return pause !== undefined && (pause.until ?? Number.POSITIVE_INFINITY) > now;
}

function underPause(timing: Timing, now: number, stretch: () => Stretch): Release {
	const { pause, digest, quiet } = timing;
	if (isPaused(timing, now)) return { isOpen: false, wordsPass: false, ...defined({ next: pause?.until }) };
	const { release, lastQuiet } = digest === undefined && quiet === undefined ? { release: OPEN } : stretch();
	return pause?.until === undefined ? release : resumed(release, pause.until, lastQuiet);
}

/** What a pause held until its end comes then, or when the quiet hours end into which that fell. */
function resumed(release: Release, until: number, lastQuiet: Period | undefined): Release {
	const isQuiet = !release.isOpen && release.digestBefore === undefined;
	if (isQuiet) return release;
	const ended = lastQuiet !== undefined && covers(lastQuiet, until) ? lastQuiet.to : until;
	return { ...release, digestBefore: Math.max(ended, release.digestBefore ?? ended) };
}

function stretchAt({ digest, quiet, timeZone }: Timing, now: number): Stretch {
	const day = localDays(now, timeZone);
	const nights = quiet === undefined ? [] : quietPeriods(quiet, day);
	const night = nights.find((period) => covers(period, now));
	if (night !== undefined) {
		const wordsPass = quiet?.wordsPass === true;
		return { ...night, release: { isOpen: false, wordsPass, next: night.to } };
	}
	const lastQuiet = nights.findLast(({ to }) => to <= now);
	const nextQuiet = nights.find(({ from }) => from > now)?.from ?? Number.POSITIVE_INFINITY;
	const from = lastQuiet?.to ?? Number.NEGATIVE_INFINITY;
	if (digest === undefined || digest.length === 0) {
		const release = lastQuiet === undefined ? OPEN : { ...OPEN, digestBefore: lastQuiet.to };
		return { from, to: nextQuiet, release, lastQuiet };
	}
	const lift = (time: number) => nights.find((period) => covers(period, time))?.to ?? time;
	const times = digest === "hourly" ? fullHours(now, timeZone) : dailyTimes(digest, day);
	const due = Math.max(...times.map(lift).filter((time) => time <= now));
	const nextDigest = Math.min(...times.map(lift).filter((time) => time > now));
	// At night words pass that wait for a digest by day.
	const next = quiet?.wordsPass === true ? Math.min(nextQuiet, nextDigest) : nextDigest;
	const release = { isOpen: false, wordsPass: false, digestBefore: due, next };
	return { from: Math.max(from, due), to: Math.min(nextQuiet, nextDigest), release, lastQuiet };
}

function covers({ from, to }: Period, time: number): boolean {
	return from <= time && time < to;
}

/** Those around today, in order; none when they would have no beginning. */
function quietPeriods({ from, to }: QuietHours, day: LocalDay): Period[] {
	if (from === to) return [];
	return [-2, -1, 0, 1].map((days) => ({ from: day(days)(from), to: day(from < to ? days : days + 1)(to) }));
}

/** Those around today; at least one is over, and at least one is to come, also when quiet hours move them. */
function dailyTimes(times: readonly string[], day: LocalDay): number[] {
	return [-2, -1, 0, 1, 2].flatMap((days) => times.map((time) => day(days)(time)));
}

/** By the clocks of the zone, of which some are ahead by half an hour or three quarters. */
function fullHours(now: number, timeZone: string | undefined): number[] {
	const minutes = offsetMs(now, timeZone) % HOUR_MS;
	const last = Math.floor((now + minutes) / HOUR_MS) * HOUR_MS - minutes;
	return Array.from({ length: 50 }, (_, index) => last + (index - 24) * HOUR_MS);
}
