import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Logger } from "./logger.ts";

type LabelledValues<Label extends string> = Iterable<readonly [Record<Label, string>, number]>;

/**
 * Numbers for operators, in Prometheus' text format. Names and units: https://prometheus.io/docs/practices/naming/. Each combination of label
 * values is a series of its own, so labels take few values, all known beforehand.
 */
export interface Metrics {
	/** A number that only grows. */
	counter<Label extends string>(
		name: string,
		help: string,
		labels: readonly Label[],
	): { count(labels: Record<Label, string>, by?: number): void };
	/** A number that is asked for when somebody looks; `undefined` while there is none. */
	gauge(name: string, help: string, read: () => number | undefined): void;
	/** The same for several, each with its labels. */
	gauges<Label extends string>(
		name: string,
		help: string,
		labels: readonly Label[],
		read: () => LabelledValues<Label> | Promise<LabelledValues<Label>>,
	): void;
	/** How often, and how long. `bucketsSeconds` are upper bounds. */
	durations<Label extends string>(
		name: string,
		help: string,
		labels: readonly Label[],
		bucketsSeconds: readonly number[],
	): { took(labels: Record<Label, string>, seconds: number): void };
	text(): Promise<string>;
	readonly contentType: string;
}

/** Gauges of prom-client's own whose names end as those of counters do. The same numbers stand in others, by kind. */
const MISNAMED = ["nodejs_active_handles_total", "nodejs_active_requests_total", "nodejs_active_resources_total"];

/** A gauge that cannot be read is left out of the page, and the log says so once, until it can be read again. */
export function createMetrics(logger: Pick<Logger, "error">): Metrics {
	const registry = new Registry();
	collectDefaultMetrics({ register: registry });
	for (const name of MISNAMED) registry.removeSingleMetric(name);
	const registers = [registry];
	const attempt = attempts(logger);
	return {
		counter(name, help, labels) {
			const counter = new Counter({ name, help, labelNames: [...labels], registers });
			return { count: (values, by = 1) => counter.inc(values, by) };
		},
		gauge(name, help, read) {
			new Gauge({
				name,
				help,
				registers,
				async collect() {
					let value: number | undefined;
					const isRead = await attempt(name, () => {
						value = read();
					});
					if (isRead && value !== undefined) this.set(value);
					else this.remove();
				},
			});
		},
		gauges(name, help, labels, read) {
			new Gauge({
				name,
				help,
				labelNames: [...labels],
				registers,
				async collect() {
					this.reset();
					const isWhole = await attempt(name, async () => {
						for (const [values, value] of await read()) this.set(values, value);
					});
					if (!isWhole) this.reset();
				},
			});
		},
		durations(name, help, labels, bucketsSeconds) {
			const labelNames = [...labels];
			const histogram = new Histogram({ name, help, labelNames, buckets: [...bucketsSeconds], registers });
			return { took: (values, seconds) => histogram.observe(values, Math.max(0, seconds)) };
		},
		text: () => registry.metrics(),
		contentType: registry.contentType,
	};
}

/** Reads what may fail and tells whether it did not; the log has the first failure of several in a row. */
function attempts(logger: Pick<Logger, "error">): (name: string, read: () => void | Promise<void>) => Promise<boolean> {
	const failing = new Set<string>();
	return async (name, read) => {
		try {
			await read();
			failing.delete(name);
			return true;
		} catch (error) {
			if (!failing.has(name)) logger.error("A number cannot be told", { metric: name, error });
			failing.add(name);
			return false;
		}
	};
}
