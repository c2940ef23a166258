import { describe, expect, test } from "vitest";
import { HOUR_MS, MINUTE_MS } from "../../../src/kit/durations.ts";
import { newsMapXml } from "../../support/articles/news-map-xml.ts";
import { type Answer, reset, silence, status } from "../../support/articles/scripted-feed.ts";
import { served } from "../../support/articles/scripted-site.ts";
import { setMapStage } from "../../support/stages/map-stage.ts";

const title = (number: number) => `关于第${number}件事的报道`;
const titles = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => title(from + index));
const pageWith = (lede: string) => served(`<p class="t-content__chapo">${lede}</p>`, "text/html");
const LEDE = "页面上的导语，只为测试而写，说的是船。";

/** A bot that has seen one article, was down for eight hours while thirty passed a feed of twenty, and looks again. */
async function setGap(prepare: (stage: Awaited<ReturnType<typeof setMapStage>>) => void = () => undefined) {
	const stage = await setMapStage();
	stage.showsInFeed(stage.items(0, 0));
	stage.showsInMap(stage.items(0, 30));
	await stage.start();
	expect(await stage.titles()).toEqual({ posted: [], silent: [title(0)] });
	stage.showsInFeed(stage.items(0, 30));
	prepare(stage);
	await stage.downFor(8 * HOUR_MS);
	return stage;
}

describe("After a gap, the news map", () => {
	test("brings what the feed forgot, in one order with the feed's, each once, with ledes from the articles' pages", async () => {
		const stage = await setGap(({ pageAnswers, item }) => {
			pageAnswers(item(3), pageWith(LEDE));
		});
		expect(await stage.titles()).toEqual({ posted: titles(1, 30), silent: [title(0)] });
		const log = await stage.log();
		expect(log.map(({ source }) => source)).toEqual([
			...[stage.feedUrl, ...Array(10).fill(stage.mapUrl), ...Array(20).fill(stage.feedUrl)],
		]);
		expect(log.flatMap(({ lede, seq }) => (lede === undefined ? [] : [[seq, lede]]))).toEqual([[4, LEDE]]);
		expect(log[1]).toMatchObject({ section: "国际", publishedAt: stage.item(1).publishedAt, revision: 0 });
		// All that came is told at once, so that delivery makes one message of it.
		expect(stage.admitted().map(({ appended }) => appended.length)).toEqual([30]);
		expect(stage.entries().find(({ sentence }) => sentence === "News map read")?.fields).toEqual({
			...{ mapUrl: stage.mapUrl, brought: 10, entries: 31, pages: 10, ledes: 1, failures: 0 },
		});
		expect(await stage.mapState()).toMatchObject({ brought: 10, failures: 0, succeededAt: expect.any(Number) });
		expect(stage.warnings()).toEqual([]);

		await stage.pass(2 * HOUR_MS);
		expect((await stage.log()).length).toBe(31);
		expect(stage.readings()).toBe(1);
	});

	test("is not read at a first look, nor while the feed goes on, nor after a night in which nothing was published", async () => {
		const stage = await setMapStage();
		stage.showsInFeed(stage.items(0, 4));
		stage.showsInMap(stage.items(0, 30));
		await stage.start();
		stage.showsInFeed(stage.items(0, 6));
		await stage.pass(HOUR_MS);
		await stage.downFor(8 * HOUR_MS);
		stage.showsInFeed(stage.items(0, 7));
		await stage.pass(HOUR_MS);
		await stage.downFor(HOUR_MS);
		expect(stage.readings()).toBe(0);
		expect((await stage.log()).length).toBe(8);
	});

	test.each<[string, Answer, RegExp]>([
		["refuses", status(403), /^Cannot fetch news map ".*": the server answered 403/],
		[
			"is no map",
			served("<!doctype html><title>Robots?</title>", "text/html"),
			/^Cannot read news map ".*": it is an HTML/,
		],
		[
			"is garbage",
			served(Uint8Array.from({ length: 4096 }, (_, at) => (at * 31) % 256)),
			/^Cannot read news map ".*": /,
		],
		["breaks off", reset, /^Cannot fetch news map/],
	])(
		"costs nothing when it %s: the feed's articles come at once, the others once it can be had",
		async (_, answer, reason) => {
			const stage = await setGap(({ mapAnswers }) => mapAnswers(answer));
			expect((await stage.titles()).posted).toEqual(titles(11, 30));
			expect(await stage.feedState()).toMatchObject({ failures: 0 });
			expect(await stage.mapState()).toMatchObject({ failures: 1, lastFailure: expect.stringMatching(reason) });
			await stage.pass(5 * HOUR_MS);
			const { failures = 0 } = (await stage.mapState()) ?? {};
			expect(failures).toBeGreaterThanOrEqual(4);
			expect(stage.readings()).toBe(failures);
			expect(stage.warnings()).toEqual([
				{
					...{ level: "warn", sentence: "News map cannot be read" },
					fields: { mapUrl: stage.mapUrl, reason: expect.stringMatching(reason), retryInMs: expect.any(Number) },
				},
			]);
			stage.showsInMap(stage.items(0, 30));
			await stage.pass(6 * HOUR_MS);
			expect((await stage.titles()).posted).toEqual([...titles(11, 30), ...titles(1, 10)]);
			expect(stage.readings()).toBe(failures + 1);
			expect(await stage.mapState()).toMatchObject({ failures: 0, brought: 10 });
			expect(await stage.mapState()).not.toHaveProperty("gapSince");
		},
	);

	test("is asked again at doubling distances from half an hour to six, as it asks itself, and over a restart", async () => {
		const stage = await setGap(({ mapAnswers }) => mapAnswers(status(403)));
		const waits: number[] = [];
		for (let reading = 1; reading <= 7; reading++) {
			const { nextCheckAt = 0 } = (await stage.mapState()) ?? {};
			waits.push(nextCheckAt - stage.clock.now());
			await stage.downFor(MINUTE_MS);
			expect(stage.readings()).toBe(reading);
			await stage.pass(nextCheckAt - stage.clock.now() + 5 * MINUTE_MS);
		}
		for (const [at, full] of [0.5, 1, 2, 4, 6, 6, 6].entries()) {
			expect(waits[at]).toBeGreaterThanOrEqual(Math.max(0.5, full / 2) * HOUR_MS - 5 * MINUTE_MS);
			expect(waits[at]).toBeLessThanOrEqual(full * HOUR_MS);
		}
		stage.mapAnswers(status(429, "", { "retry-after": String(9 * 3600) }));
		await stage.pass(7 * HOUR_MS);
		const readings = stage.readings();
		expect(readings).toBe(9);
		await stage.pass(2 * HOUR_MS);
		expect(stage.readings()).toBe(readings);
	});

	test("is given up when it could not be had for two days", async () => {
		const stage = await setGap(({ mapAnswers }) => mapAnswers(status(403)));
		await stage.pass(49 * HOUR_MS);
		const readings = stage.readings();
		stage.showsInMap(stage.items(0, 30));
		await stage.pass(12 * HOUR_MS);
		expect(stage.readings()).toBe(readings);
		expect((await stage.titles()).posted).toEqual(titles(11, 30));
	});

	test("is read when all that a feed shows is new, since when it showed the same, and half an hour later at the earliest", async () => {
		const stage = await setMapStage();
		stage.showsInFeed(stage.items(0, 0));
		stage.showsInMap([]);
		await stage.start();
		// A cache says for two hours that nothing has changed.
		await stage.pass(2 * HOUR_MS);
		stage.showsInMap(stage.items(0, 10));
		stage.showsInFeed(stage.items(6, 8));
		await stage.pass(5 * MINUTE_MS);
		expect((await stage.titles()).posted).toEqual(titles(1, 8));
		stage.showsInFeed(stage.items(9, 10));
		await stage.pass(20 * MINUTE_MS);
		expect(stage.readings()).toBe(1);
		await stage.pass(15 * MINUTE_MS);
		expect(stage.readings()).toBe(2);
	});

	test("leaves to the feed what is younger than an hour, unless it stood below the feed's oldest", async () => {
		const stage = await setMapStage();
		stage.showsInFeed(stage.items(0, 0));
		await stage.start();
		stage.showsInMap(stage.items(0, 32));
		stage.showsInFeed(stage.items(30, 30));
		await stage.downFor(8 * HOUR_MS);
		expect((await stage.titles()).posted).toEqual(titles(1, 30));

		stage.showsInMap(stage.items(0, 60));
		stage.showsInFeed([...stage.items(33, 35), ...stage.items(40, 48)]);
		await stage.downFor(4 * HOUR_MS);
		expect((await stage.titles()).posted.slice(30)).toEqual(titles(31, 48));
	});

	test("brings nothing of another edition, and posts nothing from before the first look", async () => {
		const stage = await setMapStage();
		stage.showsInFeed(stage.items(0, 0));
		await stage.start();
		const others = stage.items(1, 3).map((item) => ({ ...item, url: item.url.replace("/cn/", "/tw/") }));
		const older = stage.items(-6, -1).map((item, at) => ({ ...item, title: title(60 + at) }));
		stage.showsInMap([...older, ...stage.items(0, 0), ...others, ...stage.items(4, 12)]);
		stage.showsInFeed(stage.items(10, 12));
		await stage.downFor(3 * HOUR_MS);
		expect(await stage.titles()).toEqual({ posted: titles(4, 12), silent: [title(0)] });
		const read = stage.entries().find(({ sentence }) => sentence === "News map read");
		expect(read?.fields).toMatchObject({ brought: 6, "other-edition": 3, pages: 6 });
	});

	test("words nothing anew that the feed has brought, while the feed may word anew what the map has brought", async () => {
		const stage = await setGap();
		const reworded = stage.items(0, 30).map((item) => ({ ...item, title: `${item.title}，又及` }));
		stage.showsInMap(reworded);
		stage.showsInFeed(
			stage
				.items(8, 31)
				.map((item) => ({ ...item, lede: LEDE }))
				.slice(0, 20),
		);
		await stage.downFor(3 * HOUR_MS);
		expect(stage.readings()).toBe(2);
		const log = await stage.log();
		const revised = log.filter(({ revision }) => revision > 0);
		expect(log.every(({ title: said }) => !said.includes("又及"))).toBe(true);
		expect(revised.map(({ title: said }) => said)).toEqual(titles(8, 27));
		expect(revised.every(({ source, lede }) => source === stage.feedUrl && lede === LEDE)).toBe(true);
	});

	test("knows a story that the feed tells under another address", async () => {
		const stage = await setGap(({ showsInMap, item, items, site }) => {
			const again = {
				...item(20),
				url: site.urlOf("/cn/亚洲/20260115-又一个地址"),
				publishedAt: item(20).publishedAt + 1,
			};
			showsInMap([...items(0, 30), again]);
		});
		expect((await stage.titles()).posted).toEqual(titles(1, 30));
	});

	test("goes without ledes once a page is refused", async () => {
		const stage = await setGap(({ pageAnswers, refusesPages, items, item }) => {
			refusesPages(items(1, 30));
			pageAnswers(item(10), pageWith(LEDE));
		});
		expect((await stage.titles()).posted).toEqual(titles(1, 30));
		expect((await stage.log()).flatMap(({ lede, seq }) => (lede === undefined ? [] : [seq]))).toEqual([11]);
		expect(stage.site.paths("/cn/国际/")).toHaveLength(2);
		const read = stage.entries().find(({ sentence }) => sentence === "News map read");
		expect(read?.fields).toMatchObject({
			brought: 10,
			pages: 2,
			ledes: 1,
			pageRefusal: expect.stringContaining("403"),
		});
	});

	test("loses nothing to a stop between two pages, which ends at once and is done again", async () => {
		const stage = await setMapStage();
		stage.showsInFeed(stage.items(0, 0));
		stage.showsInMap(stage.items(0, 30));
		await stage.start();
		stage.showsInFeed(stage.items(0, 30));
		const asked = Promise.withResolvers<void>();
		stage.pageAnswers(stage.item(9), (...exchange) => {
			asked.resolve();
			silence(...exchange);
		});
		const looking = stage.downFor(8 * HOUR_MS);
		await asked.promise;
		await stage.stop();
		expect((await stage.log()).length).toBe(1);
		expect(await stage.mapState()).toBeUndefined();
		await Promise.race([looking, Promise.resolve()]);
		stage.pageAnswers(stage.item(9), pageWith(LEDE));
		await stage.downFor(MINUTE_MS);
		expect((await stage.titles()).posted).toEqual(titles(1, 30));
	});

	test("finishes the gap when the store fails in the middle of writing what it brought", async () => {
		let isBroken = false;
		const stage = await setMapStage(({ feeds }) => ({
			states: {
				get: (url) => feeds.get(url),
				set: (url, state) => (isBroken ? Promise.reject(new Error("disk I/O error")) : feeds.set(url, state)),
			},
		}));
		stage.showsInFeed(stage.items(0, 0));
		stage.showsInMap(stage.items(0, 30));
		await stage.start();
		stage.showsInFeed(stage.items(0, 30));
		isBroken = true;
		await stage.downFor(8 * HOUR_MS);
		expect((await stage.titles()).posted).toEqual(titles(1, 30));
		isBroken = false;
		await stage.pass(5 * MINUTE_MS);
		expect((await stage.titles()).posted).toEqual(titles(1, 30));
		expect(await stage.mapState()).toMatchObject({ failures: 0 });
	});

	test("of ten thousand entries is read like any other", async () => {
		const stage = await setGap(({ mapAnswers, items, refusesPages, item }) => {
			const others = Array.from({ length: 9_969 }, (_, index) => ({ ...item(-50 - index) }));
			mapAnswers(served(newsMapXml([...others, ...items(0, 30)])));
			refusesPages(items(1, 10));
		});
		expect((await stage.titles()).posted).toEqual(titles(1, 30));
	});
});
