/** RFI shows the time of its own clock, without naming the zone. */
const PARIS_OFFSET = new Intl.DateTimeFormat("en-US", { timeZone: "Europe/Paris", timeZoneName: "longOffset" });
const DATE_LINE = /^\s*(\d{2})\/(\d{2})\/(\d{4}) - (\d{2}):(\d{2})\s*$/;

/** The moment of a date line such as `12/09/2023 - 01:49`, in milliseconds since the Unix epoch. */
export function parisTime(dateLine: string): number | undefined {
	const match = DATE_LINE.exec(dateLine);
	if (match === null) return undefined;
	const [day = 0, month = 0, year = 0, hour = 0, minute = 0] = match.slice(1).map(Number);
	const asIfUtc = Date.UTC(year, month - 1, day, hour, minute);
	const isDate = new Date(asIfUtc).getUTCMonth() === month - 1 && hour <= 23 && minute <= 59;
	return isDate ? fromParisClock(asIfUtc) : undefined;
}

/** The moment at which the clocks of Paris show what those of Greenwich show at `asIfUtc`. */
export function fromParisClock(asIfUtc: number): number {
	// The zone's offset depends on the moment that is sought: the first guess may lie on the wrong side of a clock change.
	return asIfUtc - offsetMs(asIfUtc - offsetMs(asIfUtc));
}

function offsetMs(moment: number): number {
	const parts = PARIS_OFFSET.formatToParts(moment);
	const name = parts.find(({ type }) => type === "timeZoneName")?.value ?? "";
	const [, sign = "+", hours = "0", minutes = "0"] = /GMT([+-])(\d{2}):(\d{2})/.exec(name) ?? [];
	return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}
