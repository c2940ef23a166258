import { describe, expect, test } from "vitest";
import { HOUR_MS, MINUTE_MS } from "../../../src/kit/durations.ts";
import { DamagedRecordError } from "../../../src/store/collection.ts";
import { newsMapXml } from "../../support/articles/news-map-xml.ts";
import { type Answer, feed, status } from "../../support/articles/scripted-feed.ts";
import { served, startSite } from "../../support/articles/scripted-site.ts";
import { setMapStage } from "../../support/stages/map-stage.ts";
import { logWith, setPollerStage } from "../../support/stages/poller-stage.ts";

const title = (number: number) => `关于第${number}件事的报道`;
const titles = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => title(from + index));

test("Refusals for a gap that was given up are over: the next gap's are told again, at distances from half an hour on", async () => {
	const stage = await setMapStage();
	const refusals = () => stage.warnings().filter(({ sentence }) => sentence === "News map cannot be read");
	stage.showsInFeed(stage.items(0, 0));
	stage.mapAnswers(status(403));
	await stage.start();
	stage.showsInFeed(stage.items(0, 20));
	await stage.downFor(5 * HOUR_MS);
	await stage.pass(60 * HOUR_MS);
	const readings = stage.readings();
	expect(refusals()).toHaveLength(1);
	stage.showsInFeed(stage.items(100, 130));
	await stage.pass(5 * MINUTE_MS);
	expect(stage.readings()).toBe(readings + 1);
	expect(refusals()).toHaveLength(2);
	const { failures, nextCheckAt = 0 } = (await stage.mapState()) ?? {};
	expect(failures).toBe(1);
	expect(nextCheckAt - stage.clock.now()).toBeLessThanOrEqual(30 * MINUTE_MS);
});

test("A feed that is followed only since takes nothing from the gap of another one: what that missed is posted", async () => {
	const site = await startSite();
	const [one, two, mapUrl] = [site.urlOf("/one/rss"), site.urlOf("/two/rss"), site.urlOf("/news.xml")];
	const options = () => ({ newsMaps: [{ edition: "cn" as const, url: mapUrl }] });
	const first = await setPollerStage([one], options);
	const begun = first.clock.now();
	const items = Array.from({ length: 13 }, (_, number) => {
		site.answers(`/cn/${number}`, status(403));
		const publishedAt = begun + number * 30 * MINUTE_MS;
		return { url: site.urlOf(`/cn/${number}`), title: title(number), publishedAt };
	});
	site.answers("/one/rss", feed(...items.slice(0, 1)));
	site.answers("/news.xml", status(403));
	await first.check();
	await first.poller.stop();
	await first.clock.advance(8 * HOUR_MS);
	site.answers("/one/rss", feed(...items.slice(10)));
	const second = await setPollerStage([one], options, first);
	await second.check();
	expect((await second.titles()).posted).toEqual(titles(10, 12));
	await second.poller.stop();

	site.answers("/news.xml", served(newsMapXml(items)));
	site.answers("/two/rss", feed(...items.slice(12)));
	site.answers("/one/rss", status(500));
	await first.clock.advance(HOUR_MS);
	const third = await setPollerStage([two], options, first);
	await third.check();
	await third.check();
	expect(await third.titles()).toEqual({ posted: [...titles(10, 12), ...titles(1, 9)], silent: [title(0)] });
});

test("A map that is cut off brings what came of it, and the rest when it comes whole", async () => {
	const stage = await setMapStage();
	stage.showsInFeed(stage.items(0, 0));
	await stage.start();
	stage.showsInFeed(stage.items(0, 30));
	const whole = newsMapXml(stage.items(0, 30).toReversed());
	const cut: Answer = served(whole.slice(0, whole.indexOf(`<url><loc>${stage.item(5).url}`) + 20));
	stage.mapAnswers(cut);
	await stage.downFor(8 * HOUR_MS);
	expect((await stage.titles()).posted).toEqual(titles(6, 30));
	expect(stage.warnings()).toMatchObject([
		{ sentence: "News map cannot be read", fields: { reason: expect.stringContaining("closing tag") } },
	]);
	stage.showsInMap(stage.items(0, 30));
	await stage.pass(HOUR_MS);
	expect((await stage.titles()).posted).toEqual([...titles(6, 30), ...titles(1, 5)]);
	expect(await stage.mapState()).not.toHaveProperty("gapSince");
});

test("An article that a map lists twice, as the maps of an index do, is one, and its page is asked for once", async () => {
	const stage = await setMapStage();
	stage.showsInFeed(stage.items(0, 0));
	stage.showsInMap([...stage.items(0, 30), ...stage.items(0, 30)]);
	await stage.start();
	stage.showsInFeed(stage.items(0, 30));
	await stage.downFor(8 * HOUR_MS);
	expect((await stage.titles()).posted).toEqual(titles(1, 30));
	expect(stage.site.paths("/cn/国际/")).toHaveLength(10);
});

test("A damaged record of a map is told of once and written anew, and the next gap is filled", async () => {
	let isDamaged = true;
	const stage = await setMapStage(({ feeds }) => ({
		states: {
			async get(url) {
				if (isDamaged && url.endsWith("news.xml")) throw new DamagedRecordError("feed", url);
				return feeds.get(url);
			},
			async set(url, state) {
				if (url.endsWith("news.xml")) isDamaged = false;
				await feeds.set(url, state);
			},
		},
	}));
	stage.showsInFeed(stage.items(0, 0));
	stage.showsInMap(stage.items(0, 30));
	await stage.start();
	await stage.pass(HOUR_MS);
	expect(stage.warnings()).toMatchObject([{ level: "error", fields: { mapUrl: stage.mapUrl } }]);
	expect(stage.readings()).toBe(0);
	stage.showsInFeed(stage.items(0, 30));
	await stage.downFor(8 * HOUR_MS);
	expect((await stage.titles()).posted).toEqual(titles(1, 30));
});

test("A store that fails for hours costs the map and the pages no request more", async () => {
	let isBroken = true;
	const stage = await setMapStage(({ log }) => ({
		log: logWith(log, {
			append: (...args) =>
				isBroken && args[1].length > 1 ? Promise.reject(new Error("disk is full")) : log.append(...args),
		}),
	}));
	stage.showsInFeed(stage.items(0, 0));
	stage.showsInMap(stage.items(0, 30));
	await stage.start();
	stage.showsInFeed(stage.items(0, 30));
	await stage.downFor(8 * HOUR_MS);
	await stage.pass(20 * MINUTE_MS);
	expect([stage.readings(), stage.site.paths("/cn/国际/").length]).toEqual([1, 10]);
	isBroken = false;
	await stage.pass(5 * MINUTE_MS);
	expect((await stage.titles()).posted).toEqual(titles(1, 30));
	expect(stage.readings()).toBe(1);
});

describe("A bot that ends between any two writes after a gap", () => {
	/** A stage whose store takes so many writes more once it is told so, and none behind them. */
	async function setFailing() {
		const left = { writes: Number.POSITIVE_INFINITY };
		const write = <T>(job: () => Promise<T>) => {
			left.writes -= 1;
			return left.writes < 0 ? Promise.reject(new Error("the process has ended")) : job();
		};
		const stage = await setMapStage(({ log, feeds }) => ({
			log: logWith(log, { append: (...args) => write(() => log.append(...args)) }),
			states: { get: (url) => feeds.get(url), set: (url, state) => write(() => feeds.set(url, state)) },
		}));
		stage.showsInFeed(stage.items(0, 0));
		await stage.start();
		stage.showsInFeed(stage.items(0, 30));
		return { ...stage, left };
	}

	/** It ends behind so many writes, and starts again a minute later. */
	async function endsBehind({ left, downFor }: Awaited<ReturnType<typeof setFailing>>, writes: number) {
		left.writes = writes;
		await downFor(8 * HOUR_MS);
		expect(left.writes).toBeLessThan(0);
		left.writes = Number.POSITIVE_INFINITY;
		await downFor(MINUTE_MS);
	}

	test.each([0, 1, 2])("has all of a map that can be had, in order and once, behind %i writes", async (writes) => {
		const stage = await setFailing();
		stage.showsInMap(stage.items(0, 30));
		await endsBehind(stage, writes);
		await stage.pass(2 * HOUR_MS);
		expect((await stage.titles()).posted).toEqual(titles(1, 30));
		expect(await stage.mapState()).not.toHaveProperty("gapSince");
	});

	test.each([0, 1, 2])("has all of a map that can be had only later, each once, behind %i writes", async (writes) => {
		const stage = await setFailing();
		stage.mapAnswers(status(403));
		await endsBehind(stage, writes);
		expect((await stage.titles()).posted).toEqual(titles(11, 30));
		stage.showsInMap(stage.items(0, 30));
		await stage.pass(3 * HOUR_MS);
		expect((await stage.titles()).posted).toEqual([...titles(11, 30), ...titles(1, 10)]);
		expect(await stage.mapState()).not.toHaveProperty("gapSince");
	});
});
