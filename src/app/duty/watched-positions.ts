import type { DestinationKey } from "../../news/destination.ts";
import type { Position } from "../../news/position.ts";
import type { Positions } from "../../store/open-store.ts";

/** The same positions, of which each write is told once it was done. */
export function watchedPositions(
	positions: Positions,
	onWritten: (key: DestinationKey, position: Position) => void,
): Positions {
	return {
		...positions,
		async set(key, position) {
			await positions.set(key, position);
			onWritten(key, position);
		},
		async setMany(entries) {
			await positions.setMany(entries);
			for (const entry of entries) onWritten(...entry);
		},
	};
}
