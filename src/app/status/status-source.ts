import type { Clock } from "../../kit/clock.ts";
import { defined } from "../../kit/defined.ts";
import { SECOND_MS } from "../../kit/durations.ts";
import type { Health } from "../../kit/watch/health.ts";
import type { Status, SubscriberCounts, Waiting } from "../../status/status.ts";
import type { Config } from "../config.ts";
import type { Instruments } from "../instruments.ts";

export interface StatusParts {
	readonly config: Pick<Config, "editions" | "feeds">;
	readonly version: string;
	readonly instruments: Pick<Instruments, "census" | "statistics" | "feedStates" | "newestAt"> & {
		readonly loops: { readonly watchdog: { health(): Health } };
	};
	readonly readiness: () => Promise<Health>;
	readonly delivery: {
		status(): Readonly<Record<"ready" | "waiting" | "setAside", number>>;
		/** For how many milliseconds the first of those who wait still has to. */
		readonly nextInMs: number | undefined;
	};
	readonly pace: { readonly perSecond: number; readonly pausedMs: number };
	readonly clock: Pick<Clock, "now" | "elapsed">;
}

/** Whoever asks more often hears the same. */
const GATHERED_EVERY_MS = SECOND_MS;

/** How the bot is, for whoever asks: gathered from what is counted anyhow, at most once a second. It has run since this was called. */
export function createStatusSource(parts: StatusParts): () => Promise<Status> {
	const { clock } = parts;
	const startedAt = clock.now();
	let last: { readonly at: number; readonly status: Promise<Status> } | undefined;
	return () => {
		const now = clock.elapsed();
		if (last === undefined || now - last.at >= GATHERED_EVERY_MS) last = { at: now, status: gather(parts, startedAt) };
		return last.status;
	};
}

async function gather(parts: StatusParts, startedAt: number): Promise<Status> {
	const { config, version, instruments, readiness, clock } = parts;
	const ready = await readiness();
	const at = clock.now();
	return {
		...{ at, version, startedAt, ready },
		live: instruments.loops.watchdog.health(),
		editions: config.editions.map((edition) => ({
			...{ edition, subscribers: instruments.census.readersOf(edition) },
			...defined({ newestAt: instruments.newestAt(edition) }),
			...instruments.statistics.of(edition),
		})),
		feeds: config.feeds.map((feed) => instruments.feedStates.statusOf(feed, at)),
		subscribers: subscribersOf(instruments.census),
		waiting: waitingOf(parts, at),
	};
}

/** Of what there is any. */
function subscribersOf(census: Instruments["census"]): SubscriberCounts {
	const counts = [...census.counts()].filter(([, count]) => count > 0);
	return { states: counts.map(([kind, count]) => ({ ...kind, count })), reasons: census.reasons() };
}

function waitingOf({ delivery, pace }: StatusParts, at: number): Waiting {
	const { ready, waiting, setAside } = delivery.status();
	const { nextInMs } = delivery;
	return {
		...{ ready, waiting, setAside, sendsPerSecond: pace.perSecond },
		...defined({
			nextAt: nextInMs === undefined ? undefined : Math.round(at + nextInMs),
			pausedUntil: pace.pausedMs > 0 ? Math.round(at + pace.pausedMs) : undefined,
		}),
	};
}
