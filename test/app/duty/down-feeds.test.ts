import { expect, test } from "vitest";
import { DownFeeds } from "../../../src/app/duty/down-feeds.ts";
import { FakeClock } from "../../support/fake-clock.ts";

const HOUR_MS = 3_600_000;

test("A feed is down after an hour of failures, where somebody reads its edition, and up with its first success", async () => {
	const clock = new FakeClock();
	const down = new DownFeeds(clock);
	const one = { edition: "cn", url: "https://a.example/rss" } as const;
	const other = { edition: "cn", url: "https://b.example/rss" } as const;
	down.checked(one, false);
	down.checked(other, true);
	await clock.advance(HOUR_MS - 1);
	down.checked(one, false);
	await clock.advance(1);
	expect(down.trouble(() => true)).toBeUndefined();
	down.checked(one, false);
	expect(down.trouble(() => true)).toBe("a feed of cn could not be read for an hour");
	expect(down.trouble((edition) => edition !== "cn")).toBeUndefined();
	down.checked(one, true);
	expect(down.trouble(() => true)).toBeUndefined();
	down.checked(one, false);
	expect(down.trouble(() => true)).toBeUndefined();
});

test("Feeds of several editions that are down are said together", async () => {
	const clock = new FakeClock();
	const down = new DownFeeds(clock);
	const feeds = (["cn", "fr"] as const).map((edition) => ({ edition, url: `https://${edition}.example/rss` }));
	for (const feed of feeds) down.checked(feed, false);
	await clock.advance(HOUR_MS);
	for (const feed of feeds) down.checked(feed, false);
	expect(down.trouble(() => true)).toBe("feeds of cn, fr could not be read for an hour");
});

test("A feed that failed once is not down, however long its next check takes to come", async () => {
	const clock = new FakeClock();
	const down = new DownFeeds(clock);
	down.checked({ edition: "cn", url: "https://a.example/rss" }, false);
	await clock.advance(6 * HOUR_MS);
	expect(down.trouble(() => true)).toBeUndefined();
});
