import { describe, expect, test } from "vitest";
import { createMetrics } from "../../src/kit/metrics.ts";
import { logEntries } from "../support/articles/log-entries.ts";

describe("createMetrics", () => {
	test("shows counters by their labels and gauges as they are when somebody looks", async () => {
		const metrics = createMetrics(logEntries().logger);
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
		const metrics = createMetrics(logEntries().logger);
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

	test("leaves out what cannot be read, says so once, and shows the rest, and all of it later", async () => {
		const { logger, entries } = logEntries();
		const metrics = createMetrics(logger);
		let isBroken = true;
		const read = () => {
			if (isBroken) throw new Error("Cannot count");
			return 3;
		};
		metrics.gauge("rfi_one", "One", read);
		metrics.gauges("rfi_some", "Some", ["of"], function* () {
			yield [{ of: "a" }, 1] as const;
			yield [{ of: "b" }, read()] as const;
		});
		metrics.gauge("rfi_other", "Other", () => 5);
		const series = async () => (await metrics.text()).split("\n").filter((line) => line.startsWith("rfi_"));
		expect(await series()).toEqual(["rfi_other 5"]);
		expect(await series()).toEqual(["rfi_other 5"]);
		expect(entries.map(({ fields }) => fields["metric"])).toEqual(["rfi_one", "rfi_some"]);
		isBroken = false;
		expect(await series()).toEqual(["rfi_one 3", 'rfi_some{of="a"} 1', 'rfi_some{of="b"} 3', "rfi_other 5"]);
		isBroken = true;
		await series();
		expect(entries).toHaveLength(4);
	});

	test("keeps the numbers of two instances apart", async () => {
		const [one, two] = [createMetrics(logEntries().logger), createMetrics(logEntries().logger)];
		one.counter("rfi_x_total", "X", []).count({});
		two.counter("rfi_x_total", "X", []);
		expect(await two.text()).toContain("rfi_x_total 0");
	});
});
