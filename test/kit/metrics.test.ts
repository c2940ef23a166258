import { describe, expect, test } from "vitest";
import { createMetrics } from "../../src/kit/metrics.ts";

describe("createMetrics", () => {
	test("shows counters by their labels and gauges as they are when somebody looks", async () => {
		const metrics = createMetrics();
		const sends = metrics.counter("rfi_sends_total", "Sends", ["outcome"]);
		let waiting = 1;
		metrics.gauge("rfi_waiting", "Destinations that wait", () => waiting);
		sends.count({ outcome: "sent" });
		sends.count({ outcome: "sent" });
		sends.count({ outcome: "gone" });
		waiting = 7;
		const text = await metrics.text();
		expect(text).toContain('rfi_sends_total{outcome="sent"} 2');
		expect(text).toContain('rfi_sends_total{outcome="gone"} 1');
		expect(text).toContain("rfi_waiting 7");
		expect(text).toContain("nodejs_eventloop_lag_seconds");
		expect(metrics.contentType).toMatch(/^text\/plain/);
	});

	test("keeps the numbers of two instances apart", async () => {
		const [one, two] = [createMetrics(), createMetrics()];
		one.counter("rfi_x_total", "X", []).count({});
		two.counter("rfi_x_total", "X", []);
		expect(await two.text()).toContain("rfi_x_total 0");
	});
});
