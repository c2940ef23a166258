import type { TextFolder, Unit } from "../../text/fold-text.ts";
import type { Stretch } from "../../text/stretch.ts";
import { isGap } from "../index/encode-units.ts";
import type { Term } from "../query/parsed-query.ts";

/** Where any of the terms stands in a text: in order, without overlaps. Finds what the index finds. */
export function findMatches(original: string, terms: readonly Term[], folder: Pick<TextFolder, "fold">): Stretch[] {
	const units = folder.fold(original);
	const found: Stretch[] = [];
	for (const { readings, isPrefix } of terms) {
		for (const reading of readings) found.push(...placesOf(units, reading, isPrefix));
	}
	return merge(found);
}

function placesOf(units: readonly Unit[], reading: readonly Unit[], isPrefix: boolean): Stretch[] {
	const places: Stretch[] = [];
	for (let at = 0; at + reading.length <= units.length; at += 1) {
		if (standsAt(units, at, reading, isPrefix)) places.push(stretchOf(units, at, reading.length));
	}
	return places;
}

function standsAt(units: readonly Unit[], at: number, reading: readonly Unit[], isPrefix: boolean): boolean {
	return reading.every((wanted, index) => {
		const unit = units[at + index];
		if (unit === undefined || unit.kind !== wanted.kind) return false;
		const isOpen = isPrefix && index === reading.length - 1;
		if (isOpen ? !unit.text.startsWith(wanted.text) : unit.text !== wanted.text) return false;
		const [previous, wantedPrevious] = [units[at + index - 1], reading[index - 1]];
		if (previous === undefined || wantedPrevious === undefined) return true;
		return isGap(previous, unit) === isGap(wantedPrevious, wanted);
	});
}

function stretchOf(units: readonly Unit[], at: number, count: number): Stretch {
	const offset = units[at]?.start ?? 0;
	return { offset, length: (units[at + count - 1]?.end ?? offset) - offset };
}

function merge(stretches: readonly Stretch[]): Stretch[] {
	const merged: Stretch[] = [];
	for (const next of stretches.toSorted((a, b) => a.offset - b.offset)) {
		const last = merged.at(-1);
		if (last === undefined || next.offset > last.offset + last.length) merged.push(next);
		else {
			const end = Math.max(last.offset + last.length, next.offset + next.length);
			merged[merged.length - 1] = { offset: last.offset, length: end - last.offset };
		}
	}
	return merged;
}
