import { afterEach, describe, expect, test, vi } from "vitest";
import { systemClock } from "../../src/kit/clock.ts";

describe("systemClock", () => {
	afterEach(() => {
		vi.useRealTimers();
		vi.restoreAllMocks();
	});

	test("tells the time of the system", () => {
		expect(Math.abs(systemClock.now() - Date.now())).toBeLessThan(1000);
	});

	test("rejects with the signal's reason when aborted before or during a sleep", async () => {
		const controller = new AbortController();
		const sleep = systemClock.sleep(60_000, controller.signal);
		controller.abort(new Error("enough"));
		await expect(sleep).rejects.toThrow("enough");
		await expect(systemClock.sleep(60_000, controller.signal)).rejects.toThrow("enough");
	});

	test("sleeps as long as it was told when somebody sets the system's time back meanwhile", async () => {
		const realNow = Date.now;
		const sleep = systemClock.sleep(5);
		vi.spyOn(Date, "now").mockImplementation(() => realNow() - 3_600_000);
		await sleep;
	});
});
