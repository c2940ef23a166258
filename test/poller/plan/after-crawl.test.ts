import { describe, expect, test } from "vitest";
import { afterCrawl } from "../../../src/poller/plan/after-crawl.ts";

const FEEDX = "https://feedx.net/rss/rfi.xml";

/** At so many minutes and seconds after 23:00, of the last hour of a day. */
const at = (minutes: number, seconds = 0) => Date.UTC(2026, 0, 15, 23, minutes, seconds);

describe("afterCrawl", () => {
	test.each([
		["before the first of an hour", at(3), at(16)],
		["when a crawl begins", at(15), at(16)],
		["between the two", at(17), at(46)],
		["after the last of a day", at(47), at(76)],
		["within the minute", at(46, 20), at(46, 20)],
	])("waits for the next crawl of a host that has times, from %s", (_, from, expected) => {
		expect(afterCrawl(FEEDX, from, () => 0)).toBe(expected);
	});

	test("spreads its readers over a minute, never past it and never before the wanted time", () => {
		expect(afterCrawl(FEEDX, at(3), () => 0.5)).toBe(at(16, 30));
		for (const from of [at(16), at(16, 59), at(17) - 1]) {
			const moment = afterCrawl(FEEDX, from, () => 0.999_999);
			expect(moment).toBeGreaterThanOrEqual(from);
			expect(moment).toBeLessThan(at(17));
		}
	});

	test.each(["https://feedx.site/rss/rfi.xml", "https://www.feedx.top:8443/rfi.xml", "https://FEEDX.net/rss"])(
		"knows %s as another name of it",
		(url) => {
			expect(afterCrawl(url, at(3), () => 0)).toBe(at(16));
		},
	);

	test.each(["https://www.rfi.fr/cn/rss", "https://notfeedx.net/rss", "http://127.0.0.1:1/feedx/rss", "feedx"])(
		"leaves %s its time",
		(url) => {
			expect(afterCrawl(url, at(3), () => 0)).toBe(at(3));
		},
	);
});
