import type { PollerOptions } from "../../../src/poller/poller.ts";
import type { Store } from "../../../src/store/open-store.ts";
import { newsMapXml } from "../articles/news-map-xml.ts";
import { type Answer, type FeedItem, feed, status } from "../articles/scripted-feed.ts";
import { served, startSite } from "../articles/scripted-site.ts";
import type { FakeClock } from "../fake-clock.ts";
import { HOUR_MS, setPollerStage } from "./poller-stage.ts";

/** An article that feed and map list, and whose page is on the same site. */
export type SiteItem = Required<Pick<FeedItem, "title" | "url" | "publishedAt">> & Pick<FeedItem, "lede">;

/** As many as a feed of RFI's shows. */
const FEED_ITEMS = 20;
/** Pages are asked for at this distance; a feed is looked at much more rarely. */
const PAGE_DISTANCE_MS = 2000;
const PER_HOUR = 4;

/** A site with a feed, a news map and pages, and a poller that reads them on a clock that stands still. */
export async function setMapStage(changes: (store: Store) => Partial<PollerOptions> = () => ({})) {
	const site = await startSite();
	const mapUrl = site.urlOf("/sitemaps/cn/news.xml");
	const feedUrl = site.urlOf("/cn/rss");
	const start = (remembered?: { readonly store: Store; readonly clock: FakeClock }) =>
		setPollerStage(
			[feedUrl],
			(store) => ({ newsMaps: [{ edition: "cn", url: mapUrl }], ...changes(store) }),
			remembered,
		);
	let run = await start();
	const { store, clock } = run;
	const begun = clock.now();

	/** Ends what is under way: a look at a feed goes on after each page. */
	async function settle(): Promise<void> {
		await clock.sleeping();
		while ((clock.waits[0] ?? 0) <= PAGE_DISTANCE_MS) {
			await clock.advance(clock.waits[0] ?? 0);
			await clock.sleeping();
		}
	}

	/** Published a quarter of an hour after the other, from the first look on. */
	function item(number: number, more: Partial<SiteItem> = {}): SiteItem {
		const url = site.urlOf(`/cn/国际/20260115-第${number}篇`);
		return { url, title: `关于第${number}件事的报道`, publishedAt: begun + (number * HOUR_MS) / PER_HOUR, ...more };
	}

	return {
		...{ site, store, clock, mapUrl, feedUrl, item },
		items: (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => item(from + index)),
		/** The feed shows the newest of these, without times where they have none. */
		showsInFeed: (items: readonly SiteItem[]) =>
			site.answers("/cn/rss", feed(...items.slice(-FEED_ITEMS).toReversed())),
		showsInMap: (items: readonly SiteItem[]) => site.answers("/sitemaps/cn/news.xml", served(newsMapXml(items))),
		mapAnswers: (answer: Answer) => site.answers("/sitemaps/cn/news.xml", answer),
		pageAnswers: ({ url }: SiteItem, answer: Answer) => site.answers(decodeURI(new URL(url).pathname), answer),
		refusesPages: (items: readonly SiteItem[]) => {
			for (const { url } of items) site.answers(decodeURI(new URL(url).pathname), status(403));
		},
		readings: () => site.asked("/sitemaps/cn/news.xml"),
		mapState: () => store.feeds.get(mapUrl),
		feedState: () => store.feeds.get(feedUrl),
		/** The first look. */
		async start(): Promise<void> {
			run.poller.start();
			await settle();
		},
		/** Lets time pass, with all looks that fall into it. */
		async pass(ms: number): Promise<void> {
			for (const end = clock.now() + ms; clock.now() < end; ) {
				await clock.advance(Math.min(clock.waits[0] ?? 0, end - clock.now()));
				await settle();
			}
		},
		/** The bot is down for so long, and then looks again. */
		async downFor(ms: number): Promise<void> {
			await run.poller.stop();
			await clock.advance(ms);
			run = await start({ store, clock });
			run.poller.start();
			await settle();
		},
		settle,
		stop: () => run.poller.stop(),
		log: () => store.log.read("cn", 0, 1000),
		titles: () => run.titles(),
		entries: () => run.entries,
		warnings: () => run.warnings(),
		admitted: () => run.admitted,
	};
}
