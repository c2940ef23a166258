import { Counter, collectDefaultMetrics, Gauge, Registry } from "prom-client";

/** Numbers for operators, in Prometheus' text format. */
export interface Metrics {
	/** A number that only grows. */
	counter<Label extends string>(
		name: string,
		help: string,
		labels: readonly Label[],
	): { count(labels: Record<Label, string>): void };
	/** A number that is asked for when somebody looks. */
	gauge(name: string, help: string, read: () => number): void;
	text(): Promise<string>;
	readonly contentType: string;
}

export function createMetrics(): Metrics {
	const registry = new Registry();
	collectDefaultMetrics({ register: registry });
	return {
		counter(name, help, labels) {
			const counter = new Counter({ name, help, labelNames: [...labels], registers: [registry] });
			return { count: (values) => counter.inc(values) };
		},
		gauge(name, help, read) {
			new Gauge({
				name,
				help,
				registers: [registry],
				collect() {
					this.set(read());
				},
			});
		},
		text: () => registry.metrics(),
		contentType: registry.contentType,
	};
}
