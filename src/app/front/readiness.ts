import type { Clock } from "../../kit/clock.ts";
import { SECOND_MS } from "../../kit/durations.ts";
import type { Logger } from "../../kit/logger.ts";
import { type Health, healthOf } from "../../kit/watch/health.ts";
import { LastingTrouble } from "../../kit/watch/lasting-trouble.ts";

export interface ReadinessOptions {
	/** Why no updates come in, if so. */
	readonly intake: () => string | undefined;
	/** Which feeds are down that somebody reads, if any. */
	readonly feeds: () => string | undefined;
	/** Writes something, and rejects when the store does not take it. */
	readonly tryStore: () => Promise<void>;
	readonly clock: Pick<Clock, "elapsed">;
	readonly logger: Pick<Logger, "info" | "warn">;
}

/** Whoever asks more often hears the same: anybody may ask, and it costs a write. */
const STORE_TRIED_EVERY_MS = SECOND_MS;

/** Whether the bot can do its work: updates come in, feeds can be read, and what it does can be written down. */
export function createReadiness(options: ReadinessOptions): () => Promise<Health> {
	const { intake, feeds, tryStore, clock, logger } = options;
	let tried: { readonly at: number; readonly takes: Promise<boolean> } | undefined;
	const trouble = new LastingTrouble(clock);

	async function takesWrites(): Promise<boolean> {
		try {
			await tryStore();
			if (trouble.ends()) logger.info("The store works again");
			return true;
		} catch (error) {
			trouble.goesOn(() => logger.warn("Not ready: the store fails", { error }));
			return false;
		}
	}

	function storeTakes(): Promise<boolean> {
		const now = clock.elapsed();
		if (tried === undefined || now - tried.at >= STORE_TRIED_EVERY_MS) tried = { at: now, takes: takesWrites() };
		return tried.takes;
	}

	return async () => {
		const store = (await storeTakes()) ? undefined : "the store fails";
		return healthOf({ store, telegram: intake(), feeds: feeds() });
	};
}
