import { DAY_MS, SECOND_MS } from "../kit/durations.ts";
import { wordDuration } from "../kit/words/word-duration.ts";
import type { Status, Traffic } from "./status.ts";

/** From here on the exact number says no more than a rounded one. */
const COMPACT_FROM = 100_000;
const ISO_MINUTE_CHARS = "2026-01-01T00:00".length;

/** A number for people, as short as it may be: `96,104`, `455.4K`. */
export function figure(number: number): string {
	if (number < COMPACT_FROM) return number.toLocaleString("en");
	return new Intl.NumberFormat("en", { notation: "compact", maximumFractionDigits: 1 }).format(number);
}

/** How far a moment is from `now`: `3 min ago`, `in 3 min`, `now`. Both are milliseconds since the Unix epoch. */
export function distance(at: number, now: number): string {
	const seconds = Math.round(Math.abs(at - now) / SECOND_MS);
	if (seconds === 0) return "now";
	const words = wordDuration(seconds * SECOND_MS);
	return at < now ? `${words} ago` : `in ${words}`;
}

/** The time of day in UTC, with its date unless it is within a day of `now`: `09:40`, `2026-11-25 09:40`. */
export function timeOfDay(at: number, now: number): string {
	const [date, time] = minuteOf(at).split(" ");
	return Math.abs(at - now) < DAY_MS ? `${time}` : `${date} ${time}`;
}

/** `2026-11-25 09:40`, in UTC. */
export function minuteOf(at: number): string {
	return new Date(at).toISOString().slice(0, ISO_MINUTE_CHARS).replace("T", " ");
}

/** The sum over all editions for each of the last 24 hours. */
export function hoursOfAll({ editions }: Status): Pick<Traffic, "from" | "articles" | "messages">[] {
	const [first] = editions;
	return (first?.hours ?? []).map(({ from }, index) => {
		const sum = (of: "articles" | "messages") =>
			editions.reduce((total, { hours }) => total + (hours[index]?.[of] ?? 0), 0);
		return { from, articles: sum("articles"), messages: sum("messages") };
	});
}

/** The sum over all editions and the last 24 hours. */
export function dayOfAll({ editions }: Status, of: "articles" | "messages"): number {
	return editions.reduce((total, { day }) => total + day[of], 0);
}
