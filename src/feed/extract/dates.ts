import { HOUR_MS, MINUTE_MS } from "../../kit/durations.ts";

/** A time of day and the zone after it, as RFC 822 and ISO 8601 write them; a comment may follow. */
const TIME_AND_ZONE =
	/\d:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?\s*(Z|UTC?|GMT|[ECMP][SD]T|(?:GMT|UTC)?[+-]\d{2}(?::?\d{2})?)(?:\s*\([^()]*\))?$/i;
/** The Paris zone by its names, which Date.parse does not know. */
const PARIS_NAMES: readonly (readonly [RegExp, string])[] = [
	[/\s*\b(?:CEST|MEST)$/i, " +0200"],
	[/\s*\b(?:CET|MET)$/i, " +0100"],
];

/**
 * The moment of a date in a feed, in milliseconds since the Unix epoch; undefined for what is none. RFI's clock is that of Paris:
 * a date that names no zone is meant so, wherever this machine stands.
 */
export function feedDate(raw: string): number | undefined {
	const text = PARIS_NAMES.reduce((named, [name, offset]) => named.replace(name, offset), raw.trim());
	const shown = parisTime(text);
	if (shown !== undefined) return shown;
	if (TIME_AND_ZONE.test(text)) return moment(text);
	const asIfUtc = moment(`${text.replace(/^(\d{4}-\d{2}-\d{2})T/i, "$1 ")} UTC`);
	return asIfUtc === undefined ? undefined : fromParisClock(asIfUtc);
}

function moment(text: string): number | undefined {
	const time = Date.parse(text);
	return Number.isNaN(time) ? undefined : time;
}

/** The date line is the first thing in an archived article. */
const SEARCHED_CHARS = 500;
const DATE_LINE = /<div[^<>]*>\s*(\d{2}\/\d{2}\/\d{4} - \d{2}:\d{2})\s*<\/div>/;

/**
 * When RFI published an article, by the date line that opens its text: milliseconds since the Unix epoch. A full-text feed
 * states when it found the article, up to days later: a date line that lies more than an hour after that is wrong.
 */
export function readDateLine(html: string, foundAt = Number.POSITIVE_INFINITY): number | undefined {
	const line = DATE_LINE.exec(html.slice(0, SEARCHED_CHARS))?.[1];
	const dated = line === undefined ? undefined : parisTime(line);
	return dated !== undefined && dated <= foundAt + HOUR_MS ? dated : undefined;
}

/** RFI shows the time of its own clock, without naming the zone. */
const PARIS_OFFSET = new Intl.DateTimeFormat("en-US", { timeZone: "Europe/Paris", timeZoneName: "longOffset" });
const SHOWN_TIME = /^\s*(\d{2})\/(\d{2})\/(\d{4}) - (\d{2}):(\d{2})\s*$/;

/** The moment of a date line such as `12/09/2023 - 01:49`, in milliseconds since the Unix epoch. */
export function parisTime(dateLine: string): number | undefined {
	const match = SHOWN_TIME.exec(dateLine);
	if (match === null) return undefined;
	const [day = 0, month = 0, year = 0, hour = 0, minute = 0] = match.slice(1).map(Number);
	const asIfUtc = Date.UTC(year, month - 1, day, hour, minute);
	const isDate = new Date(asIfUtc).getUTCMonth() === month - 1 && hour <= 23 && minute <= 59;
	return isDate ? fromParisClock(asIfUtc) : undefined;
}

/** The moment at which the clocks of Paris show what those of Greenwich show at `asIfUtc`. */
function fromParisClock(asIfUtc: number): number {
	// The zone's offset depends on the moment that is sought: the first guess may lie on the wrong side of a clock change.
	return asIfUtc - offsetMs(asIfUtc - offsetMs(asIfUtc));
}

function offsetMs(moment: number): number {
	const parts = PARIS_OFFSET.formatToParts(moment);
	const name = parts.find(({ type }) => type === "timeZoneName")?.value ?? "";
	const [, sign = "+", hours = "0", minutes = "0"] = /GMT([+-])(\d{2}):(\d{2})/.exec(name) ?? [];
	return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * MINUTE_MS;
}
