import { parisTime } from "./paris-time.ts";

/** The date line is the first thing in an archived article. */
const SEARCHED_CHARS = 500;
const DATE_LINE = /<div[^<>]*>\s*(\d{2}\/\d{2}\/\d{4} - \d{2}:\d{2})\s*<\/div>/;

/** When RFI published an article, by the date line that opens its text: milliseconds since the Unix epoch. */
export function readDateLine(html: string): number | undefined {
	const line = DATE_LINE.exec(html.slice(0, SEARCHED_CHARS))?.[1];
	return line === undefined ? undefined : parisTime(line);
}
