import { HOUR_MS, MINUTE_MS } from "../../kit/durations.ts";

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

const SHOWN_TIME = /^\s*(\d{2})\/(\d{2})\/(\d{4}) - (\d{2}):(\d{2})\s*$/;

/** The moment of a date line such as `12/09/2023 - 01:49`, in milliseconds since the Unix epoch. */
export function parisTime(dateLine: string): number | undefined {
	const match = SHOWN_TIME.exec(dateLine);
	if (match === null) return undefined;
	const [day = 0, month = 0, year = 0, hour = 0, minute = 0] = match.slice(1).map(Number);
	const asIfUtc = Date.UTC(year, month - 1, day, hour, minute);
	const isDate = new Date(asIfUtc).getUTCMonth() === month - 1 && hour <= 23 && minute <= 59;
	return isDate ? momentOfClock("Europe/Paris", asIfUtc) : undefined;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * The moment at which the clocks of a place show what those of Greenwich show at `asIfUtc`; undefined for a place that is in no list of
 * time zones. Places are written as in `Europe/Paris`. RFI shows the time of that clock, without naming it.
 */
export function momentOfClock(place: string, asIfUtc: number): number | undefined {
	try {
		const format =
			formats.get(place) ?? new Intl.DateTimeFormat("en-US", { timeZone: place, timeZoneName: "longOffset" });
		formats.set(place, format);
		// The zone's offset depends on the moment that is sought: the first guess may lie on the wrong side of a clock change.
		return asIfUtc - offsetMs(format, asIfUtc - offsetMs(format, asIfUtc));
	} catch {
		return undefined; // Intl throws a RangeError for a name that it does not know
	}
}

function offsetMs(format: Intl.DateTimeFormat, moment: number): number {
	const parts = format.formatToParts(moment);
	const name = parts.find(({ type }) => type === "timeZoneName")?.value ?? "";
	const [, sign = "+", hours = "0", minutes = "0"] = /GMT([+-])(\d{2}):(\d{2})/.exec(name) ?? [];
	return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * MINUTE_MS;
}
