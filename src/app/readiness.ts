import type { Clock } from "../kit/clock.ts";
import { SECOND_MS } from "../kit/durations.ts";
import type { Logger } from "../kit/logger.ts";

export interface Readiness {
	readonly ready: boolean;
	/** What is missing, when it is not ready. */
	readonly reason?: string;
}

export interface ReadinessOptions {
	/** Why no updates come in, if so. */
	readonly intake: () => string | undefined;
	/** Writes something, and rejects when the store does not take it. */
	readonly tryStore: () => Promise<void>;
	readonly clock: Pick<Clock, "elapsed">;
	readonly logger: Pick<Logger, "warn">;
}

/** Whoever asks more often hears the same: anybody may ask, and it costs a write. */
const STORE_TRIED_EVERY_MS = SECOND_MS;

/** Whether the bot can do its work: updates come in, and what it does can be written down. */
export function createReadiness({ intake, tryStore, clock, logger }: ReadinessOptions): () => Promise<Readiness> {
	let tried: { readonly at: number; readonly takes: Promise<boolean> } | undefined;

	async function takesWrites(): Promise<boolean> {
		try {
			await tryStore();
			return true;
		} catch (error) {
			logger.warn("Not ready: the store fails", { error });
			return false;
		}
	}

	function storeTakes(): Promise<boolean> {
		const now = clock.elapsed();
		if (tried === undefined || now - tried.at >= STORE_TRIED_EVERY_MS) tried = { at: now, takes: takesWrites() };
		return tried.takes;
	}

	return async () => {
		const troubles = [intake(), (await storeTakes()) ? undefined : "the store fails"];
		const reasons = troubles.filter((trouble) => trouble !== undefined);
		return reasons.length === 0 ? { ready: true } : { ready: false, reason: reasons.join("; ") };
	};
}
