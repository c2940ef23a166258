import { DAY_MS, HOUR_MS } from "../../kit/durations.ts";

/** A stretch of time: from the first millisecond to the one after the last. */
export interface Period {
	readonly start: number;
	readonly end: number;
}

const UNIT_MS: Readonly<Record<string, number>> = {
	...{ h: HOUR_MS, d: DAY_MS, w: 7 * DAY_MS, m: 30 * DAY_MS, y: 365 * DAY_MS },
	...{ 小时: HOUR_MS, 天: DAY_MS, 日: DAY_MS, 周: 7 * DAY_MS, 月: 30 * DAY_MS, 年: 365 * DAY_MS },
};
const RELATIVE = /^(\d{1,4})(h|d|w|m|y|个?小时|天|日|周|个?月|年)前?$/iu;
const ABSOLUTE = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/u;
/** As dates are written in Chinese, with four digits for the year: 7年 is a length of time, 2026年 a year. */
const CHINESE = /^(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})[日号])?)?$/u;

/** `7d`, `2w`, `7天` mean that moment; `2023-09-01`, `2023年9月` and `2023` the whole of it, in UTC. Undefined for anything else. */
export function parseDate(text: string, now: number): Period | undefined {
	const folded = text.normalize("NFKC").trim();
	const absolute = CHINESE.exec(folded) ?? ABSOLUTE.exec(folded);
	if (absolute !== null) return calendarPeriod(absolute.slice(1).map(toNumber));
	const relative = RELATIVE.exec(folded);
	if (relative !== null) {
		const moment = now - Number(relative[1]) * (UNIT_MS[(relative[2] ?? "").toLowerCase().replace("个", "")] ?? 0);
		return { start: moment, end: moment };
	}
	return undefined;
}

function toNumber(digits: string | undefined): number | undefined {
	return digits === undefined ? undefined : Number(digits);
}

function calendarPeriod([year = 0, month, day]: readonly (number | undefined)[]): Period | undefined {
	const start = Date.UTC(year, (month ?? 1) - 1, day ?? 1);
	const date = new Date(start);
	// Date.UTC reads 31 February as 3 March, and the year 99 as 1999.
	const exists =
		date.getUTCFullYear() === year && date.getUTCMonth() + 1 === (month ?? 1) && date.getUTCDate() === (day ?? 1);
	if (!exists) return undefined;
	if (month === undefined) return { start, end: Date.UTC(year + 1, 0, 1) };
	if (day === undefined) return { start, end: Date.UTC(year, month, 1) };
	return { start, end: start + DAY_MS };
}
