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

/** Clocks change on a quarter of an hour at the earliest, and articles are of one season: most offsets are asked for again. */
const QUARTER_MS = 15 * MINUTE_MS;
const MAX_OFFSETS = 1000;

interface Zone {
	readonly format: Intl.DateTimeFormat;
	/** In milliseconds, by the quarter of an hour since the Unix epoch. */
	readonly offsets: Map<number, number>;
}
const zones = new Map<string, Zone>();

/**
 * The moment at which the clocks of a place show what those of Greenwich show at `asIfUtc`; undefined for a place that is in no list of
 * time zones. Places are written as in `Europe/Paris`. RFI shows the time of that clock, without naming it.
 */
export function momentOfClock(place: string, asIfUtc: number): number | undefined {
	const zone = zoneOf(place);
	// The zone's offset depends on the moment that is sought: the first guess may lie on the wrong side of a clock change.
	return zone && asIfUtc - offsetMs(zone, asIfUtc - offsetMs(zone, asIfUtc));
}

function zoneOf(place: string): Zone | undefined {
	const known = zones.get(place);
	if (known !== undefined) return known;
	try {
		const format = new Intl.DateTimeFormat("en-US", { timeZone: place, timeZoneName: "longOffset" });
		const zone = { format, offsets: new Map<number, number>() };
		zones.set(place, zone);
		return zone;
	} catch {
		return undefined; // Intl throws a RangeError for a name that it does not know
	}
}

function offsetMs({ format, offsets }: Zone, moment: number): number {
	const quarter = Math.floor(moment / QUARTER_MS);
	const known = offsets.get(quarter);
	if (known !== undefined) return known;
	const parts = format.formatToParts(moment);
	const name = parts.find(({ type }) => type === "timeZoneName")?.value ?? "";
	const [, sign = "+", hours = "0", minutes = "0"] = /GMT([+-])(\d{2}):(\d{2})/.exec(name) ?? [];
	const offset = (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * MINUTE_MS;
	if (offsets.size >= MAX_OFFSETS) offsets.clear();
	offsets.set(quarter, offset);
	return offset;
}
