import { fromParisClock, parisTime } from "../extract/paris-time.ts";

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
