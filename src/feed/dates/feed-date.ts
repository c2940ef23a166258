import { HOUR_MS, MINUTE_MS } from "../../kit/durations.ts";
import { EDITIONS } from "../../news/edition.ts";
import { asciiDigits } from "../../text/ascii-digits.ts";
import { momentOfClock } from "./date-line.ts";

/** RFI's oldest feeds and archives are younger. What a feed dates earlier is a clock at its beginning, or a slip. */
const EARLIEST = Date.UTC(2000, 0, 1);
/** The longest date that anybody writes, with names of days, months and zones. */
const MAX_CHARS = 128;
/** Two digits of a year below this are of this century: https://www.rfc-editor.org/rfc/rfc2822#section-4.3 */
const CENTURY_ENDS = 50;
const MAX_OFFSET_MS = 14 * HOUR_MS;

/** Hours ahead of Greenwich, for the names that feeds use. Of names with two meanings it is RFC 822's, else the more usual one. */
const ZONES: Readonly<Record<string, number>> = {
	...{
		z: 0,
		ut: 0,
		utc: 0,
		gmt: 0,
		wet: 0,
		west: 1,
		bst: 1,
		cet: 1,
		met: 1,
		cest: 2,
		mest: 2,
		eet: 2,
		eest: 3,
		msk: 3,
	},
	...{ est: -5, edt: -4, cst: -6, cdt: -5, mst: -7, mdt: -6, pst: -8, pdt: -7, brt: -3, art: -3 },
	...{ wat: 1, cat: 2, sast: 2, eat: 3, irst: 3.5, ist: 5.5, ict: 7, wib: 7, hkt: 8, sgt: 8, pht: 8, jst: 9, kst: 9 },
	...{ aest: 10, aedt: 11, nzst: 12, nzdt: 13 },
};

const TIME =
	/(\d{1,2})\s?(?::|h(?=\d)|[时時点點])\s?(\d{1,2})(?:\s?(?::|分)\s?(\d{1,2})(?:[.,](\d{1,9}))?)?\s?[分秒]?(?:\s?([ap])\.?m\b\.?)?/
		.source;
/** Behind a date: a comma, a dash, a T or a word such as "à" or "um", then the time, then the zone. */
const REST = new RegExp(`^(?:[\\s,t–—-]{0,5}(?:\\p{L}{1,4}\\s)?\\s{0,3}(上午|下午)?\\s?${TIME})?\\s*(.*)$`, "u");
const YEAR_FIRST = /^(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})(?!\d)\s?日?/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:t?(\d{2})(\d{2})(\d{2}))?(?!\d)/;
const DAY_FIRST = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?!\d)/;
/** Whatever a weekday is called: words before the date say nothing that the date does not. */
const WEEKDAY = /^(?:[\p{L}\p{M}'’-]+(?:[.,]{0,2}\s|[.,]{1,2})\s{0,3}){0,3}?/u.source;
const WORD = /[\p{L}\p{M}'’]+/u.source;
const NAMED = new RegExp(
	`${WEEKDAY}(\\d{1,2})(?:st|nd|rd|th|er|[ºª°])?[.,]?[\\s-]*(?:de\\s+|of\\s+)?(${WORD})[.,]?[\\s-]*(?:de\\s+|of\\s+|năm\\s+)?(\\d{4}|\\d{2})(?!\\d)(?:\\s?[гр](?:\\.|(?!\\p{L})))?`,
	"u",
);
const MONTH_FIRST = new RegExp(
	`${WEEKDAY}(${WORD})[.]?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)(?!\\s?:)`,
	"u",
);
/** As programs in C and Java print it: `Wed Nov 25 06:58:56 GMT 2026`. */
const YEAR_LAST = new RegExp(
	`${WEEKDAY}(${WORD})\\s+(\\d{1,2})\\s+(\\d{1,2}:\\d{1,2}:\\d{1,2})(\\s+\\S+)?\\s+(\\d{4})$`,
	"u",
);
const EPOCH = /^(\d{10})(\d{3})?(?:\.\d{1,9})?$/;
/** Go writes the zone's name behind it. */
const OFFSET = /^(?:gmt|utc|ut|z)?\s?([+\u2212-])\s?(\d{1,2})(?::?(\d{2}))?(?:\s[a-z]{1,5})?$/;
const PLACE = /^[a-z]{2,20}(?:\/[a-z_+-]{2,30}){1,2}$/;

interface Day {
	readonly year: number;
	readonly month: number;
	readonly day: number;
	/** What follows the date: a time and a zone. */
	readonly rest: string;
}

/**
 * The moment of a date in a feed, in milliseconds since the Unix epoch; undefined for what is none, or cannot be one. Read are RFC 822 and
 * ISO 8601 with their usual slips, dates in digits (the day first, as RFI writes them), seconds and milliseconds since 1970, and months in the
 * languages of RFI's editions. RFI's clock is that of Paris: a date that names no zone is meant so, wherever this machine stands; a zone
 * that nobody knows is Greenwich, as RFC 2822 has it.
 */
export function feedDate(raw: string): number | undefined {
	if (raw.length > MAX_CHARS) return undefined;
	const text = tidied(raw);
	const moment = epochMoment(text) ?? momentOf(dayOf(text));
	return moment === undefined || moment < EARLIEST ? undefined : moment;
}

function tidied(raw: string): string {
	return asciiDigits(raw.normalize("NFKC"))
		.replace(/\p{Cf}/gu, "")
		.replace(/\([^()]*\)|\[[^[\]]*\]/g, " ")
		.toLowerCase()
		.replace(/(?:tháng|thg\.?)\s?(\d{1,2})/gu, (words, month: string) => ENGLISH_MONTHS[Number(month) - 1] ?? words)
		.replace(/\s+/g, " ")
		.trim();
}

function epochMoment(text: string): number | undefined {
	const match = EPOCH.exec(text);
	return match === null ? undefined : Number(match[1]) * 1000 + Number(match[2] ?? 0);
}

function dayOf(text: string): Day | undefined {
	return numericDay(text) ?? namedDay(text);
}

function numericDay(text: string): Day | undefined {
	const compact = COMPACT.exec(text);
	if (compact !== null) {
		const [whole, year, month, day, hour, minute, second] = compact;
		const time = hour === undefined ? "" : ` ${hour}:${minute}:${second}`;
		return dated(year, month, day, time + text.slice(whole.length));
	}
	const yearFirst = YEAR_FIRST.exec(text);
	if (yearFirst !== null) return dated(yearFirst[1], yearFirst[2], yearFirst[3], text.slice(yearFirst[0].length));
	const dayFirst = DAY_FIRST.exec(text);
	return dayFirst === null ? undefined : dated(dayFirst[3], dayFirst[2], dayFirst[1], text.slice(dayFirst[0].length));
}

function namedDay(text: string): Day | undefined {
	const yearLast = anchored(YEAR_LAST, text);
	if (yearLast !== null) {
		const [, month, day, time, zone = "", year] = yearLast;
		return dated(year, monthOf(month), day, ` ${time}${zone}`);
	}
	const named = anchored(NAMED, text);
	const month = monthOf(named?.[2]);
	if (named !== null && month !== undefined) return dated(named[3], month, named[1], text.slice(named[0].length));
	const monthFirst = anchored(MONTH_FIRST, text);
	return monthFirst === null
		? undefined
		: dated(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2], text.slice(monthFirst[0].length));
}

function anchored(pattern: RegExp, text: string): RegExpExecArray | null {
	const match = pattern.exec(text);
	return match?.index === 0 ? match : null;
}

function dated(year: string | undefined, month: string | number | undefined, day: string | undefined, rest: string) {
	const given = Number(year);
	const isShort = year?.length === 2;
	const whole = isShort ? given + (given < CENTURY_ENDS ? 2000 : 1900) : given;
	return month === undefined ? undefined : { year: whole, month: Number(month), day: Number(day), rest };
}

function momentOf(date: Day | undefined): number | undefined {
	if (date === undefined) return undefined;
	const [, half, hours = "0", minutes = "0", seconds = "0", fraction = "", amOrPm, zone = ""] =
		REST.exec(date.rest) ?? [];
	const isAfternoon = half === "下午" || amOrPm === "p";
	const hour = hourOf(Number(hours), half !== undefined || amOrPm !== undefined, isAfternoon);
	const [minute, second] = [Number(minutes), Number(seconds)];
	const asIfUtc = Date.UTC(date.year, date.month - 1, date.day, hour, minute, second);
	const shown = new Date(Date.UTC(date.year, date.month - 1, date.day));
	const isDay = shown.getUTCMonth() === date.month - 1 && shown.getUTCDate() === date.day;
	if (!isDay || hour > 23 || minute > 59 || second > 60) return undefined;
	const moment = inZone(asIfUtc, zone.trim());
	return moment === undefined ? undefined : moment + Math.floor(Number(`0.${fraction || "0"}`) * 1000);
}

function hourOf(hour: number, isOfTwelve: boolean, isAfternoon: boolean): number {
	if (!isOfTwelve || hour > 12) return hour;
	return (hour % 12) + (isAfternoon ? 12 : 0);
}

/** The moment at which the clocks of a zone show what those of Greenwich show at `asIfUtc`; undefined for what can be no zone. */
function inZone(asIfUtc: number, zone: string): number | undefined {
	if (zone === "") return momentOfClock("Europe/Paris", asIfUtc);
	const [, sign, hours = "0", minutes = "0"] = OFFSET.exec(zone) ?? [];
	if (sign !== undefined) {
		const offset = Number(hours) * HOUR_MS + Number(minutes) * MINUTE_MS;
		return offset > MAX_OFFSET_MS ? undefined : asIfUtc - (sign === "+" ? offset : -offset);
	}
	if (PLACE.test(zone)) return momentOfClock(zone, asIfUtc) ?? asIfUtc;
	return /^[a-z]{1,5}$/.test(zone) ? asIfUtc - (ZONES[zone] ?? 0) * HOUR_MS : undefined;
}

const MIN_NAME_LETTERS = 3;
const ENGLISH_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
let months: ReadonlyMap<string, number> | undefined;

/**
 * The month of a name in any language of RFI's editions: as it stands alone and beside a day, whole and short; from 1. A date as feeds have to
 * write it (https://www.rfc-editor.org/rfc/rfc822#section-5) costs no look at the languages, which takes 10 MB for good.
 */
function monthOf(name: string | undefined): number | undefined {
	if (name === undefined) return undefined;
	const plain = plainName(name);
	if (ENGLISH_MONTHS.includes(plain)) return ENGLISH_MONTHS.indexOf(plain) + 1;
	months ??= monthNames();
	return months.get(plain) ?? shortenedMonth(plain, months);
}

/** A name that is cut shorter than the language cuts it: the month of all names that begin so, when they are of one. */
function shortenedMonth(plain: string, names: ReadonlyMap<string, number>): number | undefined {
	if (plain.length < MIN_NAME_LETTERS) return undefined;
	const meant = new Set([...names].filter(([name]) => name.startsWith(plain)).map(([, month]) => month));
	return meant.size === 1 ? [...meant][0] : undefined;
}

function monthNames(): ReadonlyMap<string, number> {
	const names = new Map<string, number>();
	const languages = ["en", ...Object.values(EDITIONS).map(({ language }) => language)];
	for (const language of languages) for (const [name, month] of namesIn(language)) names.set(name, month);
	// Those that are English are so in every language.
	for (const [index, name] of ENGLISH_MONTHS.entries()) names.set(name, index + 1);
	return names.set("sept", 9);
}

function namesIn(language: string): [string, number][] {
	const styles = (["long", "short"] as const).flatMap((month) => [{ month }, { month, day: "numeric" } as const]);
	const formats = styles.map(
		(style) => new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { ...style, timeZone: "UTC" }),
	);
	return ENGLISH_MONTHS.flatMap((_, index) =>
		formats.flatMap((format): [string, number][] => {
			const parts = format.formatToParts(Date.UTC(2026, index, 15));
			const name = plainName(parts.find(({ type }) => type === "month")?.value ?? "");
			return /^[^\d]+$/.test(name) ? [[name, index + 1]] : [];
		}),
	);
}

/** Accents and points are left out as often as they are written. */
function plainName(name: string): string {
	return name
		.toLowerCase()
		.normalize("NFKD")
		.replace(/[\p{M}.'’]/gu, "");
}
