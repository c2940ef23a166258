import { describe, expect, test } from "vitest";
import { SendRate } from "../../src/delivery/send-rate.ts";

const CONFIGURED = 40;

describe("SendRate", () => {
	test("stays as configured while single chats are refused, however often", () => {
		const rate = new SendRate(CONFIGURED);
		for (let time = 0; time < 5000; time += 100) expect(rate.throttled("one chat", 3, time)).toBe(false);
		expect(rate.at(5000)).toBe(CONFIGURED);
	});

	test("halves once when several destinations are refused at once, whatever else was under way", () => {
		const rate = new SendRate(CONFIGURED);
		expect(rate.throttled("a", 1, 0)).toBe(false);
		expect(rate.throttled("b", 1, 10)).toBe(false);
		expect(rate.throttled("c", 1, 20)).toBe(true);
		expect(rate.throttled("d", 1, 30)).toBe(true);
		expect(rate.throttled("e", 1, 900)).toBe(true);
		expect(rate.at(1000)).toBe(CONFIGURED / 2);
	});

	test("climbs back fast to just below what was accepted, from there slowly, and never above the configured rate", () => {
		const rate = new SendRate(CONFIGURED);
		for (let sent = 0; sent < 30; sent++) rate.accepted(sent * 33);
		for (const who of ["a", "b", "c"]) rate.throttled(who, 1, 990);
		const seconds = Array.from({ length: 40 }, (_, second) => rate.at(2000 + second * 1000));
		expect(seconds[0]).toBe(20);
		expect(seconds[1]).toBeCloseTo(28.5);
		expect(seconds[2]).toBeCloseTo(28.9);
		expect(seconds[3]).toBeCloseTo(29.3);
		expect(seconds.at(-1)).toBe(CONFIGURED);
	});

	test("never stops altogether", () => {
		const rate = new SendRate(1);
		for (let flood = 0; flood < 20; flood++) for (const who of ["a", "b", "c"]) rate.throttled(who, 1, flood * 2000);
		expect(rate.at(40_000)).toBe(1);
	});
});
