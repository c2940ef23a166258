import type { OpenAlert } from "../../bot/admin/alert-record.ts";
import type { Translate } from "../../formatter/words/translations.ts";
import type { Clock } from "../../kit/clock.ts";
import { defined } from "../../kit/defined.ts";
import { SECOND_MS } from "../../kit/durations.ts";
import { redact } from "../../kit/redact.ts";
import type { Health } from "../../kit/watch/health.ts";
import type { FeedStatus, NewsMapStatus, Status, SubscriberCounts, Waiting } from "../../status/status.ts";
import type { Config, FeedSource } from "../config.ts";
import type { Figures } from "../duty/figures.ts";
import { alertStatuses, isSilent } from "./open-alerts.ts";

export interface StatusParts {
	readonly config: Pick<Config, "editions" | "feeds" | "newsMaps">;
	readonly version: string;
	/** When the process began to run. Milliseconds since the Unix epoch. */
	readonly startedAt: number;
	readonly figures: Pick<Figures, "census" | "statistics" | "feedStates" | "newestAt">;
	readonly watchdog: { health(): Health };
	readonly readiness: () => Promise<Health>;
	readonly delivery: {
		status(): Readonly<Record<"ready" | "waiting" | "setAside", number>>;
		/** For how many milliseconds the first of those who wait still has to. */
		readonly nextInMs: number | undefined;
	};
	readonly pace: { readonly perSecond: number; readonly pausedMs: number };
	/** What operators are told of, as long as it goes on. */
	readonly alerts: { readonly open: readonly OpenAlert[] };
	readonly translate: Translate;
	readonly clock: Pick<Clock, "now" | "elapsed">;
}

/** Whoever asks more often hears the same. */
const GATHERED_EVERY_MS = SECOND_MS;

/** How the bot is, for whoever asks: gathered from what is counted anyhow, at most once a second. */
export function createStatusSource(parts: StatusParts): () => Promise<Status> {
	const { clock } = parts;
	let last: { readonly at: number; readonly status: Promise<Status> } | undefined;
	return () => {
		const now = clock.elapsed();
		if (last === undefined || now - last.at >= GATHERED_EVERY_MS) last = { at: now, status: gather(parts) };
		return last.status;
	};
}

async function gather(parts: StatusParts): Promise<Status> {
	const { config, version, startedAt, figures, watchdog, readiness, clock } = parts;
	const ready = await readiness();
	const at = clock.now();
	return {
		...{ at, version, startedAt, ready },
		live: watchdog.health(),
		editions: config.editions.map((edition) => ({
			...{ edition, subscribers: figures.census.readersOf(edition) },
			...defined({ newestAt: figures.newestAt(edition) }),
			...figures.statistics.of(edition),
		})),
		feeds: config.feeds.map((feed) => feedStatus(feed, parts, at)),
		newsMaps: config.newsMaps.flatMap((map) => mapStatus(figures.feedStates.mapStatusOf(map, at))),
		subscribers: subscribersOf(figures.census),
		waiting: waitingOf(parts, at),
		alerts: alertStatuses(parts.alerts.open, parts.translate),
	};
}

/** Without the name and password that its address may hold. */
function feedStatus(feed: FeedSource, { figures, alerts }: StatusParts, at: number): FeedStatus {
	const status = figures.feedStates.statusOf(feed, at);
	const { url, reason } = status;
	return {
		...{ ...status, url: redact(url), ...defined({ reason: reason && redact(reason) }) },
		...(isSilent(alerts.open, url, status) && { isSilent: true }),
	};
}

/** The same of a news map's. */
function mapStatus(status: NewsMapStatus | undefined): NewsMapStatus[] {
	if (status === undefined) return [];
	const { url, reason } = status;
	return [{ ...status, url: redact(url), ...defined({ reason: reason && redact(reason) }) }];
}

/** Of what there is any. */
function subscribersOf(census: Figures["census"]): SubscriberCounts {
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
