import { describe, expect, test } from "vitest";
import {
	type Answer,
	type FeedItem,
	feed,
	feedWithEtag,
	feedXml,
	raw,
	reset,
	startFeedServer,
	status,
} from "../support/articles/scripted-feed.ts";
import { HOUR_MS, INTERVAL_MS, setPollerStage } from "../support/stages/poller-stage.ts";

const NOON = Date.UTC(2026, 0, 15, 12);
const [OLD, OLDER, NEW]: FeedItem[] = [
	{ slug: "20260115-旧闻", title: "早晨的列车晚点", publishedAt: NOON - HOUR_MS },
	{ slug: "20260115-更早", title: "夜里的列车停运", publishedAt: NOON - 2 * HOUR_MS },
	{ slug: "20260115-新闻", title: "中午的列车准点", publishedAt: NOON + 60_000 },
] as const;
if (OLD === undefined || OLDER === undefined || NEW === undefined) throw new Error("three items were made");

/** Says that nothing has changed to whoever asks for changes only, whatever is true. */
const stuck =
	(...items: readonly FeedItem[]): Answer =>
	(request, response) => {
		if (request.headers["if-none-match"] === undefined) feedWithEtag('"stuck"', ...items)(request, response);
		else response.writeHead(304).end();
	};

/** A feed that was cut off after so much of it. */
function cutFeed(part: number, ...items: readonly FeedItem[]): Answer {
	const text = feedXml(items);
	const head = `HTTP/1.1 200 OK\r\nETag: "1"\r\nContent-Length: ${Buffer.byteLength(text) + 9}\r\n\r\n`;
	return raw(head, text.slice(0, text.length * part));
}

describe("Poller, asking for changes", () => {
	test("asks for the whole feed after six hours of no change, and so finds what a broken cache withholds", async () => {
		const server = await startFeedServer(stuck(OLD));
		const { check, titles, store, clock } = await setPollerStage([server.url]);
		await check();
		server.answers(stuck(NEW, OLD));
		while (clock.now() < NOON + 6 * HOUR_MS - INTERVAL_MS) await check();
		expect((await titles()).posted).toEqual([]);
		expect(server.requests.filter(({ headers }) => headers["if-none-match"] === undefined)).toHaveLength(1);
		await check();
		expect((await titles()).posted).toEqual([NEW.title]);
		expect(await store.feeds.get(server.url)).toMatchObject({ cameWholeAt: NOON + 6 * HOUR_MS });
	});

	test("remembers what the last answer said to caches, over failures without one", async () => {
		const said = async () => (await store.feeds.get(server.url))?.cache;
		const server = await startFeedServer(status(200, feedXml([OLD]), { "cache-control": "max-age=60", age: "12" }));
		const { check, store } = await setPollerStage([server.url]);
		await check();
		expect(await said()).toBe("max-age=60; Age: 12");
		server.answers(status(503, "", { "cache-control": "no-store" }));
		await check();
		expect(await said()).toBe("no-store");
		server.answers(reset);
		await check();
		expect(await said()).toBe("no-store");
		server.answers(feed(OLD));
		await check();
		expect(await said()).toBeUndefined();
	});

	test("takes what recognises a feed from a record of an older version, and asks for the whole feed first", async () => {
		const server = await startFeedServer(feedWithEtag('"1"', OLD));
		const { check, store } = await setPollerStage([server.url]);
		await store.feeds.set(server.url, {
			...{ validators: { etag: '"1"', bodyHash: "x" }, nextCheckAt: 0, failures: 0, succeededAt: NOON - HOUR_MS },
		});
		await check();
		await check();
		expect(server.requests.map(({ headers }) => headers["if-none-match"])).toEqual([undefined, '"1"']);
	});

	test.each([
		["two hours", 2 * HOUR_MS],
		["ten years", 87_600 * HOUR_MS],
	])(
		"looks at a feed as usual when somebody has set the clock back by %s, at once after a restart",
		async (_, backMs) => {
			const server = await startFeedServer(feed(OLD));
			const stage = await setPollerStage([server.url]);
			await stage.check();
			stage.clock.set(NOON - backMs);
			await stage.check();
			await stage.check();
			expect([server.requests.length, stage.clock.elapsed()]).toEqual([3, 2 * INTERVAL_MS]);
			await stage.poller.stop();
			stage.clock.set(NOON - 2 * backMs - HOUR_MS);
			await (await setPollerStage([server.url], undefined, stage)).check();
			expect(server.requests).toHaveLength(4);
		},
	);

	test("counts a word that nothing has changed as a failure when the whole feed was asked for", async () => {
		const server = await startFeedServer(status(304));
		const { check, store, warnings } = await setPollerStage([server.url]);
		await check();
		expect(warnings()).toMatchObject([{ fields: { reason: expect.stringContaining("the server answered 304") } }]);
		expect(await store.feeds.get(server.url)).not.toHaveProperty("succeededAt");
	});

	test("takes a server that never says anything but that nothing has changed for one in trouble after six hours", async () => {
		const server = await startFeedServer(feedWithEtag('"1"', OLD));
		const { check, clock, store } = await setPollerStage([server.url]);
		await check();
		server.answers(status(304));
		const state = async () => (await store.feeds.get(server.url)) ?? { failures: -1 };
		while (clock.now() < NOON + 6 * HOUR_MS - INTERVAL_MS) await check();
		expect(await state()).toMatchObject({ failures: 0, contentsSince: NOON, cameWholeAt: NOON });
		for (const failures of [1, 2, 3]) {
			await check();
			expect(await state()).toMatchObject({
				failures,
				lastFailure: expect.stringContaining("the server answered 304"),
			});
			expect(server.requests.at(-1)?.headers).not.toHaveProperty("if-none-match");
		}
	});

	test("learns a new ETag of the same bytes, and from a word that nothing has changed", async () => {
		const server = await startFeedServer(feedWithEtag('"1"', OLD));
		const { check } = await setPollerStage([server.url]);
		await check();
		server.answers(feedWithEtag('"2"', OLD));
		await check();
		server.answers(status(304, "", { etag: '"3"' }));
		await check();
		await check();
		const asked = server.requests.map(({ headers }) => headers["if-none-match"]);
		expect(asked).toEqual([undefined, '"1"', '"2"', '"3"']);
	});

	test("notes since when a feed has held the same articles, in whatever order and wording", async () => {
		const server = await startFeedServer(feed(OLD, OLDER));
		const { check, store } = await setPollerStage([server.url]);
		await check();
		server.answers(feed({ ...OLDER, lede: "导语。" }, OLD));
		await check();
		expect(await store.feeds.get(server.url)).toMatchObject({ contentsSince: NOON });
		server.answers(feed(NEW, OLD, OLDER));
		await check();
		await check();
		expect(await store.feeds.get(server.url)).toMatchObject({ contentsSince: NOON + 2 * INTERVAL_MS });
	});
});

describe("Poller, telling the operator", () => {
	test("says once that a feed asks to be read more rarely, and stays away for four intervals at most", async () => {
		const rare: Answer = (request, response) => {
			response.setHeader("cache-control", "public, max-age=31536000");
			feed(OLD)(request, response);
		};
		const server = await startFeedServer(rare);
		const { check, clock, entries } = await setPollerStage([server.url]);
		await check();
		expect(clock.waits).toEqual([4 * INTERVAL_MS]);
		await check();
		const remarks = entries.filter(({ sentence }) => sentence === "Feed asks to be read more rarely");
		const fields = {
			...{ feedUrl: server.url, asksForMs: 365 * 24 * HOUR_MS },
			...{ nextInMs: 4 * INTERVAL_MS, intervalMs: INTERVAL_MS },
		};
		expect(remarks).toEqual([{ level: "info", sentence: "Feed asks to be read more rarely", fields }]);
	});

	test("says once that a feed has a ttl of a day, and comes back after four intervals each time, also where it has not changed", async () => {
		const xml = feedXml([OLD]).replace("<channel>", "<channel><ttl>1440</ttl>");
		const server = await startFeedServer(status(200, xml));
		const { check, clock, entries } = await setPollerStage([server.url]);
		await check();
		expect(clock.waits).toEqual([4 * INTERVAL_MS]);
		server.answers(status(200, xml.replace("晚点", "准点")));
		await check();
		await check();
		expect(clock.waits).toEqual([4 * INTERVAL_MS]);
		const remarks = entries.filter(({ sentence }) => sentence === "Feed asks to be read more rarely");
		expect(remarks.map(({ fields }) => fields["asksForMs"])).toEqual([24 * HOUR_MS]);
	});

	test("says what a feed tells caches, and when that changes, but not what changes with each answer", async () => {
		const told = (age: number, headers: Record<string, string>): Answer => {
			const expires = new Date(NOON + age * 1000).toUTCString();
			return status(200, feedXml([OLD]), { etag: `"${age}"`, age: String(age), expires, ...headers });
		};
		const server = await startFeedServer(told(1, { "cache-control": "max-age=60" }));
		const { check, clock, entries } = await setPollerStage([server.url]);
		const remarks = () => entries.filter(({ sentence }) => sentence === "Feed tells caches something else");
		const first = { feedUrl: server.url, before: "", now: "max-age=60; Expires; ETag" };
		await check();
		server.answers(told(2, { "cache-control": "max-age=60" }));
		await check();
		expect(remarks().map(({ fields }) => fields)).toEqual([first]);
		while (clock.now() < NOON + HOUR_MS) await check();
		server.answers(told(3, { "cache-control": "max-age=90" }));
		await check();
		const second = { ...first, before: first.now, now: "max-age=90; Expires; ETag" };
		expect(remarks().map(({ fields }) => fields)).toEqual([first, second]);
	});

	test("says once an hour at most what a feed tells caches that counts the time down, and nothing of it again after a restart", async () => {
		let left = 100_000;
		const server = await startFeedServer((_, response) => {
			response.setHeader("cache-control", `max-age=${left--}`).end(feedXml([OLD]));
		});
		const stage = await setPollerStage([server.url]);
		const remarks = (entries: typeof stage.entries) =>
			entries.filter(({ sentence }) => sentence === "Feed tells caches something else").length;
		await stage.check();
		for (let checks = 0; checks < 3; checks++) await stage.check();
		expect(remarks(stage.entries)).toBe(2);
		await stage.poller.stop();
		left += 1;
		const next = await setPollerStage([server.url], undefined, stage);
		await next.check();
		await next.check();
		expect(remarks(next.entries)).toBe(0);
	});

	test("keeps what a feed tells caches over a word that nothing has changed, which may leave it out", async () => {
		const full: Answer = (request, response) => {
			response.setHeader("cache-control", "max-age=60");
			feedWithEtag('"1"', OLD)(request, response);
		};
		const server = await startFeedServer(full);
		const { check, store } = await setPollerStage([server.url]);
		await check();
		server.answers((_, response) => response.writeHead(304).end());
		await check();
		expect(await store.feeds.get(server.url)).toMatchObject({ cache: "max-age=60; ETag", cacheLifetimeMs: 60_000 });
		server.answers(feed(NEW, OLD));
		await check();
		const state = await store.feeds.get(server.url);
		expect([state?.cache, state?.cacheLifetimeMs]).toEqual([undefined, undefined]);
	});

	test.each<[string, Answer]>([
		["says less with the word that nothing has changed", status(304, "", { etag: '"1"' })],
		["says something else of a failure", status(503, "", { "cache-control": "no-store" })],
	])("does not say after a restart that caches are told something else, of a server that %s", async (_, less) => {
		const full = status(200, feedXml([OLD]), { "cache-control": "max-age=60", etag: '"1"' });
		const server = await startFeedServer(full);
		const stage = await setPollerStage([server.url]);
		await stage.check();
		server.answers(less);
		await stage.check();
		await stage.poller.stop();
		const next = await setPollerStage([server.url], undefined, stage);
		server.answers(full);
		await next.check();
		while (server.requests.length < 3) await next.check();
		expect(next.entries.filter(({ sentence }) => sentence === "Feed tells caches something else")).toEqual([]);
		expect(await stage.store.feeds.get(server.url)).toMatchObject({ cacheRule: "max-age=60; ETag" });
	});

	test("reads a whole feed whose answer ended badly, and says so", async () => {
		const server = await startFeedServer(cutFeed(1, NEW, OLD));
		const { check, warnings, titles } = await setPollerStage([server.url]);
		await check();
		const fields = { feedUrl: server.url, isWhole: true, reason: expect.stringContaining("other side closed") };
		expect(warnings()).toEqual([{ level: "warn", sentence: "Feed was read from an answer that ended badly", fields }]);
		expect((await titles()).silent).toEqual([OLD.title, NEW.title]);
	});

	test("posts nothing of what stood in a feed before us when the first answer was cut off", async () => {
		const server = await startFeedServer(cutFeed(0.75, OLD, { ...NEW, publishedAt: NOON - 1 }, OLDER));
		const { check, titles } = await setPollerStage([server.url]);
		await check();
		server.answers(feed(OLD, { ...NEW, publishedAt: NOON - 1 }, OLDER));
		await check();
		const { posted, silent } = await titles();
		expect([posted, silent.sort()]).toEqual([[], [OLD.title, NEW.title, OLDER.title].sort()]);
	});

	test("says of a feed that was cut off what is wrong with it and why, and asks for all of it again", async () => {
		const server = await startFeedServer(feedWithEtag('"0"', OLD));
		const { check, warnings, titles } = await setPollerStage([server.url]);
		await check();
		server.answers((request, response) => cutFeed(0.75, NEW, OLD, OLDER)(request, response));
		await check();
		server.answers(feedWithEtag('"1"', NEW, OLD, OLDER));
		await check();
		expect(server.requests.map(({ headers }) => headers["if-none-match"])).not.toContain('"1"');
		const reasons = warnings().map(({ fields }) => fields["reason"]);
		expect(reasons).toEqual([expect.stringContaining("other side closed"), expect.stringContaining("breaks off")]);
		expect((await titles()).posted).toContain(NEW.title);
	});
});
