import type { Clock } from "../../kit/clock.ts";
import { MINUTE_MS, SECOND_MS } from "../../kit/durations.ts";
import type { Logger } from "../../kit/logger.ts";
import { type Health, healthOf } from "../../kit/watch/health.ts";

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
/** Probes ask every few seconds, and a store on a server may be away for an hour. */
const TOLD_AGAIN_AFTER_MS = MINUTE_MS;

/** Whether the bot can do its work: updates come in, feeds can be read, and what it does can be written down. */
export function createReadiness(options: ReadinessOptions): () => Promise<Health> {
	const { intake, feeds, tryStore, clock, logger } = options;
	let tried: { readonly at: number; readonly takes: Promise<boolean> } | undefined;

	/** When it was last told that the store fails, unless that is over. */
	let toldAt: number | undefined;

	async function takesWrites(): Promise<boolean> {
		try {
			await tryStore();
			if (toldAt !== undefined) logger.info("The store works again");
			toldAt = undefined;
			return true;
		} catch (error) {
			tellFailure(error);
			return false;
		}
	}

	function tellFailure(error: unknown): void {
		const now = clock.elapsed();
		if (toldAt !== undefined && now - toldAt < TOLD_AGAIN_AFTER_MS) return;
		toldAt = now;
		logger.warn("Not ready: the store fails", { error });
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
