import { ALERT_KIND_NAMES, type AlertKind } from "../../bot/admin/alert-kinds.ts";
import type { Metrics } from "../../kit/metrics.ts";

/** How many alerts there were, and how many go on; of this process, whoever watches in it. */
export function createAlertCounts(metrics: Metrics) {
	let open: () => Iterable<{ readonly kind: AlertKind }> = () => [];
	const total = metrics.counter("rfi_alerts_total", "Troubles of which operators are told", ["kind"]);
	for (const kind of ALERT_KIND_NAMES) total.count({ kind }, 0);
	metrics.gauges("rfi_alerts_open", "Of these, those that go on", ["kind"], () => {
		const all = [...open()];
		return ALERT_KIND_NAMES.map((kind) => [{ kind }, all.filter((alert) => alert.kind === kind).length] as const);
	});
	return {
		raised: (kind: AlertKind) => total.count({ kind }),
		/** From now on these go on. */
		watch(alerts: typeof open): void {
			open = alerts;
		},
	};
}
