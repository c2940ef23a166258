import { describe, expect, test } from "vitest";
import { afterCrawl } from "../../../src/poller/plan/after-crawl.ts";

const FEEDX = "https://feedx.net/rss/rfi.xml";

/** At so many minutes and seconds after 23:00, of the last hour of a day. */
const at = (minutes: number, seconds = 0) => Date.UTC(2026, 0, 15, 23, minutes, seconds);

describe("afterCrawl", () => {
	test.each([
		["before the first of an hour", at(3), at(8), at(16)],
		["when a crawl begins", at(15), at(15, 30), at(16)],
		["after the first", at(16, 40), at(21), at(46)],
		["between the two", at(17), at(22), at(46)],
		["at the moment at which it is done", at(16), at(21), at(46)],
		["after the last of a day", at(47), at(52), at(76)],
	])("waits for the next crawl of a host that has times, having seen it %s", (_, madeAt, plannedAt, expected) => {
		expect(afterCrawl(FEEDX, { madeAt, plannedAt }, () => 0)).toBe(expected);
	});

	test.each([
		["between the last look and the planned one", at(14), at(19)],
		["while a cache hands out a copy that is older", at(10), at(21, 30)],
	])("does not wait for another one when a crawl is done %s", (_, madeAt, plannedAt) => {
		expect(afterCrawl(FEEDX, { madeAt, plannedAt }, () => 0.5)).toBe(plannedAt);
	});

	test("spreads its readers over a minute, never past it and never before the wanted time", () => {
		const [madeAt, plannedAt] = [at(3), at(8)];
		expect(afterCrawl(FEEDX, { madeAt, plannedAt }, () => 0.5)).toBe(at(16, 30));
		expect(afterCrawl(FEEDX, { madeAt, plannedAt }, () => 0.999_999)).toBeLessThan(at(17));
		expect(afterCrawl(FEEDX, { madeAt, plannedAt: at(16, 40) }, () => 0.5)).toBe(at(16, 40));
	});

	test.each(["https://feedx.site/rss/rfi.xml", "https://www.feedx.top:8443/rfi.xml", "https://FEEDX.net/rss"])(
		"knows %s as another name of it",
		(url) => {
			expect(afterCrawl(url, { madeAt: at(3), plannedAt: at(8) }, () => 0)).toBe(at(16));
		},
	);

	test.each(["https://www.rfi.fr/cn/rss", "https://notfeedx.net/rss", "http://127.0.0.1:1/feedx/rss", "feedx"])(
		"leaves %s its time",
		(url) => {
			expect(afterCrawl(url, { madeAt: at(3), plannedAt: at(8) }, () => 0)).toBe(at(8));
		},
	);
});
