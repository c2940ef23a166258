import { createMetrics, type Metrics } from "../kit/metrics.ts";

/** What is counted, under the names that operators see. */
export interface AppMetrics {
	readonly metrics: Metrics;
	sent(kind: string, outcome: string): void;
	feedChecked(edition: string, succeeded: boolean): void;
	admitted(edition: string, silent: boolean): void;
	updateHandled(): void;
}

export interface Gauges {
	/** Destinations with a subscription, those with something to read now, waiting for their time, and set aside since their turns fail. */
	delivery(): Readonly<Record<"destinations" | "ready" | "waiting" | "setAside", number>>;
}

export function createAppMetrics(gauges: Gauges): AppMetrics {
	const metrics = createMetrics();
	const sends = metrics.counter("rfi_sends_total", "Calls to post or edit, by what became of them", [
		"kind",
		"outcome",
	]);
	const checks = metrics.counter("rfi_feed_checks_total", "Looks at a feed", ["edition", "result"]);
	const articles = metrics.counter("rfi_articles_total", "Articles that entered the log", ["edition", "posted"]);
	const updates = metrics.counter("rfi_updates_total", "Updates from Telegram", []);
	metrics.gauge("rfi_destinations", "Chats and topics with a subscription", () => gauges.delivery().destinations);
	metrics.gauge("rfi_destinations_ready", "Destinations with something to read", () => gauges.delivery().ready);
	metrics.gauge("rfi_destinations_waiting", "Destinations that have to wait", () => gauges.delivery().waiting);
	metrics.gauge("rfi_destinations_set_aside", "Destinations whose turns fail", () => gauges.delivery().setAside);
	return {
		metrics,
		sent: (kind, outcome) => sends.count({ kind, outcome }),
		feedChecked: (edition, succeeded) => checks.count({ edition, result: succeeded ? "ok" : "failed" }),
		admitted: (edition, silent) => articles.count({ edition, posted: String(!silent) }),
		updateHandled: () => updates.count({}),
	};
}
