import type { DestinationKey } from "../news/destination.ts";
import type { Position } from "../news/position.ts";

export interface PositionWriter {
	/** Resolves when the position is on disk; rejects when the store refused its group. */
	write(key: DestinationKey, position: Position): Promise<void>;
}

/** The part of the store that this room writes. */
export interface PositionSink {
	setMany(entries: readonly (readonly [DestinationKey, Position])[]): Promise<void>;
}

/** Sends that end within this time share one commit. */
const GROUP_MS = 3;
const MAX_GROUP = 200;

interface Pending {
	readonly entry: readonly [DestinationKey, Position];
	readonly done: () => void;
	readonly failed: (error: unknown) => void;
}

/** Group commit: one write for all positions that change within a few milliseconds. A destination has one write under way at most. */
export function createPositionWriter(sink: PositionSink): PositionWriter {
	let group: Pending[] = [];
	let timer: NodeJS.Timeout | undefined;

	function flush(): void {
		clearTimeout(timer);
		timer = undefined;
		const current = group;
		group = [];
		sink.setMany(current.map(({ entry }) => entry)).then(
			() => {
				for (const { done } of current) done();
			},
			(error: unknown) => {
				for (const { failed } of current) failed(error);
			},
		);
	}

	return {
		write: (key, position) =>
			new Promise((done, failed) => {
				group.push({ entry: [key, position], done, failed });
				if (group.length >= MAX_GROUP) flush();
				else timer ??= setTimeout(flush, GROUP_MS);
			}),
	};
}
