const UNITS = ["bytes", "kB", "MB", "GB", "TB"] as const;
const STEP = 1000;

/** A size for people, in the units that disks are sold by: `14.2 MB`. */
export function wordBytes(bytes: number): string {
	let [size, unit] = [bytes, 0];
	// What would be rounded up to 1000 is one of the next unit.
	while (size >= STEP - 0.5 && unit < UNITS.length - 1) {
		size /= STEP;
		unit++;
	}
	return `${Number(size.toFixed(size < 100 && unit > 0 ? 1 : 0))} ${UNITS[unit]}`;
}
