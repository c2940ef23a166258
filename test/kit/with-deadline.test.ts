import { describe, expect, test } from "vitest";
import { withDeadline } from "../../src/kit/with-deadline.ts";
import { FakeClock } from "../support/fake-clock.ts";

/** Ends when its signal does, and only then. */
const hangs = (signal: AbortSignal) =>
	new Promise<never>((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));

describe("withDeadline", () => {
	test("aborts a call that has no answer by then, and not a moment sooner", async () => {
		const clock = new FakeClock();
		let end = "none";
		const call = withDeadline({ ms: 1000, clock }, hangs).catch((error: Error) => (end = error.message));
		await clock.advance(999);
		expect(end).toBe("none");
		await clock.advance(1);
		await call;
		expect(end).toBe("no answer within 1000 ms");
	});

	test("aborts a call with the caller's own reason, also when that was there before", async () => {
		const clock = new FakeClock();
		const caller = new AbortController();
		const call = withDeadline({ ms: 1000, clock, signal: caller.signal }, hangs);
		caller.abort(new Error("the caller is gone"));
		await expect(call).rejects.toThrow("the caller is gone");
		const late = withDeadline({ ms: 1000, clock, signal: caller.signal }, async (signal) => signal.throwIfAborted());
		await expect(late).rejects.toThrow("the caller is gone");
	});

	test("leaves nothing behind once the call has ended, however it did", async () => {
		const clock = new FakeClock();
		const { signal } = new AbortController();
		expect(await withDeadline({ ms: 1000, clock, signal }, async () => "answer")).toBe("answer");
		expect(clock.waits).toEqual([]);
		const failing = withDeadline({ ms: 1000, clock, signal }, () => Promise.reject(new Error("refused")));
		await expect(failing).rejects.toThrow("refused");
		expect(clock.waits).toEqual([]);
	});
});
