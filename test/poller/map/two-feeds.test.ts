import { expect, test } from "vitest";
import { HOUR_MS, MINUTE_MS } from "../../../src/kit/durations.ts";
import { newsMapXml } from "../../support/articles/news-map-xml.ts";
import { feed, status } from "../../support/articles/scripted-feed.ts";
import { served, startSite } from "../../support/articles/scripted-site.ts";
import { INTERVAL_MS, setPollerStage } from "../../support/stages/poller-stage.ts";

test("Two feeds of an edition have one map: the gap of each is filled, and no article comes twice", async () => {
	const site = await startSite();
	const [one, two, mapUrl] = [site.urlOf("/one/rss"), site.urlOf("/two/rss"), site.urlOf("/news.xml")];
	const options = () => ({ newsMaps: [{ edition: "cn" as const, url: mapUrl }] });
	const first = await setPollerStage([one, two], options);
	const begun = first.clock.now();
	const items = Array.from({ length: 13 }, (_, number) => {
		site.answers(`/cn/${number}`, status(403));
		const publishedAt = begun + number * 30 * MINUTE_MS;
		return { url: site.urlOf(`/cn/${number}`), title: `关于第${number}件事的报道`, publishedAt };
	});
	for (const path of ["/one/rss", "/two/rss"]) site.answers(path, feed(...items.slice(0, 1)));
	site.answers("/news.xml", served(newsMapXml(items)));
	await first.check();
	await first.poller.stop();
	await first.clock.advance(8 * HOUR_MS);
	site.answers("/one/rss", feed(...items.slice(10)));
	site.answers("/two/rss", feed(...items.slice(9, 11)));

	const second = await setPollerStage([one, two], options, first);
	await second.check();
	expect((await second.titles()).posted).toEqual(items.slice(1).map(({ title }) => title));
	expect(site.asked("/news.xml")).toBe(1);
	for (let passed = 0; passed < HOUR_MS; passed += INTERVAL_MS) {
		await second.clock.advance(INTERVAL_MS);
		await second.clock.sleeping(2);
	}
	// The second feed has a gap of its own, which the first reading may not have covered.
	expect(site.asked("/news.xml")).toBe(2);
	expect((await second.titles()).posted).toHaveLength(12);
	expect(await first.store.feeds.get(mapUrl)).not.toHaveProperty("gapSince");
});
