import { Temporal } from "temporal-polyfill";
import type { LocalTime } from "../subscription.ts";

/** Where RFI's newsroom is: its days and times count where nobody has named others. */
export const NEWSROOM_ZONE = "Europe/Paris";

/** What a `LocalTime` is made of. */
export const LOCAL_TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** A day of somebody's calendar, `days` after the one that it is at `time` in the zone. */
export type LocalDay = (days: number) => (time: LocalTime) => number;

/**
 * The moments of times of day around `time`, all in milliseconds since the Unix epoch. When clocks change, a time that exists twice is the
 * first of the two, and one that is skipped comes as late as if the clocks had not been changed yet: RFC 5545, section 3.3.5.
 */
export function localDays(time: number, timeZone: string | undefined): LocalDay {
	const zone = knownZone(timeZone);
	const today = Temporal.Instant.fromEpochMilliseconds(time).toZonedDateTimeISO(zone).toPlainDate();
	return (days) => {
		const day = today.add({ days });
		return (plainTime) => day.toZonedDateTime({ timeZone: zone, plainTime }).epochMilliseconds;
	};
}

/** By how many milliseconds the zone's clocks are ahead of UTC at `time`. */
export function offsetMs(time: number, timeZone: string | undefined): number {
	return Temporal.Instant.fromEpochMilliseconds(time).toZonedDateTimeISO(knownZone(timeZone)).offsetNanoseconds / 1e6;
}

const checked = new Map<string, boolean>();

/** Whether there are such clocks, by the IANA's name of their zone or their distance from UTC: `Asia/Shanghai`, `+08:00`. */
export function isTimeZone(name: string): boolean {
	const known = checked.get(name);
	if (known !== undefined) return known;
	const isKnown = canonicalZone(name) !== undefined;
	checked.set(name, isKnown);
	return isKnown;
}

/** A zone as `Intl` calls it; `undefined` for what is none. Remembers nothing: anybody may ask for anything. */
export function canonicalZone(timeZone: string): string | undefined {
	try {
		return new Intl.DateTimeFormat("en", { timeZone }).resolvedOptions().timeZone;
	} catch {
		return undefined; // It throws for what is no zone, and for nothing else.
	}
}

/** A machine with older tables of zones may not know what another one wrote. */
export function knownZone(timeZone: string | undefined): string {
	return timeZone !== undefined && isTimeZone(timeZone) ? timeZone : NEWSROOM_ZONE;
}
