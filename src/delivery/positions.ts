import type { DestinationKey } from "../news/destination.ts";
import type { Position } from "../news/position.ts";

/** The part of the store that keeps positions. */
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

/**
 * Saves positions, those that change within a few milliseconds in one write. It keeps those that the store did not take after their
 * message had left, since repeating the message would be worse: nothing more is sent to anybody before they are saved. A destination has
 * one write under way at most.
 */
export class PositionKeeper {
	readonly #sink: PositionSink;
	readonly #unsaved = new Map<DestinationKey, Position>();
	#failed = false;
	#group: Pending[] = [];
	#timer: NodeJS.Timeout | undefined;

	constructor(sink: PositionSink) {
		this.#sink = sink;
	}

	/** Resolves when the position is on disk; rejects when the store did not take it, and keeps it. */
	async save(key: DestinationKey, position: Position): Promise<void> {
		this.#unsaved.set(key, position);
		try {
			await this.#write(key, position);
		} catch (error) {
			this.#failed = true;
			throw error;
		}
		this.#unsaved.delete(key);
	}

	/** Saves what an earlier failure left; rejects as long as the store takes nothing. */
	async flush(): Promise<void> {
		if (!this.#failed) return;
		for (const [key, position] of this.#unsaved) {
			await this.#write(key, position);
			this.#unsaved.delete(key);
		}
		this.#failed = false;
	}

	#write(key: DestinationKey, position: Position): Promise<void> {
		return new Promise((done, failed) => {
			this.#group.push({ entry: [key, position], done, failed });
			if (this.#group.length >= MAX_GROUP) this.#writeGroup();
			else this.#timer ??= setTimeout(() => this.#writeGroup(), GROUP_MS);
		});
	}

	#writeGroup(): void {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		const group = this.#group;
		this.#group = [];
		this.#sink.setMany(group.map(({ entry }) => entry)).then(
			() => {
				for (const { done } of group) done();
			},
			(error: unknown) => {
				for (const { failed } of group) failed(error);
			},
		);
	}
}
