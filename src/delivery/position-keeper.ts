import type { DestinationKey } from "../news/destination.ts";
import type { Position } from "../news/position.ts";
import type { PositionWriter } from "./position-writer.ts";

/**
 * Saves positions, and keeps those that the store did not take after their message had left: repeating the message would be
 * worse. Nothing more is sent to anybody before they are saved.
 */
export class PositionKeeper {
	readonly #writer: PositionWriter;
	readonly #unsaved = new Map<DestinationKey, Position>();
	#failed = false;

	constructor(writer: PositionWriter) {
		this.#writer = writer;
	}

	/** Resolves when the position is on disk; rejects when the store did not take it, and keeps it. */
	async save(key: DestinationKey, position: Position): Promise<void> {
		this.#unsaved.set(key, position);
		try {
			await this.#writer.write(key, position);
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
			await this.#writer.write(key, position);
			this.#unsaved.delete(key);
		}
		this.#failed = false;
	}
}
