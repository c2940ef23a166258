import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { RequestLimit } from "../../src/kit/request-limit.ts";

/** 5 at once, one more every 3 s: a pause of 7.5 s. */
function limitAt(start = 0) {
	const clock = { time: start, now: () => clock.time };
	return { clock, limit: new RequestLimit({ burst: 5, perMinute: 20, clock }) };
}

describe("RequestLimit", () => {
	test("allows a burst, refuses once, and ignores what comes after that", () => {
		const { limit } = limitAt();
		expect(Array.from({ length: 8 }, () => limit.ask(1))).toEqual([
			...["allowed", "allowed", "allowed", "allowed", "allowed"],
			...["refused", "ignored", "ignored"],
		]);
	});

	test("allows half a burst after the pause, however much was asked in it", () => {
		const { clock, limit } = limitAt();
		for (let asked = 0; asked < 6; asked++) limit.ask(1);
		clock.time = limit.pauseMs - 1;
		for (let asked = 0; asked < 100; asked++) expect(limit.ask(1)).toBe("ignored");
		clock.time = limit.pauseMs;
		expect(Array.from({ length: 4 }, () => limit.ask(1))).toEqual(["allowed", "allowed", "refused", "ignored"]);
	});

	test("allows a steady request every three seconds for as long as one likes", () => {
		const { clock, limit } = limitAt();
		for (let asked = 0; asked < 1_000; asked++, clock.time += 3_000) expect(limit.ask(1)).toBe("allowed");
	});

	test("takes more of the burst for what is worth several requests", () => {
		const { limit } = limitAt();
		expect([limit.ask(1, 4), limit.ask(1, 2)]).toEqual(["allowed", "refused"]);
		expect([limit.ask(2, 4), limit.ask(2, 1)]).toEqual(["allowed", "allowed"]);
	});

	test("counts each one alone", () => {
		const { limit } = limitAt();
		for (let asked = 0; asked < 9; asked++) limit.ask(1);
		expect(limit.ask(2)).toBe("allowed");
	});

	test("does not hold anybody longer than a pause when the clock is set back", () => {
		const { clock, limit } = limitAt(3_600_000);
		for (let asked = 0; asked < 9; asked++) limit.ask(1);
		clock.time = 0;
		// Once more over the limit, and then a pause by the new time.
		expect(limit.ask(1)).toBe("refused");
		clock.time = limit.pauseMs;
		expect(limit.ask(1)).toBe("allowed");
	});

	test("never allows more than the burst and what time has brought", () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 0, max: 10_000 }), { maxLength: 200 }), (pauses) => {
				const { clock, limit } = limitAt();
				let allowed = 0;
				for (const pause of pauses) {
					clock.time += pause;
					if (limit.ask(1) === "allowed") allowed++;
				}
				expect(allowed).toBeLessThanOrEqual(5 + clock.time / 3_000);
			}),
		);
	});

	test("forgets those who have not asked for longest, however many there are", () => {
		const { limit } = limitAt();
		for (let asked = 0; asked < 9; asked++) limit.ask(0);
		for (let who = 1; who < 10_000; who++) limit.ask(who);
		expect(limit.ask(0)).toBe("ignored");
		for (let who = 10_000; who < 30_000; who++) limit.ask(who);
		expect(limit.size).toBe(10_000);
		expect(limit.ask(0)).toBe("allowed");
	});
});
