import { setTimeout as delay } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { articleId } from "../../src/news/article-id.ts";
import { canonicalUrl } from "../../src/news/canonical-url.ts";
import {
	type Answer,
	type FeedItem,
	feed,
	feedWithEtag,
	reset,
	silence,
	startFeedServer,
	status,
} from "../support/articles/scripted-feed.ts";
import { HOUR_MS, INTERVAL_MS, logWith, setPollerStage } from "../support/stages/poller-stage.ts";

const NOON = Date.UTC(2026, 0, 15, 12);

const [OLD, NEW, NEWER]: FeedItem[] = [
	{ slug: "20260115-旧闻", title: "早晨的列车晚点", publishedAt: NOON - HOUR_MS },
	{ slug: "20260115-新闻", title: "中午的列车准点", publishedAt: NOON },
	{ slug: "20260115-更新", title: "下午的列车停运", publishedAt: NOON + 60_000 },
] as const;
if (OLD === undefined || NEW === undefined || NEWER === undefined) throw new Error("three items were made");

describe("Poller", () => {
	test("records silently what a feed holds at its first check, and posts what comes later, oldest first", async () => {
		const server = await startFeedServer(feed(OLD));
		const { check, titles, admitted } = await setPollerStage([server.url]);
		await check();
		expect(await titles()).toEqual({ posted: [], silent: [OLD.title] });
		server.answers(feed(NEWER, NEW, OLD));
		await check();
		expect(await titles()).toEqual({ posted: [NEW.title, NEWER.title], silent: [OLD.title] });
		await check();
		expect(admitted.map(({ appended }) => appended.map(({ seq }) => seq))).toEqual([[1], [2, 3]]);
		expect(server.requests).toHaveLength(3);
	});

	test("does not post what is older than the greatest age", async () => {
		const server = await startFeedServer(feed(OLD));
		const { check, titles } = await setPollerStage([server.url]);
		await check();
		server.answers(feed({ slug: "20260114-迟到", title: "昨天的旧稿", publishedAt: NOON - 25 * HOUR_MS }, NEW));
		await check();
		expect(await titles()).toEqual({ posted: [NEW.title], silent: [OLD.title, "昨天的旧稿"] });
	});

	test.each<[string, Answer, RegExp]>([
		["an error of the server", status(500), /the server answered 500 \(the site is in trouble; it is tried again\)/],
		["a refusal", status(403), /the server answered 403 \(the site may refuse automated readers/],
		["a connection that is cut", reset, /ECONNRESET|hung up|other side closed|cut/],
		["a web page instead of a feed", status(200, "<!doctype html><title>Hello</title>"), /it is an HTML page/],
		["an empty answer", status(200, ""), /it is empty/],
		["broken XML", status(200, "<rss><channel><item>"), /it is broken XML/],
	])("says once what is wrong with a feed after %s, comes back more rarely, and recovers", async (_, fault, reason) => {
		const server = await startFeedServer(feed(OLD));
		const { check, titles, warnings, clock, store } = await setPollerStage([server.url]);
		await check();
		server.answers(fault);
		for (const _round of Array(4).keys()) await check();
		expect(warnings()).toHaveLength(4);
		for (const [index, { level, sentence, fields }] of warnings().entries()) {
			expect([level, sentence]).toEqual(["warn", "Feed cannot be read"]);
			expect(fields).toMatchObject({ feedUrl: server.url, failures: index + 1 });
			expect(fields["reason"]).toMatch(reason);
			expect(fields["reason"]).toContain(`feed "${server.url}": `);
		}
		// The fourth failure in a row: four to eight times the interval.
		expect(clock.waits[0]).toBeGreaterThanOrEqual(4 * INTERVAL_MS);
		expect(clock.waits[0]).toBeLessThanOrEqual(8 * INTERVAL_MS);
		expect(await store.feeds.get(server.url)).toMatchObject({ failures: 4, succeededAt: NOON });

		const late = { slug: "20260115-恢复", title: "恢复之后的第一篇", publishedAt: clock.now() };
		server.answers(feed(late, OLD));
		await check();
		expect(await titles()).toEqual({ posted: [late.title], silent: [OLD.title] });
		expect(clock.waits).toEqual([INTERVAL_MS]);
		const state = await store.feeds.get(server.url);
		expect(state).toMatchObject({ failures: 0 });
		expect(state).not.toHaveProperty("lastFailure");
	});

	test("stays away as long as the server asks", async () => {
		const server = await startFeedServer(status(429, "", { "retry-after": "7200" }));
		const { check, clock, warnings } = await setPollerStage([server.url]);
		await check();
		expect(clock.waits).toEqual([7_200_000]);
		expect(warnings()[0]?.fields).toMatchObject({ retryInMs: 7_200_000 });
	});

	test("counts the items that cannot be posted in one line, and takes one without a date for new", async () => {
		const server = await startFeedServer(feed(OLD));
		const { check, titles, entries } = await setPollerStage([server.url]);
		await check();
		const undated = { slug: "undated", title: "没有日期的一篇" };
		server.answers(feed({ title: "没有链接" }, { title: "也没有链接" }, undated, OLD));
		await check();
		await check();
		expect(await titles()).toEqual({ posted: [undated.title], silent: [OLD.title] });
		const reports = entries.filter(({ level }) => level === "warn");
		const fields = { feedUrl: server.url, usable: 2, "no-link": 2, titles: ["没有链接", "也没有链接"] };
		// The feed has not changed since, byte for byte.
		expect(reports).toEqual([{ level: "warn", sentence: "Feed has items that cannot be posted", fields }]);
	});

	test("asks only for what has changed, and is content when nothing has", async () => {
		const server = await startFeedServer(feedWithEtag('"1"', OLD));
		const { check, titles, warnings, clock } = await setPollerStage([server.url]);
		await check();
		await check();
		expect(server.requests.map(({ headers }) => headers["if-none-match"])).toEqual([undefined, '"1"']);
		expect(clock.waits).toEqual([INTERVAL_MS]);
		server.answers(feedWithEtag('"2"', NEW, OLD));
		await check();
		await check();
		expect(server.requests.at(-1)?.headers["if-none-match"]).toBe('"2"');
		expect((await titles()).posted).toEqual([NEW.title]);
		expect(warnings()).toEqual([]);
	});

	test("asks for a feed again, whole, when its articles could not be recorded", async () => {
		const server = await startFeedServer(feedWithEtag('"1"', OLD));
		let isBroken = false;
		const { check, titles, warnings } = await setPollerStage([server.url], ({ log }) => ({
			log: logWith(log, {
				append: (...given) => (isBroken ? Promise.reject(new Error("disk I/O error")) : log.append(...given)),
			}),
		}));
		await check();
		isBroken = true;
		server.answers(feedWithEtag('"2"', NEW, OLD));
		await check();
		expect(warnings()).toEqual([
			{
				level: "error",
				sentence: "Feed check failed",
				fields: { feedUrl: server.url, error: new Error("disk I/O error") },
			},
		]);
		isBroken = false;
		await check();
		expect(server.requests.map(({ headers }) => headers["if-none-match"])).toEqual([undefined, '"1"', '"1"']);
		expect((await titles()).posted).toEqual([NEW.title]);
	});

	test("tells of every article that entered the log, whichever write beside it failed", async () => {
		const server = await startFeedServer(feed(OLD));
		let isBroken = false;
		const { check, admitted, store } = await setPollerStage([server.url], ({ log }) => ({
			log: logWith(log, {
				appendAliases: (aliases) =>
					isBroken ? Promise.reject(new Error("disk I/O error")) : log.appendAliases(aliases),
			}),
		}));
		await check();
		isBroken = true;
		server.answers(feed(NEW, OLD));
		await check();
		isBroken = false;
		await check();
		const told = admitted.flatMap(({ appended }) => appended.map(({ title }) => title));
		expect(told).toEqual((await store.log.read("cn", 0, 10)).map(({ title }) => title));
		expect(told).toEqual([OLD.title, NEW.title]);
	});

	test("puts two feeds of an edition into one log, each article once, without gaps", async () => {
		const items = Array.from({ length: 30 }, (_, index) => ({
			slug: `20260115-${index}`,
			title: `第${"一二三四五六七八九十".at(index % 10)}列车第${index}次出发`,
			publishedAt: NOON - index * 60_000,
		}));
		const [one, two] = [
			await startFeedServer(feed(...items.slice(0, 20))),
			await startFeedServer(feed(...items.slice(10))),
		];
		const { check, store } = await setPollerStage([one.url, two.url]);
		await check();
		const articles = await store.log.read("cn", 0, 100);
		expect(articles.map(({ seq }) => seq)).toEqual(items.map((_, index) => index + 1));
		expect(new Set(articles.map(({ title }) => title)).size).toBe(items.length);
	});

	test("lets one feed of an edition at a time write to its log", async () => {
		const both = Promise.withResolvers<void>();
		let asked = 0;
		const together =
			(item: FeedItem): Answer =>
			async (request, response) => {
				if (++asked === 2) both.resolve();
				await both.promise;
				feed(item)(request, response);
			};
		const [one, two] = [await startFeedServer(together(OLD)), await startFeedServer(together(NEW))];
		let writers = 0;
		let mostWriters = 0;
		const { check, titles } = await setPollerStage([one.url, two.url], ({ log }) => ({
			log: logWith(log, {
				append: async (...given) => {
					mostWriters = Math.max(mostWriters, ++writers);
					await delay(30); // long enough for the other feed, whose answer is on its way
					return log.append(...given).finally(() => writers--);
				},
			}),
		}));
		await check();
		expect(mostWriters).toBe(1);
		expect((await titles()).silent.sort()).toEqual([OLD.title, NEW.title].sort());
	});

	test("goes on with one feed while another never answers, and stops all the same", async () => {
		const [dead, alive] = [await startFeedServer(silence), await startFeedServer(feed(OLD))];
		const { poller, clock, titles, checked, warnings } = await setPollerStage([dead.url, alive.url]);
		poller.start();
		await dead.asked(1);
		await clock.sleeping();
		expect((await titles()).silent).toEqual([OLD.title]);
		alive.answers(feed(NEW, OLD));
		await clock.advance(INTERVAL_MS);
		await clock.sleeping();
		expect((await titles()).posted).toEqual([NEW.title]);
		expect(checked).toEqual([alive.url, alive.url]);
		await Promise.all([poller.stop(), poller.stop()]);
		expect(warnings()).toEqual([]);
	});

	test("records the same story under another address without posting it again", async () => {
		const server = await startFeedServer(feed(OLD));
		const { check, store, titles } = await setPollerStage([server.url]);
		await check();
		const again = { ...NEW, slug: "20260115-新闻-2" };
		server.answers(feed(NEW, OLD));
		await check();
		server.answers(feed(again, NEW, OLD));
		await check();
		const elsewhere = { ...NEW, slug: "20260115-新闻-3", title: `${NEW.title} ` };
		server.answers(feed(elsewhere, again, NEW, OLD));
		await check();
		expect((await titles()).posted).toEqual([NEW.title]);
		const addresses = [NEW, again, elsewhere].map(({ slug }) => canonicalUrl(`https://www.rfi.fr/cn/${slug}`) ?? "");
		expect((await store.log.find(addresses.map(articleId))).map((found) => found?.seq)).toEqual([2, 2, 2]);
	});

	test("remembers across a restart what it saw and when to look again", async () => {
		const server = await startFeedServer(feedWithEtag('"1"', OLD));
		const first = await setPollerStage([server.url]);
		await first.check();
		await first.poller.stop();
		await first.clock.advance(100_000);
		server.answers(feedWithEtag('"2"', NEW, OLD));

		const { poller, clock, check, titles } = await setPollerStage([server.url], undefined, first);
		poller.start();
		await clock.sleeping();
		expect(clock.waits).toEqual([INTERVAL_MS - 100_000]);
		await clock.advance(INTERVAL_MS);
		await check();
		expect(server.requests.map(({ headers }) => headers["if-none-match"])).toEqual([undefined, undefined]);
		expect((await titles()).posted).toEqual([NEW.title]);
	});

	test("looks at once after a restart when the last checks failed, since that may have mended it", async () => {
		const server = await startFeedServer(status(500));
		const first = await setPollerStage([server.url]);
		await first.check();
		await first.poller.stop();
		server.answers(feed(OLD));
		const second = await setPollerStage([server.url], undefined, first);
		second.poller.start();
		await server.asked(2);
		await second.clock.sleeping();
		expect((await second.titles()).silent).toEqual([OLD.title]);
	});

	test("finishes what it records when it is stopped, and remembers the check", async () => {
		const server = await startFeedServer(feed(OLD));
		const begun = Promise.withResolvers<void>();
		const goOn = Promise.withResolvers<void>();
		const { poller, store, titles, warnings } = await setPollerStage([server.url], ({ log }) => ({
			log: logWith(log, {
				append: async (...given) => {
					begun.resolve();
					await goOn.promise;
					return log.append(...given);
				},
			}),
		}));
		poller.start();
		await begun.promise;
		const stopped = poller.stop();
		goOn.resolve();
		await stopped;
		expect((await titles()).silent).toEqual([OLD.title]);
		expect(await store.feeds.get(server.url)).toMatchObject({ failures: 0, succeededAt: NOON });
		expect(warnings()).toEqual([]);
	});

	test("keeps what a newer version has noted of a feed, after a success and after a failure", async () => {
		const server = await startFeedServer(feed(OLD));
		const { check, store } = await setPollerStage([server.url]);
		const noted = { validators: {}, nextCheckAt: 0, failures: 1, lastFailure: "no answer", format: "json" };
		await store.feeds.set(server.url, noted);
		await check();
		expect(await store.feeds.get(server.url)).toMatchObject({ format: "json", failures: 0 });
		expect(await store.feeds.get(server.url)).not.toHaveProperty("lastFailure");
		server.answers(status(500));
		await check();
		expect(await store.feeds.get(server.url)).toMatchObject({ format: "json", failures: 1 });
	});

	test("looks at nothing again after it was stopped", async () => {
		const server = await startFeedServer(feed(OLD));
		const { poller, check, clock } = await setPollerStage([server.url]);
		await check();
		await poller.stop();
		expect(clock.waits).toEqual([]);
		expect(server.requests).toHaveLength(1);
	});
});
