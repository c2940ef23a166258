import { setImmediate as turn } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { createLoop } from "../../src/kit/loop.ts";
import { FakeClock } from "../support/fake-clock.ts";

function countingLoop(round: (signal: AbortSignal, count: number) => Promise<number> = async () => 100) {
	const clock = new FakeClock(0);
	const errors: unknown[] = [];
	const moments: number[] = [];
	const loop = createLoop({
		clock,
		round: (signal) => {
			moments.push(clock.now());
			return round(signal, moments.length);
		},
		onError: (error) => errors.push(error),
		pauseAfterErrorMs: 1000,
	});
	return { clock, errors, moments, loop };
}

describe("createLoop", () => {
	test("does its round, waits as long as the round said, and does it again", async () => {
		const { clock, loop, moments } = countingLoop(async (_, count) => count * 100);
		loop.start();
		loop.start();
		await clock.advance(300);
		await loop.stop();
		expect(moments).toEqual([0, 100, 300]);
	});

	test("goes on after a round that fails, and reports it", async () => {
		const { clock, loop, moments, errors } = countingLoop(async (_, count) => {
			if (count === 1) throw new Error("broken");
			return 100;
		});
		loop.start();
		await clock.advance(1100);
		await loop.stop();
		expect(moments).toEqual([0, 1000, 1100]);
		expect(errors).toEqual([new Error("broken")]);
	});

	test("begins its next round at once when woken while it waits or works", async () => {
		const { clock, loop, moments } = countingLoop();
		loop.start();
		loop.wake();
		await clock.advance(0);
		expect(moments).toEqual([0, 0]);
		loop.wake();
		await clock.advance(0);
		expect(moments).toEqual([0, 0, 0]);
		await loop.stop();
	});

	test("stops when the round in hand has ended, and tells that round to hurry", async () => {
		const work = Promise.withResolvers<number>();
		let told: AbortSignal | undefined;
		const { loop, moments } = countingLoop((signal) => {
			told = signal;
			return work.promise;
		});
		loop.start();
		let stopped = false;
		const stop = loop.stop().then(() => {
			stopped = true;
		});
		await turn();
		expect(told?.aborted).toBe(true);
		expect(stopped).toBe(false);
		work.resolve(0);
		await Promise.all([stop, loop.stop()]);
		expect(moments).toHaveLength(1);
	});

	test("says nothing of a round that fails because it was stopped", async () => {
		const { loop, errors } = countingLoop(
			(signal) =>
				new Promise((_, reject) => {
					signal.addEventListener("abort", () => reject(signal.reason));
				}),
		);
		loop.start();
		await loop.stop();
		expect(errors).toEqual([]);
	});

	test("stops without ever having been started", async () => {
		const { loop, moments } = countingLoop();
		await loop.stop();
		expect(moments).toEqual([]);
	});
});
