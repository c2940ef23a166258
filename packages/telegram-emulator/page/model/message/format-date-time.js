/**
 * Where and how somebody reads a date.
 *
 * @typedef {object} Reader
 * @property {string | undefined} locale BCP 47; the browser's own when undefined
 * @property {string} [timeZone] the browser's own unless given
 * @property {number} now Unix milliseconds
 */

/** @type {Readonly<Record<string, Intl.DateTimeFormatOptions>>} */
const PARTS = {
	w: { weekday: "long" },
	d: { dateStyle: "short" },
	D: { dateStyle: "long" },
	t: { timeStyle: "short", hourCycle: "h23" },
	T: { timeStyle: "medium", hourCycle: "h23" },
};
/** @type {readonly (readonly [Intl.RelativeTimeFormatUnit, number])[]} */
const UNITS_MS = [
	["year", 365 * 86_400_000],
	["month", 30 * 86_400_000],
	["day", 86_400_000],
	["hour", 3_600_000],
	["minute", 60_000],
	["second", 1000],
];

/**
 * A date as Telegram's clients show it, in the reader's own zone, by the clock of 24 hours that all other times here are told
 * by; undefined where the original text stands.
 * https://core.telegram.org/bots/api#date-time-entity-formatting
 *
 * @param {number} unixTime seconds
 * @param {string} format `r`, or `w`, `d` or `D`, `t` or `T` in this order
 * @param {Reader} reader
 * @returns {string | undefined}
 */
export function formatDateTime(unixTime, format, reader) {
	const time = unixTime * 1000;
	if (format === "r") return relative(time, reader);
	const texts = [format.includes("w") ? absolute(time, "w", reader) : "", dateAndTime(time, format, reader)];
	return texts.filter((text) => text !== "").join(" ") || undefined;
}

/**
 * @param {number} time
 * @param {string} format
 * @param {Reader} reader
 */
function dateAndTime(time, format, { locale, timeZone }) {
	const letters = [...format].filter((letter) => letter !== "w" && letter in PARTS);
	if (letters.length === 0) return "";
	const style = Object.assign(
		{},
		...letters.map((letter) => PARTS[letter]),
		timeZone === undefined ? {} : { timeZone },
	);
	return new Intl.DateTimeFormat(locale, style).format(time);
}

/**
 * @param {number} time
 * @param {string} letter
 * @param {Reader} reader
 */
function absolute(time, letter, { locale, timeZone }) {
	const zone = timeZone === undefined ? {} : { timeZone };
	return new Intl.DateTimeFormat(locale, { ...PARTS[letter], ...zone }).format(time);
}

/**
 * @param {number} time
 * @param {Reader} reader
 */
function relative(time, { locale, now }) {
	const distance = time - now;
	const [unit, length] = UNITS_MS.find(([, ms]) => Math.abs(distance) >= ms) ?? ["second", 1000];
	return new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(Math.round(distance / length), unit);
}
