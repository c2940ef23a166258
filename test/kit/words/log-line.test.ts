import { describe, expect, test } from "vitest";
import { logLine } from "../../../src/kit/words/log-line.ts";

const TIME = new Date(2026, 10, 5, 9, 4, 3).toISOString();
const line = (fields: Readonly<Record<string, unknown>>) => {
	const start = "2026-11-05 09:04:03 info  Sentence";
	const whole = logLine({ level: "info", time: TIME, msg: "Sentence", ...fields });
	expect(whole.slice(0, start.length)).toBe(start);
	return whole.slice(start.length);
};

describe("logLine", () => {
	test("says time, level and sentence, and the fields behind them", () => {
		expect(logLine({ level: "error", time: TIME, msg: "Cannot go on" })).toBe("2026-11-05 09:04:03 error Cannot go on");
		expect(line({ feedUrl: "https://a.example/rss", failures: 3, firstCheck: false })).toBe(
			"  feedUrl=https://a.example/rss  failures=3  firstCheck=false",
		);
	});

	test("quotes what has blanks, quotes or nothing in it", () => {
		expect(line({ reason: 'it said "no"', empty: "", pair: "a=b" })).toBe(
			`  reason='it said "no"'  empty=""  pair="a=b"`,
		);
		expect(line({ reason: `it's "no"` })).toBe(String.raw`  reason="it's \"no\""`);
	});

	test("shows lists, and what holds other things", () => {
		expect(line({ editions: ["cn", "fr"], nested: { a: 1 }, nothing: null })).toBe(
			'  editions=cn,fr  nested={"a":1}  nothing=null',
		);
	});

	test.each([
		[0, "0 ms"],
		[999, "999 ms"],
		[1_000, "1 s"],
		[4_250, "4.2 s"],
		[59_999, "59 s"],
		[60_000, "1 min"],
		[2_175_617, "36 min"],
		[3_600_000, "1 h"],
		[5_882_685, "1 h 38 min"],
		[86_400_000, "1 d"],
		[183_600_000, "2 d 3 h"],
	])("shows %i milliseconds as %s", (retryInMs, words) => {
		expect(line({ retryInMs })).toBe(`  retryIn="${words}"`);
	});

	test("takes only numbers for durations", () => {
		expect(line({ tookMs: "long", Ms: 5 })).toBe("  tookMs=long  Ms=5");
	});
});
