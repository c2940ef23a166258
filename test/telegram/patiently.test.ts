import { GrammyError, HttpError } from "grammy";
import { describe, expect, test } from "vitest";
import { patiently } from "../../src/telegram/patiently.ts";
import { FakeClock } from "../support/fake-clock.ts";

function flood(seconds: number): GrammyError {
	const description = `Too Many Requests: retry after ${seconds}`;
	const parameters = { retry_after: seconds };
	return new GrammyError("Call failed", { ok: false, error_code: 429, description, parameters }, "sendMessage", {});
}

function cutOff(code: string): HttpError {
	return new HttpError("Network request failed", Object.assign(new Error("cut off"), { code }));
}

/** A call that fails with each error in turn, then succeeds. */
function callWith(...errors: Error[]) {
	const clock = new FakeClock(0);
	const calledAt: number[] = [];
	const call = async () => {
		calledAt.push(clock.now());
		const error = errors.shift();
		if (error !== undefined) throw error;
		return "done";
	};
	return { clock, calledAt, call };
}

describe("patiently", () => {
	test("makes the call again when Telegram says in a moment", async () => {
		const { clock, calledAt, call } = callWith(flood(3), flood(10));
		const result = patiently(call, clock);
		await clock.advance(60_000);
		expect(await result).toBe("done");
		expect(calledAt).toEqual([0, 3000, 13_000]);
	});

	test("rejects at once when the wait is longer than anybody waits for an answer", async () => {
		const { clock, calledAt, call } = callWith(flood(11));
		await expect(patiently(call, clock)).rejects.toThrow("retry after 11");
		expect(calledAt).toEqual([0]);
	});

	test("rejects after the third try", async () => {
		const { clock, calledAt, call } = callWith(flood(1), flood(1), flood(1));
		const result = expect(patiently(call, clock)).rejects.toThrow("retry after 1");
		await clock.advance(60_000);
		await result;
		expect(calledAt).toEqual([0, 1000, 2000]);
	});

	test("makes the call once more, and at once, when the connection ends without an answer", async () => {
		for (const code of ["ECONNRESET", "EPIPE", "ERR_STREAM_PREMATURE_CLOSE"]) {
			const { clock, calledAt, call } = callWith(cutOff(code), flood(3));
			const result = patiently(call, clock);
			await clock.advance(60_000);
			expect(await result).toBe("done");
			expect(calledAt).toEqual([0, 0, 3000]);
		}
		const { clock, calledAt, call } = callWith(cutOff("ECONNRESET"), cutOff("ECONNRESET"));
		await expect(patiently(call, clock)).rejects.toThrow("Network request failed");
		expect(calledAt).toEqual([0, 0]);
	});

	test("does not make a person wait twice for a server that is silent", async () => {
		const { clock, calledAt, call } = callWith(new HttpError("Network request failed", new Error("aborted")));
		await expect(patiently(call, clock)).rejects.toThrow("Network request failed");
		expect(calledAt).toEqual([0]);
	});

	test("rejects at once for anything else", async () => {
		const { clock, calledAt, call } = callWith(new Error("no network"));
		await expect(patiently(call, clock)).rejects.toThrow("no network");
		expect(calledAt).toEqual([0]);
	});
});
