import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from "../../kit/durations.ts";
import { type InterfaceLanguage, traitsOf } from "../../news/languages/interface-language.ts";

const UNITS = [
	["days", DAY_MS],
	["hours", HOUR_MS],
	["minutes", MINUTE_MS],
	["seconds", SECOND_MS],
] as const;

/** A time in milliseconds in words, to the two units that tell most of it: 2 days, 21 hours. */
export function durationText(ms: number, language: InterfaceLanguage): string {
	const first = UNITS.findIndex(([, unitMs]) => ms >= unitMs);
	const shown = first < 0 ? UNITS.slice(-1) : UNITS.slice(first, first + 2);
	let left = ms;
	const parts = shown.map(([unit, unitMs]) => {
		const count = Math.floor(left / unitMs);
		left -= count * unitMs;
		return [unit, count] as const;
	});
	const told = parts.filter(([, count], index) => count > 0 || index === 0);
	const duration = Object.fromEntries(told);
	const options = first < 0 ? { style: "long", secondsDisplay: "always" } : { style: "long" };
	return new Intl.DurationFormat(traitsOf(language).bcp47, options as Intl.DurationFormatOptions).format(duration);
}
