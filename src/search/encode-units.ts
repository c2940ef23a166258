import type { Unit } from "./fold-text.ts";

/**
 * Stands for whatever separates two single characters, so that 国法 is not found in "中国，法国". Words need none: nothing
 * but a separator can stand between two words, and "AI 芯片" is the same as "AI芯片".
 */
const GAP_TOKEN = "¦";

/** The units as tokens for SQLite's full-text table, separated by spaces. A term's tokens stand in a row wherever its units do. */
export function encodeUnits(units: readonly Unit[]): string {
	let encoded = "";
	let previous: Unit | undefined;
	for (const unit of units) {
		if (previous !== undefined) encoded += needsGap(previous, unit) ? ` ${GAP_TOKEN} ` : " ";
		encoded += unit.text;
		previous = unit;
	}
	return encoded;
}

/** Whether the separator between two neighbours tells texts apart. */
export function needsGap(previous: Unit, unit: Unit): boolean {
	return unit.gapBefore && previous.kind === "character" && unit.kind === "character";
}
