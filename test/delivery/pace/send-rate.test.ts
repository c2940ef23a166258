import { describe, expect, test } from "vitest";
import { SendRate } from "../../../src/delivery/pace/send-rate.ts";

const CONFIGURED = 40;

describe("SendRate", () => {
	test("stays as configured while single chats are refused, however often", () => {
		const rate = new SendRate(CONFIGURED);
		for (let time = 0; time < 5000; time += 100) expect(rate.throttled("one chat", 3, time)).toBe(0);
		expect(rate.at(5000)).toBe(CONFIGURED);
	});

	test("halves once when several destinations are refused in a row, whatever else was under way", () => {
		const rate = new SendRate(CONFIGURED);
		expect(rate.throttled("a", 1, 0)).toBe(0);
		expect(rate.throttled("b", 1, 10)).toBe(0);
		expect(rate.throttled("c", 1, 20)).toBe(1000);
		expect(rate.throttled("d", 1, 30)).toBe(1000);
		expect(rate.throttled("e", 1, 900)).toBe(1000);
		expect(rate.at(1000)).toBe(CONFIGURED / 2);
	});

	test("stays as configured while others are accepted in between", () => {
		const rate = new SendRate(CONFIGURED);
		for (let time = 0; time < 500; time += 10) {
			expect(rate.throttled(`chat ${time}`, 10_800, time)).toBe(0);
			rate.accepted(time);
		}
		expect(rate.at(1000)).toBe(CONFIGURED);
	});

	test("believes hours of waiting for everybody only step by step", () => {
		const rate = new SendRate(CONFIGURED);
		const flood = (time: number) => Math.max(...["a", "b", "c"].map((who) => rate.throttled(who + time, 10_800, time)));
		expect(flood(0)).toBe(2000);
		expect(flood(2000)).toBe(8000);
		expect(flood(10_000)).toBe(32_000);
		rate.accepted(42_000);
		expect(flood(42_000)).toBe(2000);
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
