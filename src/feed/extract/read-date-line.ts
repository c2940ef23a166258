import { parisTime } from "./paris-time.ts";

/** The date line is the first thing in an archived article. */
const SEARCHED_CHARS = 500;
const DATE_LINE = /<div[^<>]*>\s*(\d{2}\/\d{2}\/\d{4} - \d{2}:\d{2})\s*<\/div>/;
const HOUR_MS = 3_600_000;

/**
 * When RFI published an article, by the date line that opens its text: milliseconds since the Unix epoch. A full-text feed
 * states when it found the article, up to days later: a date line that lies more than an hour after that is wrong.
 */
export function readDateLine(html: string, foundAt = Number.POSITIVE_INFINITY): number | undefined {
	const line = DATE_LINE.exec(html.slice(0, SEARCHED_CHARS))?.[1];
	const dated = line === undefined ? undefined : parisTime(line);
	return dated !== undefined && dated <= foundAt + HOUR_MS ? dated : undefined;
}
