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

	test("shows how long things took, and gauges by their labels as they are when somebody looks", async () => {
		const metrics = createMetrics();
		const sends = metrics.durations("rfi_send_seconds", "Sends", ["kind"], [1, 5]);
		let paused: number | undefined = 2;
		metrics.gauges("rfi_chats", "Chats", ["state"], () =>
			paused === undefined ? [] : [[{ state: "paused" }, paused]],
		);
		for (const seconds of [0.5, 3, 7]) sends.took({ kind: "post" }, seconds);
		// Somebody set a clock back.
		sends.took({ kind: "post" }, -3600);
		const text = await metrics.text();
		expect(text).toContain('rfi_send_seconds_bucket{le="1",kind="post"} 2');
		expect(text).toContain('rfi_send_seconds_bucket{le="5",kind="post"} 3');
		expect(text).toContain('rfi_send_seconds_sum{kind="post"} 10.5');
		expect(text).toContain('rfi_chats{state="paused"} 2');
		paused = undefined;
		expect(await metrics.text()).not.toContain("rfi_chats{");
	});

	test("keeps the numbers of two instances apart", async () => {
		const [one, two] = [createMetrics(), createMetrics()];
		one.counter("rfi_x_total", "X", []).count({});
		two.counter("rfi_x_total", "X", []);
		expect(await two.text()).toContain("rfi_x_total 0");
	});
});
