import { describe, expect, test } from "vitest";
import { openStore } from "../../src/store/open-store.ts";
import { type Answer, type FeedItem, feedWithEtag, startFeedServer } from "../support/articles/scripted-feed.ts";
import { appendPublished, timesOfWeeks } from "../support/articles/weeks-of-articles.ts";
import { FakeClock } from "../support/fake-clock.ts";
import { seeded } from "../support/made-up-rhythm.ts";
import { HOUR_MS, logWith, setPollerStage } from "../support/stages/poller-stage.ts";

const SECOND_MS = 1000;
const MINUTE_MS = 60_000;
const LIFETIME_MS = 120_000;
const FIVE = Date.UTC(2026, 0, 15, 5);
const SIX = FIVE + HOUR_MS;
const TWO = SIX + 8 * HOUR_MS;

/** When the origin has something new: from 7 to 37 minutes apart, without a beat that a clock could share. Feeds tell whole seconds. */
const PUBLISHED: readonly number[] = (() => {
	const [times, random] = [[SIX + 3 * MINUTE_MS], seeded(7)];
	for (let last = SIX; last < TWO - 40 * MINUTE_MS; last = times.at(-1) ?? TWO)
		times.push((times.at(-1) ?? SIX) + 7 * MINUTE_MS + Math.floor(random() * 1800) * SECOND_MS);
	return times;
})();

function itemsAt(now: number): FeedItem[] {
	const shown = PUBLISHED.filter((publishedAt) => publishedAt <= now);
	const items = shown.map((publishedAt, index): FeedItem => {
		return { slug: `20260115-第${index}篇`, title: `第${index}列车在第${index}站停了一会儿`, publishedAt };
	});
	return [{ slug: "20260114-旧闻", title: "早晨的列车晚点", publishedAt: FIVE - HOUR_MS }, ...items]
		.slice(-20)
		.reverse();
}

/**
 * A cache before the origin. One that is busy fetches a copy as soon as the one before has ended, since there is always somebody who asks;
 * another one when we ask.
 */
function aCache(clock: FakeClock, isBusy: boolean) {
	const fetches = [FIVE - 47 * SECOND_MS];
	const last = () => fetches.at(-1) ?? 0;
	const renew = () => {
		while (clock.now() - last() >= LIFETIME_MS) fetches.push(isBusy ? last() + LIFETIME_MS : clock.now());
	};
	const answer: Answer = (request, response) => {
		renew();
		const items = itemsAt(last());
		response.setHeader("cache-control", "public, max-age=120");
		response.setHeader("age", Math.floor((clock.now() - last()) / SECOND_MS));
		feedWithEtag(`"${items[0]?.publishedAt}"`, ...items)(request, response);
	};
	/** When the copy ends that an article is not in, or when the article comes where there was no copy. */
	const hiddenUntil = (publishedAt: number) => {
		renew();
		const copy = fetches.findLast((fetchedAt) => fetchedAt < publishedAt) ?? 0;
		return Math.max(publishedAt, copy + LIFETIME_MS);
	};
	return { answer, hiddenUntil };
}

/** How long after the end of the copy that hid it each article was seen, in seconds, in eight hours of a desk that is at work then every day. */
async function secondsLate(isBusy: boolean): Promise<number[]> {
	const clock = new FakeClock(FIVE);
	const store = await openStore(":memory:");
	await appendPublished(store.log, timesOfWeeks({ days: 28, perDay: 32, fromHour: 6, end: FIVE }));
	const head = store.log.head("cn");
	const { answer, hiddenUntil } = aCache(clock, isBusy);
	const server = await startFeedServer(answer);
	const learned = Promise.withResolvers<void>();
	const log = logWith(store.log, {
		async read(edition, after, limit) {
			const entries = await store.log.read(edition, after, limit);
			// The rhythm is learned from the newest to the oldest.
			if (after === 0) learned.resolve();
			return entries;
		},
	});
	const { check } = await setPollerStage([server.url], () => ({ plan: "learned", log }), { store, clock });
	await check();
	await learned.promise;
	while (clock.now() < TWO) await check();
	const articles = await store.log.read("cn", head, 1000);
	const seen = articles.filter(({ publishedAt }) => PUBLISHED.includes(publishedAt));
	expect(seen).toHaveLength(PUBLISHED.length);
	return seen.map(({ publishedAt, admittedAt }) => (admittedAt - hiddenUntil(publishedAt)) / SECOND_MS);
}

describe("Behind a cache that keeps a copy for two minutes", () => {
	test.each([
		["others ask as well", true],
		["nobody else asks", false],
	])("articles are seen within five seconds of its end on average, where %s", async (_, isBusy) => {
		const late = await secondsLate(isBusy);
		expect(Math.min(...late)).toBeGreaterThanOrEqual(0);
		expect(late.reduce((sum, seconds) => sum + seconds, 0) / late.length).toBeLessThanOrEqual(5);
	});
});
