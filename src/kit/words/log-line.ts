import { wordDuration } from "./word-duration.ts";

/** What stands in every line of the log, with whatever fields come beside. */
export interface LogRecord {
	readonly level: string;
	/** ISO 8601. */
	readonly time: string;
	readonly msg: string;
	readonly [field: string]: unknown;
}

const LEVEL_CHARS = "error".length;

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
