import { placesOf } from "../../text/find-term.ts";
import type { TextFolder, Unit } from "../../text/fold-text.ts";
import type { Stretch } from "../../text/stretch.ts";
import type { Term } from "../query/parsed-query.ts";

/** Where any of the terms stands in a text: in order, without overlaps. Finds what the index finds. */
export function findMatches(original: string, terms: readonly Term[], folder: Pick<TextFolder, "fold">): Stretch[] {
	const units = folder.fold(original);
	const found = terms.flatMap((term) =>
		Array.from(placesOf(units, term), ({ at, count }) => stretchOf(units, at, count)),
	);
	return merge(found);
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
