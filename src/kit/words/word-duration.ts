import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from "../durations.ts";

/** Below it a decimal says something. */
const WHOLE_FROM = 10;
/** Longer units say their next smaller one as well: 1 h 38 min. */
const UNITS = [
	{ unit: "d", ms: DAY_MS, next: { unit: "h", ms: HOUR_MS } },
	{ unit: "h", ms: HOUR_MS, next: { unit: "min", ms: MINUTE_MS } },
	{ unit: "min", ms: MINUTE_MS },
] as const;

/** A length of time, in milliseconds, for people: `1 h 38 min`, `4.2 s`. */
export function wordDuration(ms: number): string {
	for (const { unit, ms: length, ...more } of UNITS) {
		if (ms < length) continue;
		const rest = "next" in more ? Math.floor((ms % length) / more.next.ms) : 0;
		const end = "next" in more && rest > 0 ? ` ${rest} ${more.next.unit}` : "";
		return `${Math.floor(ms / length)} ${unit}${end}`;
	}
	if (ms < SECOND_MS) return `${Math.round(ms)} ms`;
	const seconds = ms / SECOND_MS;
	return `${seconds < WHOLE_FROM ? Math.floor(seconds * 10) / 10 : Math.floor(seconds)} s`;
}
