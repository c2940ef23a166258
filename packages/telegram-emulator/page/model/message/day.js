/**
 * @param {number} a Unix milliseconds
 * @param {number} b Unix milliseconds
 */
export function isSameDay(a, b) {
	return new Date(a).toDateString() === new Date(b).toDateString();
}

/**
 * @param {number} time Unix milliseconds
 * @param {string | undefined} locale
 */
export function clockTime(time, locale) {
	return new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(time);
}

/**
 * “Today”, “yesterday”, or the date.
 *
 * @param {number} time Unix milliseconds
 * @param {{ locale: string | undefined, now: number }} reader
 */
export function dayLabel(time, { locale, now }) {
	const days = Math.round((midnight(time) - midnight(now)) / 86_400_000);
	if (days >= -1 && days <= 1) return new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(days, "day");
	return new Intl.DateTimeFormat(locale, { day: "numeric", month: "long" }).format(time);
}

/** @param {number} time */
function midnight(time) {
	return new Date(time).setHours(0, 0, 0, 0);
}
