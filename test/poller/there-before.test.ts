import { expect, test } from "vitest";
import { type Answer, feed, feedWithEtag, startFeedServer, status } from "../support/articles/scripted-feed.ts";
import { HOUR_MS, INTERVAL_MS, setPollerStage } from "../support/stages/poller-stage.ts";

const NOON = Date.UTC(2026, 0, 15, 12);
const OLD = { slug: "20260115-旧闻", title: "早晨的列车晚点", publishedAt: NOON - HOUR_MS };
const BETWEEN = { slug: "20260115-新闻", title: "中午的列车准点", publishedAt: NOON };
const NEW = { slug: "20260115-更新", title: "下午的列车停运", publishedAt: NOON + 60_000 };
const UNDATED = { slug: "undated", title: "没有日期的一篇" };

const notModified: Answer = (_, response) => response.writeHead(304).end();

test.each<[string, Answer]>([
	["an empty one", feed()],
	["an empty one that does not change", feedWithEtag('"0"')],
	["one that says it has not changed, though nobody knows from what", notModified],
	["one that fails", status(500)],
])("the first look is the first that shows articles, not %s", async (_, empty) => {
	const server = await startFeedServer(empty);
	const { check, titles, clock } = await setPollerStage([server.url]);
	await check();
	await check();
	const justNow = { slug: "20260115-刚才", title: "刚才的列车晚点", publishedAt: clock.now() };
	server.answers(feed(justNow, OLD));
	await check();
	expect(await titles()).toEqual({ posted: [], silent: [OLD.title, justNow.title] });
	const news = { slug: "20260115-之后", title: "之后的列车准点", publishedAt: clock.now() };
	const early = { slug: "20260115-之前", title: "之前的列车停运", publishedAt: justNow.publishedAt };
	server.answers(feed(news, early, justNow, OLD));
	await check();
	expect((await titles()).posted).toEqual([news.title]);
	expect((await titles()).silent).toContain(early.title);
});

test("a 304 to a request without conditions is a failure, and is asked about again", async () => {
	const server = await startFeedServer(notModified);
	const { check, warnings, store } = await setPollerStage([server.url]);
	await check();
	expect(warnings()).toMatchObject([{ sentence: "Feed cannot be read", fields: { failures: 1 } }]);
	expect(warnings()[0]?.fields["reason"]).toContain("nothing has changed");
	expect(await store.feeds.get(server.url)).not.toHaveProperty("succeededAt");
});

test("a feed that an older version has looked at needs no first look", async () => {
	const server = await startFeedServer(feed(NEW, BETWEEN, OLD));
	const { check, titles, store } = await setPollerStage([server.url]);
	await store.feeds.set(server.url, { validators: {}, nextCheckAt: 0, failures: 0, succeededAt: NOON - HOUR_MS });
	await check();
	expect((await titles()).posted).toEqual([OLD.title, BETWEEN.title, NEW.title]);
});

test("what an older version has seen since the feed was empty counts as the first look", async () => {
	const server = await startFeedServer(feed());
	const { check, titles, store, clock } = await setPollerStage([server.url]);
	await check();
	const noted = await store.feeds.get(server.url);
	expect(noted).toMatchObject({ emptyAt: NOON, succeededAt: NOON });
	if (noted !== undefined) await store.feeds.set(server.url, { ...noted, succeededAt: NOON + 1 });
	const news = { slug: "20260115-之后", title: "之后的列车准点", publishedAt: clock.now() };
	server.answers(feed(news));
	await check();
	expect((await titles()).posted).toEqual([news.title]);
	expect(await store.feeds.get(server.url)).not.toHaveProperty("emptyAt");
});

test("a feed that joins a followed edition posts what came after the edition's last admission", async () => {
	const [followed, joining] = [await startFeedServer(feed(OLD)), await startFeedServer(status(500))];
	const { check, titles, clock } = await setPollerStage([followed.url, joining.url]);
	await check();
	await clock.advance(INTERVAL_MS - 1);
	joining.answers(feed(UNDATED, NEW, BETWEEN));
	await check();
	await check();
	const { posted, silent } = await titles();
	expect(posted).toEqual([NEW.title]);
	expect(silent.sort()).toEqual([OLD.title, BETWEEN.title, UNDATED.title].sort());
});
