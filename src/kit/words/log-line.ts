import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from "../durations.ts";

/** What stands in every line of the log, with whatever fields come beside. */
export interface LogRecord {
	readonly level: string;
	/** ISO 8601. */
	readonly time: string;
	readonly msg: string;
	readonly [field: string]: unknown;
}

const LEVEL_CHARS = "error".length;
/** Below it a decimal says something. */
const WHOLE_FROM = 10;
/** Longer units say their next smaller one as well: 1 h 38 min. */
const UNITS = [
	{ unit: "d", ms: DAY_MS, next: { unit: "h", ms: HOUR_MS } },
	{ unit: "h", ms: HOUR_MS, next: { unit: "min", ms: MINUTE_MS } },
	{ unit: "min", ms: MINUTE_MS },
] as const;

/** A line of the log for people: time of this machine, level, sentence, fields; a field in milliseconds as a duration, without the `Ms` of its name. */
export function logLine({ level, time, msg, ...fields }: LogRecord): string {
	const start = `${localTime(new Date(time))} ${level.padEnd(LEVEL_CHARS)} ${msg}`;
	const shown = Object.entries(fields).map(([name, value]) => {
		const [, duration] = typeof value === "number" ? (/^(.+)Ms$/.exec(name) ?? []) : [];
		return duration === undefined ? `${name}=${shownAs(value)}` : `${duration}="${wordDuration(Number(value))}"`;
	});
	return [start, ...shown].join("  ");
}

function localTime(time: Date): string {
	const two = (number: number) => String(number).padStart(2, "0");
	const day = [time.getFullYear(), two(time.getMonth() + 1), two(time.getDate())].join("-");
	return `${day} ${[time.getHours(), time.getMinutes(), time.getSeconds()].map(two).join(":")}`;
}

/** What has blanks, quotes or nothing in it is quoted, so that where it ends is seen. */
function shownAs(value: unknown): string {
	if (Array.isArray(value)) return shownAs(value.map(String).join(","));
	if (typeof value === "string") return quoted(value);
	return JSON.stringify(value) ?? "";
}

function quoted(text: string): string {
	if (/^[^\s"'=]+$/.test(text)) return text;
	// Reasons quote names and addresses; marks around marks would have to be escaped.
	return text.includes('"') && !text.includes("'") ? `'${text}'` : JSON.stringify(text);
}

function wordDuration(ms: number): string {
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
