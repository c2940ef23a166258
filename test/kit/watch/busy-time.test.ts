import { setTimeout as delay } from "node:timers/promises";
import { expect, test } from "vitest";
import { eventLoopBusyMs } from "../../../src/kit/watch/busy-time.ts";

test("The event loop is busy while something holds it up, and not while it waits", async () => {
	await delay(1); // the loop has begun
	const begun = { at: performance.now(), busyMs: eventLoopBusyMs() };
	while (performance.now() < begun.at + 50);
	const held = { at: performance.now(), busyMs: eventLoopBusyMs() };
	expect(held.busyMs - begun.busyMs).toBeGreaterThanOrEqual(49);
	await delay(200);
	expect(eventLoopBusyMs() - held.busyMs).toBeLessThan(performance.now() - held.at);
});
