import type { DestinationKey } from "../../news/destination.ts";
import type { LogEntry } from "../../news/stream.ts";

/** What a destination refused in every form, until it is known whose fault that is. */
export interface Suspect {
	/** Absent for headlines. */
	readonly entry: LogEntry | undefined;
	readonly reason: string;
	/** How often the destination was held for it. */
	readonly timesHeld: number;
	/** The next entry is being tried. */
	readonly isOnTrial: boolean;
}

/** One suspect of each destination, since the process started. */
export class Suspects {
	readonly #suspects = new Map<DestinationKey, Suspect>();

	/** The suspect that is passed over now, to see whether the next entry is taken. */
	onTrial(key: DestinationKey): Suspect | undefined {
		const suspect = this.#suspects.get(key);
		return suspect?.isOnTrial === true ? suspect : undefined;
	}

	/** How often the destination was held for this entry. */
	timesHeldFor(key: DestinationKey, entry: LogEntry | undefined): number {
		const suspect = this.#suspects.get(key);
		return suspect !== undefined && suspect.entry?.id === entry?.id ? suspect.timesHeld : 0;
	}

	note(key: DestinationKey, suspect: Suspect): void {
		this.#suspects.set(key, suspect);
	}

	/** The destination waits, and then the suspect comes first again. Returns how often it was held for it before. */
	hold(key: DestinationKey): number {
		const suspect = this.#suspects.get(key);
		if (suspect === undefined) return 0;
		this.#suspects.set(key, { ...suspect, isOnTrial: false, timesHeld: suspect.timesHeld + 1 });
		return suspect.timesHeld;
	}

	forget(key: DestinationKey): void {
		this.#suspects.delete(key);
	}
}
